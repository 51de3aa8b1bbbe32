"""What the browser sends to have a page filled."""

CALLBACK = "/_dash-update-component"


def filling(client, path, search="", *, changed=(), **headers):
    """Ask for the content of an address, as Dash's renderer does; `changed` are other fields of the question."""
    body = {
        "output": "page.children",
        "outputs": {"id": "page", "property": "children"},
        "inputs": [
            {"id": "location", "property": "pathname", "value": path},
            {"id": "location", "property": "search", "value": search},
        ],
        "changedPropIds": ["location.pathname"],
    }
    return client.post(CALLBACK, json=body | dict(changed), headers=headers)
