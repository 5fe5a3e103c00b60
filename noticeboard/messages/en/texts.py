"""English sentences about the texts of facts and articles."""

TEXTS = {
    "digit": "the figure '{digits}' is written out; quote its fact, as {{fee:…}} or {{limit:…}}",
    "digit_plain": (
        "the figure '{digits}' is written out; write {quote}, or quote its fact if it is one"
    ),
    "digit_unsure": (
        "the figure '{digits}' is written out; quote its fact, as {{fee:…}} or {{limit:…}}; if "
        "it is no fact, write one of {forms}"
    ),
    "plain_value": "the quote '{quote}' names nothing; the forms are {forms}",
    "plain_money": (
        "'{quote}' with '{word}' makes an amount of money or a share; quote its fact, as {{fee:…}}"
    ),
    "quote_form": "unknown quote '{quote}'; the forms are {forms}",
    "quote_unknown": "quote '{quote}': there is no '{id}' in {where}",
    "quote_meant": "quote '{quote}': there is no '{id}' in {where}; did you mean '{meant}'?",
    "front_matter": "an article must start with '---', slug, title, summary, then '---'",
    "heading_form": "a heading is written '## Heading {{#name}}'; other levels are not used",
    "anchor_twice": "the heading name '{anchor}' is used on line {line} already",
    "raw_html": "HTML is not used in articles",
    "table": "tables are not used in articles; use bullets '- '",
    "image": "images are not used in articles",
    "list_form": "a list is written with '- ' or '1. ' at the start of the line",
    "markdown": "the form '{sign}' is not used in articles",
    "bold_open": "a ** is opened but not closed",
    "article_languages": "this article does not stand in '{language}'; make {file}",
}
