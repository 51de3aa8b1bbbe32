"""First set-up: the figures that ship with the project, assessed and published, unless that was done before."""

from pathlib import Path

from collectors.framework import collect
from naleving.publishing import assess_and_publish, is_behind, rebuild_and_publish
from naleving.settings import Settings
from warehouse import OtherTablesError, open_reader

DATA_VERSION = Path(__file__).parent / "queries" / "data_version.sql"
SHIPPED = ("public_figures", "repository_functions")


def set_up(settings: Settings) -> bool:
    """Load what ships and publish; returns whether anything had to be done.

    A newer version of the figures, the norm or this tool counts as something to do. A warehouse with the tables of
    another version of this tool is made anew from what was collected.
    """
    try:
        return _load_what_ships(settings)
    except OtherTablesError:
        rebuild_and_publish(settings)
        _load_what_ships(settings)
        return True


def _load_what_ships(settings: Settings) -> bool:
    for source in SHIPPED:
        collect(settings.home, source, settings.context())
    if not is_behind(settings.home) and _is_up_to_date(settings):
        return False
    assess_and_publish(settings)
    return True


def _is_up_to_date(settings: Settings) -> bool:
    if not settings.home.link.exists():
        return False
    versions = open_reader(settings.home.path).rows(DATA_VERSION)
    wanted = (settings.norm.sha256, settings.code_version)
    return bool(versions) and (versions[0]["norm_sha256"], versions[0]["code_version"]) == wanted
