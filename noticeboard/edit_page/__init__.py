"""The page on which staff edit the office's facts: forms, their verdict, saving and undo."""

from noticeboard.edit_page.edit_routes import edit_route, make_edit_app, new_token
from noticeboard.edit_page.edited_office import EditedOffice

__all__ = ["EditedOffice", "edit_route", "make_edit_app", "new_token"]
