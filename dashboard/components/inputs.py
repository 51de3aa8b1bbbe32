"""The plain <input>, which dash.html leaves out; assets/still.js builds it like any other element."""

from typing import Any

from dash.development.base_component import Component

from dashboard.still import PLAIN


class Input(Component):
    """One field of a form: `Input(type="date", name="since", value="2026-06-18")`."""

    _namespace = PLAIN
    _type = "Input"
    _base_nodes: list[str] = []  # noqa: RUF012 - as Dash declares it
    _children_props: list[str] = []  # noqa: RUF012

    def __init__(self, **attributes: Any) -> None:  # noqa: ANN401 - whatever HTML allows
        """Attributes as HTML names them, in the spelling of React (`defaultValue`, `autoComplete`)."""
        self._prop_names = list(attributes)
        self._valid_wildcard_attributes = ["aria-", "data-"]
        self.available_properties = list(attributes)
        self.available_wildcard_properties = ["aria-", "data-"]
        super().__init__(**attributes)  # type: ignore[no-untyped-call]
