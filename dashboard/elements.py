"""The elements of HTML as pages write them: `html.Td("12", className="n")`.

They travel as Dash's own do. Dash's take some twenty microseconds each to make and as long again to write, since they
hold every attribute against a list; a page has thousands. Here nothing is checked: a test holds every element of every
page against Dash's list instead.
"""

from typing import Any

from dash.development.base_component import Component

PLAIN = "dash_html_components"


class Element(Component):
    """One element: its children, and attributes in the spelling of React (`className`, `htmlFor`)."""

    _namespace = PLAIN
    _base_nodes = ["children"]  # noqa: RUF012 - as Dash declares it
    _children_props: list[str] = []  # noqa: RUF012
    _prop_names: list[str] = []  # noqa: RUF012
    _valid_wildcard_attributes = ["aria-", "data-"]  # noqa: RUF012
    tag: str

    def __init_subclass__(cls) -> None:
        """Name the element after its class, as Dash and HTML spell it."""
        cls._type = cls.__name__
        cls.tag = cls.__name__.lower()

    def __init__(self, children: Any = None, **attributes: Any) -> None:  # noqa: ANN401 - whatever HTML allows
        """Children are a component, a text, a number or a list of these."""
        if children is not None:
            attributes["children"] = children
        self.__dict__ = attributes

    def to_plotly_json(self) -> dict[str, Any]:
        """Return the element as Dash sends a component of its own."""
        return {"props": self.__dict__, "type": self._type, "namespace": PLAIN}


class A(Element):
    """<a>."""


class Article(Element):
    """<article>."""


class B(Element):
    """<b>."""


class Blockquote(Element):
    """<blockquote>."""


class Button(Element):
    """<button>."""


class Caption(Element):
    """<caption>."""


class Code(Element):
    """<code>."""


class Col(Element):
    """<col>."""


class Colgroup(Element):
    """<colgroup>."""


class Dd(Element):
    """<dd>."""


class Details(Element):
    """<details>."""


class Div(Element):
    """<div>."""


class Dl(Element):
    """<dl>."""


class Dt(Element):
    """<dt>."""


class Em(Element):
    """<em>."""


class Fieldset(Element):
    """<fieldset>."""


class Figcaption(Element):
    """<figcaption>."""


class Figure(Element):
    """<figure>."""


class Footer(Element):
    """<footer>."""


class Form(Element):
    """<form>."""


class H1(Element):
    """<h1>."""


class H2(Element):
    """<h2>."""


class H3(Element):
    """<h3>."""


class H4(Element):
    """<h4>."""


class Header(Element):
    """<header>."""


class Input(Element):
    """<input>."""


class Label(Element):
    """<label>."""


class Legend(Element):
    """<legend>."""


class Li(Element):
    """<li>."""


class Main(Element):
    """<main>."""


class Nav(Element):
    """<nav>."""


class Ol(Element):
    """<ol>."""


class Option(Element):
    """<option>."""


class P(Element):
    """<p>."""


class Section(Element):
    """<section>."""


class Select(Element):
    """<select>."""


class Small(Element):
    """<small>."""


class Span(Element):
    """<span>."""


class Strong(Element):
    """<strong>."""


class Summary(Element):
    """<summary>."""


class Sup(Element):
    """<sup>."""


class Table(Element):
    """<table>."""


class Tbody(Element):
    """<tbody>."""


class Td(Element):
    """<td>."""


class Th(Element):
    """<th>."""


class Thead(Element):
    """<thead>."""


class Time(Element):
    """<time>."""


class Tr(Element):
    """<tr>."""


class Ul(Element):
    """<ul>."""
