"""The generators that the portal is measured against: one file each, beside it what its project needs."""

from __future__ import annotations

from peers import eleventy, hugo, nikola, pelican, pelican_subsites
from site_project import Peer

PEERS: dict[str, Peer] = {
    "hugo": hugo,
    "pelican": pelican,
    "pelican-i18n": pelican_subsites,
    "nikola": nikola,
    "eleventy": eleventy,
}
