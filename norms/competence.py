"""Who may act on a finding, by rule: from the instrument, the provision, and what the service is and where it sits.

| provision                            | very large service            | other service |
|--------------------------------------|-------------------------------|---------------|
| the Code                             | Commission, Task-force        | Task-force    |
| DSA, Articles 33 to 43               | Commission                    | Commission    |
| DSA, Article 40(1) and (4)           | Commission, coordinator       | Commission, coordinator |
| DSA, Article 45                      | Commission, Task-force        | Commission, Task-force |
| DSA, Articles 26(3), 27 and 28       | Commission, coordinator, AP*  | coordinator, AP* |
| DSA, the rest and its templates      | Commission, coordinator       | coordinator   |
| political advertising, Article 13 of very large services, and the repository's API | Commission, CvdM | CvdM |
| political advertising, the rest      | coordinator, CvdM             | coordinator, CvdM |

The coordinator is the digital services coordinator of the Member State of establishment; in the Netherlands that is the
ACM. AP* only where the service is established in the Netherlands. An umbrella stands for very large services.
"""

import re
from dataclasses import dataclass

from norms.models import Commitment
from norms.register import Service
from norms.text import Text
from norms.vocabulary import Authority

VERY_LARGE = frozenset({"vlop", "vlose", "report_umbrella"})
DUTCH = "NL"
COORDINATOR: Authority = "dsc_of_establishment"


@dataclass(frozen=True)
class Ground:
    """A row of the table: the provisions it is about, who may act, on what ground, and whether that was seen."""

    provisions: re.Pattern[str]
    on_very_large: tuple[Authority, ...]
    on_others: tuple[Authority, ...]
    text: Text
    is_verified: bool


def _ground(
    provisions: str, on_very_large: str, on_others: str, nl: str, en: str, *, is_verified: bool = True
) -> Ground:
    return Ground(
        re.compile(provisions), _authorities(on_very_large), _authorities(on_others), Text(nl=nl, en=en), is_verified
    )


def _authorities(words: str) -> tuple[Authority, ...]:
    known: dict[str, Authority] = {
        "commission": "commission",
        "coordinator": COORDINATOR,
        "task_force": "task_force",
        "ap": "ap",
        "cvdm": "cvdm",
    }
    return tuple(known[word] for word in words.split())


# The first row that fits decides. Seen or not: as in the notes on supervision of 23 November 2026.
GROUNDS = (
    _ground(
        r"coc-.*",
        "commission task_force",
        "task_force",
        "De code is vrijwillig. De Commissie volgt codes onder artikel 45 DSA, en de ondertekenaars spreken "
        "elkaar aan in de taskforce.",
        "The Code is voluntary. The Commission follows codes under Article 45 DSA, and signatories hold each "
        "other to it in the Task-force.",
        is_verified=False,
    ),
    _ground(
        r"dsa-40\.(1|4)",
        "commission coordinator",
        "commission coordinator",
        "Artikel 40 DSA: verzoeken om gegevens lopen via de coördinator van het land van vestiging en de Commissie.",
        "Article 40 DSA: requests for data go through the coordinator of establishment and the Commission.",
    ),
    _ground(
        r"dsa-(3[3-9]|4[0-3])(\..*)?",
        "commission",
        "commission",
        "Afdeling 5 van hoofdstuk III DSA: alleen de Commissie houdt toezicht op deze plichten van zeer grote "
        "diensten.",
        "Section 5 of Chapter III DSA: the Commission alone supervises these duties of very large services.",
    ),
    _ground(
        r"dsa-45(\..*)?",
        "commission task_force",
        "commission task_force",
        "Artikel 45 DSA: de Commissie en de digitaledienstenraad moedigen gedragscodes aan en volgen ze.",
        "Article 45 DSA: the Commission and the Board encourage codes of conduct and follow them.",
        is_verified=False,
    ),
    _ground(
        r"dsa-(26\.3|27(\..*)?|28(\..*)?)",
        "commission coordinator ap",
        "coordinator ap",
        "DSA: de Commissie en de coördinator van het land van vestiging; in Nederland ook de AP, waar het om "
        "persoonsgegevens gaat.",
        "DSA: the Commission and the coordinator of establishment; in the Netherlands also the AP, where "
        "personal data are concerned.",
        is_verified=False,
    ),
    _ground(
        r"dsa-.*",
        "commission coordinator",
        "coordinator",
        "DSA: bij zeer grote diensten de Commissie en de coördinator van het land van vestiging, bij andere "
        "de coördinator.",
        "DSA: for very large services the Commission and the coordinator of establishment, for others the coordinator.",
    ),
    _ground(
        r"ttpa-(13\.very-large|2026-818\..*)",
        "commission cvdm",
        "cvdm",
        "Verordening 2024/900: het register van een zeer grote dienst is dat van artikel 39 DSA. Het "
        "Commissariaat is beoogd toezichthouder.",
        "Regulation 2024/900: the repository of a very large service is that of Article 39 DSA. The "
        "Commissariaat is the intended supervisor.",
        is_verified=False,
    ),
    _ground(
        r"ttpa-.*",
        "coordinator cvdm",
        "coordinator cvdm",
        "Verordening 2024/900: de coördinator voor tussenhandeldiensten. Het Commissariaat is in Nederland "
        "beoogd toezichthouder en meldpunt; het kan pas optreden als de uitvoeringswet geldt.",
        "Regulation 2024/900: the coordinator for intermediary services. In the Netherlands the Commissariaat "
        "is the intended supervisor and reporting point; it can act once the implementing act applies.",
        is_verified=False,
    ),
)


@dataclass(frozen=True)
class Competence:
    """Who may act, the Dutch coordinator by its name, and on what ground."""

    authorities: tuple[Authority, ...]
    ground: Text
    is_verified: bool


def competence(measure_id: str, service: Service) -> Competence:
    """Return who may act on what a service did with a measure or paragraph."""
    ground = next(one for one in GROUNDS if one.provisions.fullmatch(measure_id))
    named = ground.on_very_large if VERY_LARGE & set(service.kinds) else ground.on_others
    return Competence(_as_established(named, service), ground.text, ground.is_verified)


def who_may_act(commitment: Commitment, service: Service) -> tuple[Authority, ...]:
    """Return who may act on any measure of a commitment, each authority once."""
    ids = [measure.id for measure in commitment.measures] or [commitment.id]
    return tuple(dict.fromkeys(one for identity in ids for one in competence(identity, service).authorities))


def _as_established(named: tuple[Authority, ...], service: Service) -> tuple[Authority, ...]:
    if service.establishment is not None and service.establishment.country == DUTCH:
        return tuple("acm" if one == COORDINATOR else one for one in named)
    return tuple(one for one in named if one != "ap")
