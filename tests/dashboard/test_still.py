"""What is sent as one component, and what stays a component of its own."""

from dash import dcc

from dashboard import elements as html
from dashboard.still import Still, stilled
from tests.dashboard.reading import words


def test_a_part_without_charts_becomes_one_component():
    sent = stilled(html.Div([html.P("one"), html.P(["two", html.B("three")])]))
    assert isinstance(sent, Still)
    assert words(sent) == "one two three"


def test_a_chart_stays_and_what_surrounds_it_is_still():
    sent = stilled(html.Div([html.P("one"), html.Div(dcc.Graph(id="g")), "text"]))
    assert isinstance(sent, html.Div)
    assert isinstance(sent.children[0], Still)
    assert isinstance(sent.children[1], html.Div)
    assert isinstance(sent.children[1].children, dcc.Graph)
    assert sent.children[2] == "text"


def test_it_is_sent_as_name_attributes_and_children():
    tree = html.P(["x", None, ["y", html.B(className=None)], 0], className="z", **{"data-label": "w"})
    assert Still(tree).to_plotly_json() == {
        "namespace": "naleving",
        "type": "Still",
        "props": {"tree": ["p", {"className": "z", "data-label": "w"}, ["x", "y", ["b", {}, []], 0]]},
    }


def test_doing_it_twice_changes_nothing():
    once = stilled(html.Div([html.P("one"), dcc.Graph(id="g")]))
    twice = stilled(once)
    assert [type(child) for child in twice.children] == [Still, dcc.Graph]
