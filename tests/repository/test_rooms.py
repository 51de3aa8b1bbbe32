"""The rooms: the same list everywhere, SQL in files of its own, one reader of the environment."""

import ast
import re

import pytest

STATEMENT = re.compile(
    r"\bSELECT\b.+\bFROM\b|\bINSERT\s+INTO\b|\bDELETE\s+FROM\b|\bUPDATE\s+\S+\s+SET\b"
    r"|\bCREATE\s+(OR\s+REPLACE\s+)?(TEMP\w*\s+)?(TABLE|VIEW|SCHEMA)\b|(?i:\A\s*(select|with)\b.+\bfrom\s+\w+[._])",
    re.DOTALL,
)
HAVE_DOCSTRINGS = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


@pytest.fixture(scope="module")
def modules(texts, rooms, root):
    inside = {path.relative_to(root): text for path, text in texts.items() if path.suffix == ".py"}
    return {path: ast.parse(text) for path, text in inside.items() if path.parts[0] in rooms}


def _strings(tree):
    documentation = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, HAVE_DOCSTRINGS) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield (
                node.lineno,
                "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values),
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node.lineno, node.value


def _reads_environment(node):
    if isinstance(node, ast.Attribute):
        return node.attr in {"environ", "getenv"}
    return isinstance(node, ast.ImportFrom) and any(name.name in {"environ", "getenv"} for name in node.names)


@pytest.mark.parametrize(
    ("text", "is_sql"),
    [
        ("SELECT a FROM core.observation", True),
        ("select count(*) from core.run", True),
        ("INSERT INTO core.run VALUES (?)", True),
        ("COPY FROM DATABASE", False),
        ("Select the services from the list", False),
    ],
)
def test_a_statement_is_recognised(text, is_sql):
    assert bool(STATEMENT.search(text)) is is_sql


def test_sql_lives_in_sql_files(modules):
    found = [
        f"{path}:{line}: {' '.join(text.split())[:80]}"
        for path, tree in modules.items()
        for line, text in _strings(tree)
        if STATEMENT.search(text)
    ]
    assert not found


def test_only_the_entry_reads_the_environment(modules):
    found = [
        f"{path}:{node.lineno}"
        for path, tree in modules.items()
        if path.parts[0] != "naleving"
        for node in ast.walk(tree)
        if _reads_environment(node)
    ]
    assert not found


def test_every_check_knows_every_room(project, rooms, root):
    tools = project["tool"]
    folders = {path.parent.name for path in root.glob("*/__init__.py")} - {"tests", "benchmarks"}
    layers = {
        name.strip()
        for contract in tools["importlinter"]["contracts"]
        for layer in contract.get("layers", [])
        for name in layer.split("|")
    }
    assert set(rooms) == folders
    assert set(rooms) == set(tools["mypy"]["packages"]) == set(tools["coverage"]["run"]["source"])
    assert set(rooms) == set(tools["importlinter"]["root_packages"]) == layers


def test_the_architecture_page_shows_every_room(rooms, root):
    page = (root / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert not [room for room in rooms if f"`{room}/`" not in page]
