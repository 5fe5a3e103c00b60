"""The pages of the queue as their visitors and staff get them, each from the state of the day."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from noticeboard.messages import Message, sentence
from noticeboard.surfaces.qr_code import Drawings
from visit.pages import VisitPages
from visit.queue.day import DayState
from visit.queue.live_queue import BoardState
from visit.queue.own_turn import OwnTurn
from visit.queue.paper_ticket import PaperTicket
from visit.queue.queue_plan import QueuePlan, QueueService

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class PushOffer:
    """The office's public key, by which a phone may be notified, and whether it is."""

    key: str
    is_on: bool


class QueueViews:
    """Every page, as a function of what it shows."""

    def __init__(self, plan: QueuePlan, *, is_example: bool = False, phone_home: str = "") -> None:
        """Take the plan; `phone_home` is the address phones reach, empty where they reach none."""
        self.plan, self.is_example, self.phone_home = plan, is_example, phone_home
        self._pages = VisitPages(FOLDER / "templates")
        self._codes = Drawings()

    def tickets(self, problem: Message | None = None) -> str:
        """Return the page on which visitors draw their numbers."""
        return self._page("ticket.html", problem=problem)

    def drawn(self, turn: OwnTurn, *, has_paper: bool = True) -> str:
        """Return the page that gives a visitor the number just drawn."""
        address = self._address_of(turn)
        code = self._codes.svg(address, turn.ticket.number) if address else Markup("")
        return self._page("drawn.html", turn=turn, address=address, code=code, has_paper=has_paper)

    def paper(self, turn: OwnTurn) -> PaperTicket:
        """Return what the page of a number just drawn says, for paper."""
        service = self.plan.service(turn.ticket.service)
        return PaperTicket(
            number=turn.ticket.number,
            service=service.name if service else {},
            before=turn.before,
            at=turn.ticket.issued_at,
            address=self._address_of(turn),
            is_example=self.is_example,
        )

    def _address_of(self, turn: OwnTurn) -> str:
        return f"{self.phone_home}/t/{turn.ticket.token}/" if self.phone_home else ""

    def phone(self, turn: OwnTurn, offer: PushOffer | None = None) -> str:
        """Return the page that follows one ticket; by https it may offer to notify its visitor."""
        service = self.plan.service(turn.ticket.service)
        return self._page("phone.html", turn=turn, service=service, offer=offer)

    def refused(self, problem: Message) -> str:
        """Return a page that says to a visitor why there is nothing more."""
        return self._page("refused.html", problem=problem)

    def board(self, board: BoardState) -> str:
        """Return the board, with all that a browser without script can show."""
        return self._page("board.html", board=board)

    def enter(self, language: str, onward: str, problem: Message | None = None) -> str:
        """Return the page that asks for the PIN."""
        return self._page("enter.html", language, onward=onward, problem=problem)

    def counters(self, language: str, state: DayState, alarms: list[Message]) -> str:
        """Return the list of counters and lines, and the end of the day."""
        return self._page(
            "counters.html", language, state=state, alarms=_said(alarms, language), path=""
        )

    def counter(
        self,
        language: str,
        counter: int,
        state: DayState,
        alarms: list[Message],
        problem: Message | None = None,
    ) -> str:
        """Return the page of one counter."""
        own = self.plan.services_at(counter)
        return self._page(
            "counter.html",
            language,
            counter=counter,
            own=state.at(counter),
            lines=[(one, len(state.waiting(one.id))) for one in own],
            missed=[one for one in state.missed() if one.service in {each.id for each in own}],
            is_closed=state.is_closed,
            alarms=_said(alarms, language),
            problem=sentence(problem, language) if problem else "",
            path=f"{counter}/",
        )

    def _page(self, template: str, language: str = "id", /, **values: object) -> str:
        return self._pages.page(
            template,
            language,
            plan=self.plan,
            is_example=self.is_example,
            name_of=_name_of,
            **values,
        )


def _name_of(service: QueueService | None) -> Markup:
    if service is None:
        return Markup("")
    parts = (
        Markup('<span lang="{}">{}</span>').format(language, name)
        for language, name in service.name.items()
    )
    return Markup(" ").join(parts)


def _said(alarms: list[Message], language: str) -> list[str]:
    return [sentence(one, language) for one in alarms]
