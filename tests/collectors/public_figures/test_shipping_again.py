"""What ships now is what counts, also after going back to a version that shipped before."""

import shutil

from collectors.framework import Context, collect, replay
from collectors.public_figures import collector
from norms import read_services
from warehouse import Home, connect_in_memory, writing

CURRENT = """
SELECT value_low FROM core.figure
WHERE service_id = 'facebook' AND indicator = 'automated_recall_share' AND language = 'nl'
"""


RECALL = "facebook,8,automated_recall_share"


def current(home):
    with writing(home) as connection:
        return connection.execute(CURRENT).fetchall()


def test_back_to_an_earlier_version(root, tmp_path, monkeypatch):
    folder = tmp_path / "data"
    shutil.copytree(collector.DATA, folder)
    monkeypatch.setattr(collector, "DATA", folder)
    context = Context(read_services(root / "services.yaml"), b"x" * 32)
    home = Home(tmp_path / "home")
    first = (folder / "figures.csv").read_text(encoding="utf-8")
    row = next(
        line for line in first.splitlines() if line.startswith("facebook,8,automated_recall_share") and ",nl," in line
    )

    collect(home, "public_figures", context)
    assert current(home) == [(0.18,)]
    (folder / "figures.csv").write_text(first.replace(row, row.replace(",0.18,", ",0.48,")), encoding="utf-8")
    collect(home, "public_figures", context)
    assert current(home) == [(0.48,)]
    (folder / "figures.csv").write_text(first, encoding="utf-8")
    again = collect(home, "public_figures", context)
    assert current(home) == [(0.18,)]
    assert again.run.new_files_count == 1
    assert collect(home, "public_figures", context).run.new_files_count == 0

    fresh = connect_in_memory()
    replay(fresh, home, context)
    assert fresh.execute(CURRENT).fetchall() == [(0.18,)]
    fresh.close()


def test_a_row_that_ships_no_more_counts_no_more(root, tmp_path, monkeypatch):
    folder = tmp_path / "data"
    shutil.copytree(collector.DATA, folder)
    monkeypatch.setattr(collector, "DATA", folder)
    context = Context(read_services(root / "services.yaml"), b"x" * 32)
    home = Home(tmp_path / "home")
    collect(home, "public_figures", context)
    lines = (folder / "figures.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "figures.csv").write_text("".join(line for line in lines if not line.startswith("facebook,8,")))
    collect(home, "public_figures", context)
    assert current(home) == []
