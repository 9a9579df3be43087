"""The pages of a PDF as images: what is previewed and printed is what is saved."""

from __future__ import annotations

from PySide6.QtGui import QImage


class PdfPages:
    """Opens the bytes of a PDF. Used on the main thread alone: its engine knows no threads."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        self._pdf = pypdfium2.PdfDocument(data)
        self.sizes: tuple[tuple[float, float], ...] = tuple(
            self._pdf.get_page_size(number) for number in range(len(self._pdf))
        )
        """Width and height of each page, in points."""

    def image(self, number: int, scale: float, grey: bool = False) -> QImage:
        """Page ``number`` (from 0) at ``scale`` px a point; ``grey``: as a mono printer has it."""
        page = self._pdf[number]
        bitmap = page.render(scale=scale, prefer_bgrx=True, grayscale=grey)
        form = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
        view = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form)
        image = view.copy()  # the bytes belong to the bitmap, which is closed here
        bitmap.close()
        page.close()
        return image

    def close(self) -> None:
        """Let the document go."""
        self._pdf.close()
