"""The outlets that come with the package, one line each: the name of the file, in that order."""

from __future__ import annotations

import importlib

from newsparse.outlets.outlet import Outlet

__all__ = ["BUILT_IN"]

_FILES = """
antara
bbc_indonesia
beritasatu
bisnis
bola
cnbc_indonesia
cnn_indonesia
detik
disway
dw_indonesia
fajar
fimela
generic
grid
idntimes
inews
investor
jawapos
jpnn
kapanlagi
katadata
kompas
kompas_id
kompas_tv
kontan
kumparan
liputan6
medcom
media_indonesia
merahputih
merdeka
metrotv
nu_online
okezone
pikiran_rakyat
poskota
promedia
republika
rm_id
rmol
sindonews
suara
tempo
tirto
translated_blogs
tribunnews
tvonenews
viva
voa_indonesia
voi
"""


def _load(name: str) -> Outlet:
    outlet = importlib.import_module(f"newsparse.outlets.{name}").OUTLET
    if not isinstance(outlet, Outlet):
        raise TypeError(f"newsparse.outlets.{name}.OUTLET is no Outlet")
    return outlet


BUILT_IN: tuple[Outlet, ...] = tuple(map(_load, _FILES.split()))
