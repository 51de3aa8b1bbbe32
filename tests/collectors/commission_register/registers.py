"""Pages in the described form, with invented services and organisations. No page of the Commission was at hand."""

from datetime import UTC, datetime

from collectors.framework import Context
from collectors.framework.loading import parse
from norms import ServiceRegister
from warehouse import Landed
from warehouse.landing import sha256_of

SERVICES = ServiceRegister.model_validate(
    {
        "version": 1,
        "services": [
            {
                "id": "voorbeeldplatform", "name": "Voorbeeldplatform", "kinds": ["vlop"],
                "names": {"public_figures": ["Voorbeeldplatform"]},
            },
            {
                "id": "voorbeeldzoeker", "name": "Voorbeeldzoeker", "kinds": ["vlose"],
                "names": {"transparency_reports": ["Voorbeeldzoeker"]},
            },
        ],
    }
)  # fmt: skip
CONTEXT = Context(SERVICES, b"k" * 32)
ACTIONS = """<ul>
<li><a href="/en/news/rfi">Request for information</a> (12/03/2024)</li>
<li>14 March 2024: <a href="https://digital-strategy.ec.europa.eu/en/news/opens">Commission opens
formal proceedings</a></li>
<li>On 18 June 2025 the Commission makes commitments binding</li>
<li>Preliminary findings, 2025-10-24</li>
<li>20.07.2026 Commission fines the service €550 million</li>
</ul>"""


def wrapped(body):
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{body}</body></html>'


def ecl(*pairs):
    """Rows of a label (four of twelve wide) and a value (eight of twelve)."""
    return "".join(
        f'<div class="ecl-row"><div class="ecl-col-12 ecl-col-m-4">{label}</div>'
        f'<div class="ecl-col-12 ecl-col-m-8">{value}</div></div>'
        for label, value in pairs
    )


def designated(*, actions=ACTIONS, day="25 April 2023", name="Voorbeeldplatform"):
    return wrapped(
        "<h1>Supervision</h1>"
        + ecl(
            ("Designated service", name), ("Type of service", "VLOP"), ("Company", "Voorbeeld B.V."),
            ("Date of designation", day), ("Decision and enforcement actions", actions),
            ("Designated service", "<b>Voorbeeldzoeker</b>"), ("Date of designation:", "20/12/2023"),
        )
    )  # fmt: skip


def table(header, *rows):
    cells = "".join(f"<th>{name}</th>" for name in header)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{cells}</tr>{body}</table>"


FLAGGERS = wrapped(
    "<h2>Netherlands</h2>"
    + table(
        ["Trusted flagger", "Digital Services Coordinator", "Areas of expertise", "Contact details", "Date of award"],
        ["Stichting Voorbeeld", "Autoriteit Consument &amp; Markt (ACM)", "Fraud", "J. Jansen, j@voorbeeld.example",
         "1 September 2025"],
    )
    + "<h2>Ireland</h2><p>Write to info@voorbeeld.example or call +353 1 234 5678.</p>"
    + table(["Name", "Website", "Status"], ["Example Ltd", "https://example.invalid", "active"])
)  # fmt: skip


def write(folder, name, text):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def read(folder, name, text):
    """Parse a page as a run does, leftovers told."""
    path = write(folder, name, text)
    digest = sha256_of(path)
    landed = Landed(
        source="commission_register", file_name=name, door="path", url=None, retrieved_at=datetime.now(UTC),
        sha256=digest, landed_sha256=digest, bytes=path.stat().st_size, etag=None, run_id="run", order=1, path=path,
    )  # fmt: skip
    return parse(landed, CONTEXT)


def told_of(parsed):
    return [(issue.kind.value, issue.severity) for issue in parsed.issues]
