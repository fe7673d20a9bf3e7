"""The passes that give every line of a draft its role, in order."""

from __future__ import annotations

from newsparse.segmenting.body import read_body
from newsparse.segmenting.body_captions import claim_body_captions
from newsparse.segmenting.comments import claim_comments
from newsparse.segmenting.contacts import claim_contacts
from newsparse.segmenting.duplicates import claim_duplicates
from newsparse.segmenting.glued_ends import cut_glued_links
from newsparse.segmenting.head import read_head
from newsparse.segmenting.labels import label_lines
from newsparse.segmenting.leftovers import claim_leftovers
from newsparse.segmenting.lists import claim_closing_bullets, claim_lists
from newsparse.segmenting.lone_labels import claim_lone_labels
from newsparse.segmenting.marked import claim_marked, claim_marked_names
from newsparse.segmenting.opening import claim_foot_stamp, find_opening
from newsparse.segmenting.page_lines import claim_foot, claim_page_lines
from newsparse.segmenting.page_opening import find_page_opening
from newsparse.segmenting.picture_sources import claim_picture_sources
from newsparse.segmenting.second_article import claim_second_article
from newsparse.segmenting.tags import claim_closing_tags, claim_tags_below_body
from newsparse.segmenting.writers_bio import claim_writers_bio

__all__ = ["INDEX_PASSES", "PAGE_PASSES", "PASSES"]

PASSES = (
    claim_second_article,  # what is another article is set aside
    claim_picture_sources,  # "Sumber :" above a name with a bullet
    label_lines,  # furniture, links, bylines: lines that speak for themselves
    claim_lone_labels,  # "Penulis" on one line, the name on the next
    claim_lists,  # items under "Baca Juga", "Terkini", "Tags"
    claim_comments,  # what readers wrote below it
    find_opening,  # stamps, and the dateline or first paragraph below them
    claim_foot_stamp,
    read_head,  # title, deck, kicker, captions
    claim_writers_bio,  # the writer's name again, and who that is
    claim_contacts,  # whom to call, below the end
    claim_closing_tags,
    claim_tags_below_body,
    claim_closing_bullets,
    claim_body_captions,
    cut_glued_links,
    claim_duplicates,  # the second print
    read_body,  # paragraphs, subheads, what is glued to their ends
    claim_leftovers,
)
"""The passes over a draft, in order. Each claims lines that are still free; none takes one back."""

PAGE_PASSES = (
    claim_marked,  # what selectors, tags and classes say
    label_lines,
    claim_lone_labels,
    claim_marked_names,
    claim_lists,
    find_page_opening,  # in the container that the page's markup gave
    claim_page_lines,  # links, lone dates, pull quotes, headings
    read_head,
    claim_writers_bio,
    claim_body_captions,
    cut_glued_links,
    claim_foot,  # what stands outside the container is no text
    claim_duplicates,
    read_body,
    claim_leftovers,
)
"""The passes over a page: the same rules, with the markup's word heard first."""

INDEX_PASSES = (claim_marked, label_lines, claim_lists, claim_foot)
"""The passes over a page that is no article: nothing of it becomes a headline or a body."""
