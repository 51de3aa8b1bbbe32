"""The Dash app: one page a question, in Dutch and English, read from the published warehouse.

`create_app` takes all it needs in `Settings`; nothing here reads the environment. A page is a function from a `Visit`
(who asks what, in which language, of which version) to a `Page`; `addresses.py` says which function answers where.
"""

from dashboard.app import create_app
from dashboard.closing import close_app
from dashboard.settings import Settings
from dashboard.warming import get_ready, start_warming

__all__ = ["Settings", "close_app", "create_app", "get_ready", "start_warming"]
