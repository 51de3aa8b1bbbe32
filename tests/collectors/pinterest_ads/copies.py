"""Copies from the website as a person would make them, with invented advertisers. No real record was at hand."""

from pathlib import Path

import collectors.pinterest_ads

HEADER = Path(collectors.pinterest_ads.__file__).with_name("template.csv").read_text(encoding="utf-8")
SHOWN = "1001,Wilhelmina Verzonnen,,yes,2026-10-02,2026-10-09,NL GR,18-24,female,Verzonnendam,1K-10K"
BARE = "1002,Voorbeeldwinkel,Voorbeeldstichting,no,2026-10-03,,BE,,,,"
NAME = "pinterest_ads_NL_2026-10-01_2026-10-31_1.csv"


def write(folder, *rows):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / NAME).write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return folder / NAME
