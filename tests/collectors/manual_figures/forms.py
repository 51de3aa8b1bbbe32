"""Forms as staff fill them in, with invented services."""

import csv
import io
from datetime import date

from collectors.framework import Context
from collectors.manual_figures.figures import COLUMNS
from norms import ServiceRegister

SERVICE = {"id": "voorbeeldplatform", "name": "Voorbeeldplatform", "kinds": ["vlop"],
           "designation": {"date": date(2023, 4, 25), "verified": True}}  # fmt: skip
SERVICES = ServiceRegister.model_validate({"version": 1, "services": [SERVICE]})
CONTEXT = Context(SERVICES, b"k" * 32)
ROW = {
    "service_id": "voorbeeldplatform", "part": "10", "indicator": "amar_users", "period_start": "2026-01-01",
    "period_end": "2026-06-30", "country": "NL", "value": "8,200,000", "unit": "recipients",
    "source_url": "https://voorbeeldplatform.example/report.pdf", "place": "page 3, row NL", "author": "ab",
    "added_on": "2026-11-02",
}  # fmt: skip
CONFIRMED = ROW | {"confirmed_by": "CD12", "confirmed_on": "2026-11-03"}


def form(*rows, separator=","):
    target = io.StringIO()
    writer = csv.writer(target, delimiter=separator)
    writer.writerow(COLUMNS)
    writer.writerows([[row.get(name, "") for name in COLUMNS] for row in rows])
    return target.getvalue()


def write(folder, *rows, name="manual_figures.csv", **given):
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(form(*rows, **given), encoding="utf-8")
    return path
