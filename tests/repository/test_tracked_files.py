"""What may not be in the repository."""

import re

# Written in halves, so that this file does not hold what it looks for.
FORBIDDEN = {
    "the address of a package registry": r"pypi\.(org|python)|python"
    r"hosted\.org|npm"
    r"js\.(org|com)|index"
    r"-url\b",
    "a path of one machine": r"(?<![\w.~-])/(root|wo" r"rk|home/\w+|Users/\w+)/",
    "the marks of a conflict": r"^(<{7}|>{7})( |$)",
    "a secret": r"-----BEGIN [A-Z ]*PRIVATE " r"KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b",
}
LOCK_FILES = {"uv.lock", "poetry.lock", "pdm.lock", "package-lock.json", "yarn.lock"}
TOO_STRONG = re.compile(r"\b(overtreedt?|overtraden|violates|faalt|liegt)\b", re.IGNORECASE)
HOUSE_STYLE = re.compile(r"rijks-?(huisstijl|logo|sans|overheid-?(logo|sans|serif))", re.IGNORECASE)
LARGEST_FILE_BYTES = 700 * 1024
LONGEST_MODULE_LINES = 350


def _hits(texts, pattern, suffixes=None):
    compiled = re.compile(pattern)
    return [
        f"{path}:{number}: {line.strip()[:120]}"
        for path, text in texts.items()
        if suffixes is None or path.suffix in suffixes
        for number, line in enumerate(text.splitlines(), start=1)
        if compiled.search(line)
    ]


def test_no_addresses_paths_or_secrets(texts):
    found = {what: hits for what, pattern in FORBIDDEN.items() if (hits := _hits(texts, pattern))}
    assert not found


def test_no_lock_file_that_holds_addresses(tracked):
    assert not [path for path in tracked if path.name in LOCK_FILES]


def test_nothing_the_tool_makes_is_kept(tracked):
    assert not [path for path in tracked if path.suffix in {".duckdb", ".pyc", ".wal"}]


def test_modules_stay_short(texts):
    long = {str(path): text.count("\n") for path, text in texts.items() if path.suffix == ".py"}
    assert not {path: lines for path, lines in long.items() if lines > LONGEST_MODULE_LINES}


def test_files_stay_small(tracked):
    assert not [path for path in tracked if path.stat().st_size > LARGEST_FILE_BYTES]


def test_wording_leaves_the_judgement_to_the_authority(texts):
    assert not _hits(texts, TOO_STRONG, {".po", ".yaml", ".yml", ".html", ".typ"})


def test_no_government_house_style(tracked, texts, root):
    assert not [path for path in tracked if HOUSE_STYLE.search(str(path.relative_to(root)))]
    assert not _hits(texts, HOUSE_STYLE, {".css", ".html", ".js", ".svg", ".typ", ".yaml"})


def test_no_deprecated_table(texts):
    code = {path: text for path, text in texts.items() if "tests" not in path.parts}
    assert not _hits(code, r"\bdash_table\b|\bDataTable\(", {".py", ".css"})
