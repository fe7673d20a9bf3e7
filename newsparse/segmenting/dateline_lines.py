"""The dateline of a text: cut off its paragraph, or on lines of its own in several forms."""

from __future__ import annotations

from newsparse.document import Line
from newsparse.fields.captions import has_credit, is_credit_alone
from newsparse.fields.datelines import DatelineMatch, dash_only, head_alone, read_dateline
from newsparse.fields.places import PLACES
from newsparse.roles import Role
from newsparse.segmenting.draft import Draft
from newsparse.segmenting.printed_names import own_names
from newsparse.segmenting.shapes import reads_as_prose
from newsparse.values import Dateline

__all__ = ["claim_dateline", "follows_credit"]

_SHORTEST_LEAD = 80  # characters of a first paragraph behind the site's own name
_LONG_FOR_LABEL = 120  # characters from which a line is no caption with its label


def claim_dateline(draft: Draft, index: int) -> bool:
    """Cut the dateline off its line, or take the lines it stands on; whether there was one."""
    line = draft.lines[index]
    following = draft.lines[index + 1] if index + 1 < len(draft.lines) else None
    brands = draft.brands
    if len(line.view) >= _SHORTEST_LEAD:  # else the site's name and its tagline
        brands |= own_names(draft)
    match = read_dateline(line.view, brands, draft.outlet.prints_brand_only)
    if match and match.brand is None and follows_credit(draft, index) and not _is_lead(line, match):
        return False  # "ULAR - Relawan memindahkan ...", the label of a caption
    if match and match.brand is None and has_credit(line.view) and not _is_lead(line, match):
        return False  # "LENGANG - Lahan parkir ... (Foto: Dewi)"
    if match and match.place is None and has_credit(line.view) and following:
        if read_dateline(following.view, brands) is not None:
            return False  # "LERENG.COM - Suasana warung ... (Lereng.com/Dewi)"
    if match and match.brand is None and _has_branded_below(draft, index):
        return False  # the same without a credit
    if match and match.end < len(line.view):
        draft.cut_dateline(index, match)
        _join_brand_above(draft, index, match)
        return True
    if following is None or following.role is not None:
        return False
    if _claim_torn_dateline(draft, index):
        return True
    if match:  # "Jakarta, CNN Indonesia --" on a line of its own
        return _claim_own_line(draft, index, 1, (match.place, match.brand))
    if _is_place_alone(draft, index):
        return _claim_own_line(draft, index, 1, (line.view, None))
    is_dash = dash_only(following.view)
    if not is_dash and "," not in line.view:
        return False
    head = head_alone(line.view, brands)
    if head is None:
        return False
    if is_dash:
        return _claim_own_line(draft, index, 2, head)
    if head[0] and head[1] and reads_as_prose(following):  # "Jombang, NU Online", no dash at all
        return _claim_own_line(draft, index, 1, head)
    return False


def _join_brand_above(draft: Draft, index: int, match: DatelineMatch) -> None:
    """`KABARLERENG.ID,` on the line above `LERENG – Warga ...`: the outlet's name, torn off."""
    above = draft.lines[index - 1] if index else None
    if above is None or above.role is not None or match.brand or above.view[-1] != ",":
        return
    head = head_alone(above.view.rstrip(" ,"), draft.brands)
    if head and head[1] and not head[0]:
        above.claim(Role.DATELINE, "dateline on its own line")
        raw = f"{above.view} {draft.dateline.raw}" if draft.dateline else above.view
        draft.dateline = Dateline(raw=raw, place=match.place, brand=head[1])


def _is_lead(line: Line, match: DatelineMatch) -> bool:
    """Too much text behind a place that is listed to be the caption below a credit."""
    is_listed = match.place is not None and match.place.casefold() in PLACES
    return is_listed and len(line.view) >= _LONG_FOR_LABEL


def _is_place_alone(draft: Draft, index: int) -> bool:
    """`ANKARA` on a line of its own, in capitals, between the head and the first paragraph."""
    view, below = draft.lines[index].view, draft.lines[index + 1]
    is_place = view.isupper() and view.casefold() in PLACES
    has_head = bool(draft.stamps) or any(line.role is Role.CAPTION for line in draft.lines[:index])
    return is_place and has_head and len(below.view) >= _LONG_FOR_LABEL and reads_as_prose(below)


def _has_branded_below(draft: Draft, index: int) -> bool:
    """Whether one of the next lines opens as the outlet's datelines do, `TRIBUN-X.COM, KOTA - `."""
    for line in draft.lines[index + 1 : index + 3]:
        match = read_dateline(line.view, draft.brands, False) if line.role is None else None
        if match and match.brand and match.place:
            return True
    return False


def _claim_torn_dateline(draft: Draft, index: int) -> bool:
    """`WONOGIRI,` / `KOMPAS.com` / `- Kolam …`: bold words on lines of their own, then the dash."""
    for count in (1, 2):
        heads = draft.lines[index : index + count]
        below = draft.lines[index + count : index + count + 1]
        if not below or any(line.role is not None or len(line.view) > 40 for line in heads):
            return False
        if below[0].view[0] not in "-–—" or len(below[0].view) < 20 or below[0].role is not None:
            continue
        head = head_alone(" ".join(line.view for line in heads), draft.brands)
        if head is None or not (head[1] or (head[0] or "").isupper()):
            continue
        dash = len(below[0].view) - len(below[0].view.lstrip("-–— "))
        draft.split(index + count, dash)
        return _claim_own_line(draft, index, count + 1, head)
    return False


def _claim_own_line(
    draft: Draft, index: int, count: int, head: tuple[str | None, str | None]
) -> bool:
    lines = draft.lines[index : index + count]
    for line in lines:
        line.claim(Role.DATELINE, "dateline on its own line")
    for line in lines[1:]:
        line.joins = True
    draft.dateline = Dateline(
        raw=" ".join(line.view for line in lines), place=head[0], brand=head[1]
    )
    draft.first_body = index + count
    return True


def follows_credit(draft: Draft, index: int) -> bool:
    """Whether the line above is a picture's credit and nothing else."""
    return index > 0 and is_credit_alone(draft.lines[index - 1].view)
