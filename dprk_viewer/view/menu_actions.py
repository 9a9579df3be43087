"""What the menus of a window can ask for, by what does it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from dprk_viewer.view.menu_bar import Item

if TYPE_CHECKING:
    from dprk_viewer.figures.citations import Style
    from dprk_viewer.view.manual_pages import PageName


class CopyActions(Protocol):
    """What the menus of a window can put on the clipboard."""

    def copy_row(self) -> object:
        """Copy the chosen row."""

    def say_aloud(self) -> object:
        """Copy its sentence as it can be said."""

    def say_to_cite(self) -> object:
        """Copy its sentence with its source."""

    def cite(self, style: Style) -> object:
        """Copy its citation in one style."""

    def select_all(self) -> object:
        """Select the rows shown."""

    def copy_table(self) -> object:
        """Copy the rows shown."""


class PastActions(Protocol):
    """What the menus of a window can ask for about the facts that it shows."""

    def ask(self) -> object:
        """Let the reader choose the day that the facts are of."""

    def search(self) -> object:
        """Let the reader search everything."""


class ShelfActions(Protocol):
    """What the menus of a window can ask for about sheets that a reader comes back to."""

    def open(self) -> object:
        """Open a saved selection."""

    def save(self) -> object:
        """Save the sheet of the tab in front as a selection."""

    def recent_items(self) -> Sequence[Item]:
        """A command for each recent sheet."""

    def has_recent(self) -> bool:
        """Whether there is any."""

    def clear_recent(self) -> object:
        """Forget them."""


class HelpActions(Protocol):
    """What the menus of a window can ask for to explain itself, and to be as the reader likes."""

    def show_page(self, name: PageName) -> object:
        """Show a page of the manual."""

    def check_sheet(self) -> object:
        """Find out whether a printed sheet still stands."""

    def show_options(self) -> object:
        """Show what can be chosen for good."""

    def turn_grades(self) -> object:
        """Show our grades, or no more."""

    def turn_grey(self) -> object:
        """Show previews in grey, or no more."""

    def turn_full_screen(self) -> object:
        """Fill the screen, or no more."""

    def shows_grades(self) -> bool:
        """Whether grades are shown."""

    def shows_grey(self) -> bool:
        """Whether previews are grey."""

    def may_turn_grades(self) -> bool:
        """Whether the reader may choose that."""

    def may_turn_grey(self) -> bool:
        """Whether the reader may choose that."""

    def is_full_screen(self) -> bool:
        """Whether the screen is filled."""


class TextActions(Protocol):
    """What the menus of a window can ask for about the size of its type."""

    def larger(self) -> object:
        """Take the next larger size."""

    def smaller(self) -> object:
        """Take the next smaller size."""

    def ordinary(self) -> object:
        """Take the size of the system."""

    def may_grow(self) -> bool:
        """Whether there is a larger size."""

    def may_shrink(self) -> bool:
        """Whether there is a smaller size."""

    def may_be_ordinary(self) -> bool:
        """Whether the size is another than the system's."""


class Commands(Protocol):
    """What the menus of a window can ask for."""

    @property
    def text(self) -> TextActions:
        """What sets the size of the type."""

    @property
    def copies(self) -> CopyActions:
        """What copies the chosen row and the table in front."""

    @property
    def past(self) -> PastActions:
        """What chooses the day of the facts, and searches them."""

    @property
    def shelf(self) -> ShelfActions:
        """What opens and saves selections, and knows the recent ones."""

    @property
    def helper(self) -> HelpActions:
        """What explains the program, and keeps the reader's choices."""

    def close(self) -> bool:
        """Close the window."""

    def show_about(self) -> object:
        """Say what the program is."""


class Ways(Protocol):
    """Where the menus of a window can lead."""

    def show_tab(self, number: int) -> object:
        """Bring a tab to the front."""

    def go_back(self) -> object:
        """Show what was looked at before."""

    def go_forward(self) -> object:
        """Show what was looked at before going back."""

    def focus_filter(self) -> object:
        """Go to the filter box."""

    def clear_filter(self) -> object:
        """Show all rows."""


class SheetActions(Protocol):
    """What the menus of a window can ask for where there are facts to make sheets of."""

    def preview(self) -> object:
        """Show the sheet of the tab in front as it will be saved and printed."""

    def export_pdf(self) -> object:
        """Save that sheet."""

    def export_as(self, ending: str) -> object:
        """Save that sheet in another form."""

    def export_pack(self) -> object:
        """Save its démarche and its non-paper."""

    def export_countries(self) -> object:
        """Save the sheets of several hosts."""

    def choose_own_state(self) -> object:
        """Say whose desk this is."""

    def may_choose_own_state(self) -> bool:
        """Whether that is the reader's to say."""
