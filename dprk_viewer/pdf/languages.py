"""Which language a stretch of a text is in, as far as its letters tell."""

from __future__ import annotations

import re
from typing import Final

_HANGUL: Final = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"
_KANA: Final = "\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_EAST: Final = rf"{_HANGUL}{_KANA}\u3005-\u3007\u3400-\u9fff\uf900-\ufaff"
_CYRILLIC: Final = "\u0400-\u052f"
_WORD: Final = re.compile(f"[{_EAST}]+|[{_CYRILLIC}]+")
_TELLING: Final = (
    (re.compile(f"[{_HANGUL}]"), "ko"),
    (re.compile(f"[{_KANA}]"), "ja"),
    (re.compile(f"[{_CYRILLIC}]"), "ru"),
)


def stretches(text: str, face: str) -> list[tuple[str | None, str]]:
    """Cut ``text``, set in ``face``, into (language, stretch); None: that of the page.

    Words of one language stay together with the space between them. Latin letters tell
    nothing. Of Cyrillic ones the data has Russian alone.
    """
    if text.isascii() or not _WORD.search(text):
        return [(None, text)]
    made: list[tuple[str | None, str]] = []
    end = 0
    for word in _WORD.finditer(text):
        between, language = text[end : word.start()], _language(word[0], face)
        if made and made[-1][0] == language and not any(map(str.isalnum, between)):
            made[-1] = (language, f"{made[-1][1]}{between}{word[0]}")
        else:
            made += [(None, between)] if between else []
            made.append((language, word[0]))
        end = word.end()
    return [*made, (None, text[end:])] if end < len(text) else made


def _language(word: str, face: str) -> str:
    for letters, language in _TELLING:
        if letters.search(word):
            return language
    # Han alone: Japanese where only the Japanese font has it; otherwise a Chinese voice,
    # which reads every one of these characters.
    return "ja" if face.startswith("NotoSansJP") else "zh"
