"""The smallest files that are accepted; tests change one line of them."""

from pathlib import Path

NORM = """\
version: 1
goals:
  - id: botnets
    title: {nl: Doel, en: Goal}
instruments:
  - id: coc
    urn: urn:nl:naleving:coc
    title: {nl: De code, en: The Code}
    short: {nl: Code, en: Code}
    source: https://example.eu/code
    editions:
      - {id: "2022", from: 2022-06-16, commitments_count: 1, measures_count: 2, title: {nl: Editie, en: Edition}}
chapters:
  - {id: coc-iv, instrument: coc, numeral: IV, title: {nl: Hoofdstuk, en: Chapter}}
commitments:
  - id: coc-14
    urn: urn:nl:naleving:coc:14
    instrument: coc
    chapter: coc-iv
    editions: ["2022"]
    title: {nl: Verbintenis, en: Commitment}
    goal: botnets
    source: https://example.eu/code/14
    confidence: high
    measures:
      - id: coc-14.1
        urn: urn:nl:naleving:coc:14.1
        title: {nl: Maatregel, en: Measure}
        confidence: medium
        reports: {qre: ["14.1.1"]}
        expectations:
          - id: coc-14.1/share-nl
            axis: performing
            rule: threshold
            needs: {indicator: some_share, country: NL}
            applies_to: [vlop]
            from: 2025-07-01
            threshold: {value: 0.5, direction: max, source: {kind: ministry, ref: {nl: Oordeel, en: Judgement}}}
            severity: low
            claim: {nl: "{service} meldt {value}.", en: "{service} reports {value}."}
            question: {nl: Waarom?, en: Why?}
      - id: coc-14.2
        urn: urn:nl:naleving:coc:14.2
        title: {nl: Tweede, en: Second}
        confidence: low
        not_assessable: {nl: Geen cijfer., en: No figure.}
reporting_elements:
  - {id: QRE 14.1.1, measure: coc-14.1, title: {nl: Uitleg, en: Explanation}, confidence: high}
"""

SERVICES = """\
version: 1
services:
  - id: voorbeeldplatform
    name: Voorbeeldplatform
    kinds: [vlop, nl_established]
    designation: {date: 2024-01-01, verified: true}
    names:
      code_reports: ["Voorbeeld [All]", Voorbeeldplatform]
  - id: voorbeeldzoeker
    name: Voorbeeldzoeker
    kinds: [vlose]
    names:
      code_reports: [Voorbeeldzoeker]
"""


def written(folder: Path, name: str, text: str) -> Path:
    """Write a file and return its path."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def with_line(text: str, old: str, new: str) -> tuple[str, int]:
    """Replace the one line that holds `old`; return the text and the number of the line."""
    lines = text.splitlines()
    [index] = [number for number, line in enumerate(lines) if old in line]
    lines[index] = lines[index].replace(old, new)
    return "\n".join(lines) + "\n", index + 1
