"""Training from the facts themselves: questions whose right answer is today's."""

from noticeboard.training.quiz import Choice, QuizQuestion, quiz_of

__all__ = ["Choice", "QuizQuestion", "quiz_of"]
