"""Previews of one office, remembered between calls: only what a change touches is made again."""

from __future__ import annotations

import datetime
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from noticeboard.bundle.identity import digest_of
from noticeboard.edition import Recall
from noticeboard.model import Catalogue
from noticeboard.previews.rendered_office import RenderedOffice, render_office
from noticeboard.surfaces.qr_code import Drawings

READ = ("content", "data")
"""What a catalogue is read from."""
KEPT = 12
"""Offices that are remembered: two of each change, of the days that somebody looks at."""
KEPT_DAYS = 4
FURTHEST = datetime.timedelta(days=3660)

LoadCatalogue = Callable[[], Catalogue]


class PreviewDayOutside(ValueError):
    """A day that the office's facts do not speak for."""


@dataclass(frozen=True)
class PreviewRequest:
    """Files as they would be and a day: what is to be seen."""

    texts: Mapping[str, str]
    """By name below the office's folder; other files are as they lie there."""
    day: datetime.date
    today: datetime.date


@dataclass(frozen=True)
class OfficePreview:
    """A rendered office under a mark by which its parts are asked for."""

    mark: str
    office: RenderedOffice


@dataclass
class OfficePreviews:
    """The previews of one folder of facts; nothing of them is ever written."""

    root: Path
    _made: OrderedDict[str, OfficePreview] = field(default_factory=OrderedDict)
    _recalls: OrderedDict[datetime.date, Recall] = field(default_factory=OrderedDict)
    _drawings: Drawings = field(default_factory=Drawings)
    _making: threading.Lock = field(default_factory=threading.Lock)
    """One at a time: a second one mostly needs what the first has just made."""

    def see(self, request: PreviewRequest, load: LoadCatalogue) -> OfficePreview:
        """Return a preview, remembered where nothing has changed; raises PreviewDayOutside."""
        with self._making:
            mark = self._mark(request)
            if mark not in self._made:
                self._made[mark] = OfficePreview(mark, self._rendered(request, load()))
            self._made.move_to_end(mark)
            while len(self._made) > KEPT:
                self._made.popitem(last=False)
            return self._made[mark]

    def at(self, mark: str) -> OfficePreview | None:
        """Return a preview that is remembered."""
        return self._made.get(mark)

    def _rendered(self, request: PreviewRequest, catalogue: Catalogue) -> RenderedOffice:
        if not catalogue.covers_from <= request.day <= request.today + FURTHEST:
            raise PreviewDayOutside(request.day)
        recall = self._recalls.setdefault(request.day, Recall())
        self._recalls.move_to_end(request.day)
        while len(self._recalls) > KEPT_DAYS:
            self._recalls.popitem(last=False)
        with recall.during(""):
            return render_office(catalogue, request.day, request.today, self._drawings)

    def _mark(self, request: PreviewRequest) -> str:
        digest = hashlib.sha256(f"{request.day}\0{request.today}\0".encode())
        for file, text in sorted(request.texts.items()):
            digest.update(f"{file}\0{text}\0".encode("utf-8", "surrogatepass"))
        return digest_of(self.root, READ, digest).hexdigest()[:32]
