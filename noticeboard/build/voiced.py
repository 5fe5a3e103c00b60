"""The voices of a bundle: which of the chosen ones are heard, and all that they say."""

from __future__ import annotations

from dataclasses import dataclass, replace

from noticeboard.build.dropped_voices import DroppedVoices
from noticeboard.build.plan import Plan, with_stand_ins
from noticeboard.build.prove import Proven, begin_proofs
from noticeboard.build.render import Drawn
from noticeboard.build.speak import Speaking, Spoken, Tell, begin_speaking
from noticeboard.speech.workers import Workers


@dataclass(frozen=True)
class Voiced:
    """Every sentence with its sound, proven; no voice can be dropped any more."""

    spoken: Spoken
    proven: Proven

    @property
    def drawn(self) -> Drawn:
        """Return the surfaces, whose plan names the voices that are heard."""
        return self.spoken.drawn

    @property
    def plan(self) -> Plan:
        """Return the plan with the voices that are heard."""
        return self.drawn.plan


def settle_voices(speaking: Speaking, drawn: Drawn, workers: Workers, tell: Tell) -> Voiced:
    """Return every sound, proven, once it is settled which voices are heard.

    A chosen voice that fails is dropped, and the wheel's voice speaks its whole language. What was
    drawn stays, for pages and kiosk name no voice. Raises BundleRefused where nothing can stand in.
    """
    spoken = speaking.finish(drawn)
    if isinstance(spoken, DroppedVoices):
        return _with_stand_ins(spoken, drawn, workers, tell)
    proving = begin_proofs(
        drawn.books, spoken.report, drawn.plan.engines, spoken.discriminations, workers
    )
    proven = proving.finish(tell)
    if isinstance(proven, DroppedVoices):
        return _with_stand_ins(proven, drawn, workers, tell)
    return Voiced(spoken, proven)


def _with_stand_ins(dropped: DroppedVoices, drawn: Drawn, workers: Workers, tell: Tell) -> Voiced:
    # The wheel's voice is never dropped, so this comes to an end after as many rounds as languages.
    drawn = replace(drawn, plan=with_stand_ins(drawn.plan, dropped))
    speaking = begin_speaking(drawn.plan, workers, tell)
    speaking.ask(drawn.books.values())
    return settle_voices(speaking, drawn, workers, tell)
