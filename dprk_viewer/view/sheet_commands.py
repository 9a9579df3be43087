"""What a reader can do with sheets: preview, export one, a pack, many, or another form."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dprk_viewer.settings import LENGTH, MARKING, OWN_STATE, PAPER, STYLE, Settings
from dprk_viewer.sheets.file_name import file_name
from dprk_viewer.sheets.saved import Selection
from dprk_viewer.view.look import Look
from dprk_viewer.view.sheet_desk import SheetDesk
from dprk_viewer.view.sheet_maker import SheetMaker, chosen_options

if TYPE_CHECKING:
    from dprk_viewer.facts.library import Facts
    from dprk_viewer.sheets.blocks import SheetOptions
    from dprk_viewer.view.preview_window import PreviewWindow


class SheetCommands:
    """Acts on the sheet that ``front`` names; does nothing while there is no ``maker``."""

    def __init__(
        self,
        window: QWidget,
        look: Look,
        settings: Settings,
        desk: SheetDesk,
        front: Callable[[], str | None],
    ) -> None:
        self._window, self._look, self._settings = window, look, settings
        self._desk, self._front = desk, front
        self.maker: SheetMaker | None = None
        self.on_preview: Callable[[PreviewWindow], object] = lambda _shown: None
        """Told of each preview that opens."""

    def show_facts(self, facts: Facts) -> None:
        """Make sheets of ``facts`` from now on, those in open previews too."""
        from dprk_viewer.view.preview_window import PreviewWindow

        if self.maker is not None:
            self.maker = self.maker._replace(facts=facts)
            for shown in self._window.findChildren(PreviewWindow):
                shown.use(self.maker)

    def preview(self, form: str = "briefing", name: str | None = None) -> PreviewWindow | None:
        """Show a sheet in that form as it will be saved and printed; None: that in front."""
        name = name or self._front()
        shown = self._preview(name, self._settings) if name is not None else None
        if shown is not None:
            shown.bar.form.setCurrentIndex(shown.bar.form.findData(form))
        return shown

    def preview_selection(self, selection: Selection) -> PreviewWindow | None:
        """Show a saved selection; its choices belong to it and change no setting."""
        options = selection.options
        own = {choice.name: getattr(options, choice.name) for choice in (PAPER, LENGTH, STYLE)}
        own[MARKING.name] = options.marking or ""
        shown = self._preview(selection.name, self._settings.apart(own))
        if shown is not None:
            shown.bar.show_options(options)
        return shown

    def _preview(self, name: str, settings: Settings) -> PreviewWindow | None:
        from dprk_viewer.view.preview_window import PreviewWindow

        if self.maker is None:
            return None
        shown = PreviewWindow(self._window, self._look, settings, self.maker, self._desk, name)
        self.on_preview(shown)
        shown.show()
        return shown

    def selection(self) -> Selection | None:
        """The sheet in front with what is chosen for it; None where there is none."""
        maker, name = self.maker, self._front()
        if maker is None or name is None:
            return None
        return Selection(name, self._options(maker))

    def export_pdf(self) -> None:
        """Make the sheet in front and save it."""
        maker, name = self.maker, self._front()
        if maker is not None and name is not None:
            ((file, make),) = maker.files([name], self._options(maker))
            self._desk.save(self._window, file, make)

    def export_as(self, ending: str) -> None:
        """Save the sheet in front in the form that ``ending`` names."""
        maker, name = self.maker, self._front()
        if maker is None or name is None:
            return
        options = self._options(maker)
        made = partial(maker.files_as, name, options, ending)
        if ending == "csv":
            self._desk.save_named(self._window, made)
        else:
            file = file_name(name, options).removesuffix("pdf") + ending
            self._desk.save(self._window, file, lambda ticket: made(ticket)[0][1])

    def export_pack(self) -> None:
        """Save the démarche and the non-paper of the sheet in front, in one go."""
        maker, name = self.maker, self._front()
        if maker is not None and name is not None:
            self._desk.save_all(self._window, maker.pack(name, self._options(maker)))

    def export_countries(self) -> None:
        """Let the reader choose hosts, and save the sheet of each into one folder."""
        from dprk_viewer.view.place_dialog import HostsDialog

        maker = self.maker
        if maker is None:
            return
        dialog = HostsDialog(self._window, self._look, maker.words, maker.facts)
        if dialog.exec():
            names = [f"country:{place}" for place in dialog.chosen()]
            self._desk.save_all(self._window, maker.files(names, self._options(maker)))

    def choose_own_state(self) -> None:
        """Let the reader say whose desk this is; it changes the tone of its own sheet."""
        from dprk_viewer.view.place_dialog import OwnStateDialog

        maker, now = self.maker, self._settings.get(OWN_STATE)
        if maker is None:
            return
        dialog = OwnStateDialog(self._window, self._look, maker.words, maker.facts, now)
        if dialog.exec():
            self._settings.set(OWN_STATE, dialog.chosen())
            self._settings.save_quietly()

    def may_choose_own_state(self) -> bool:
        """Whether no administrator has said it for the reader."""
        return not self._settings.is_locked(OWN_STATE)

    def _options(self, maker: SheetMaker) -> SheetOptions:
        return maker.then(chosen_options(self._settings, maker.words.language))
