"""English sentences about figures that may be a slip."""

SENSE_FIGURES = {
    "no_thousands": "the amount {amount} is no multiple of a thousand; look at its digits",
    "own_past": "{amount} is {step} than the period before ({other}); count the noughts",
    "neighbour": "{amount} does not fit '{near}' ({other}); count the noughts",
    "value_step": "{value} is {step} than the period before ({other}); look at its digits",
    "not_as_named": "the value is {value}, but the id '{id}' says {number}; look at its digits",
    "too_long_a_limit": (
        "{value} is more than {most}, too many for this unit; look at the number and the unit"
    ),
    "nothing": "the value is nought; if nobody knows it, write unknown",
    "overwritten": (
        "what was published, {old} since {first}, is overwritten by {new}. If the rule changed, "
        "close the old period and add a new one; if it was a slip, leave it"
    ),
    "history_gone": (
        "a published period, {value} since {first}, is gone; history is not deleted, put its "
        "line back"
    ),
    "history_days": (
        "a published period, {value} until {last}, now ends before that; look at its days"
    ),
    "fact_gone": (
        "'{id}' was published and is gone; if it holds no longer, close its period with until"
    ),
}
