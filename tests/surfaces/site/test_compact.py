"""Styles and scripts lose what only people read: no rule, and no line of code."""

import re

from noticeboard.surfaces.site.compact import compact_css, compact_js
from noticeboard.surfaces.site.static_files import static_sources
from tests.fixtures.office import ROOT


def test_comments_and_spaces_go_and_strings_stay():
    css = """/* Why: { this } */
    @media (width > 2em) {
      .a, .b > .c { color: red; content: "a ; { b"; /* why */ margin: calc(1px + 2px) }
    }
    """

    assert compact_css(css) == (
        '@media (width > 2em){.a,.b > .c{color:red;content:"a ; { b";margin:calc(1px + 2px)}}'
    )


def test_remarks_of_a_script_go_and_every_other_line_stays():
    script = """/** Why. */
import { a } from "./a.js"; // said beside
/**
 * What it does: "this" // and that.
 */
export const b = () => a("// no remark /* either */");
  // Alone.
"""

    assert compact_js(script) == (
        'import { a } from "./a.js"; // said beside\n'
        'export const b = () => a("// no remark /* either */");\n'
    )


RULES = """css => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return [...sheet.cssRules].map(rule => rule.cssText)
}"""


def test_a_browser_reads_the_same_rules_in_the_compact_sheets(page):
    for name in ("site.css", "checker.css", "ask.css", "sheet.css"):
        css = static_sources()[name].read_text("utf-8")
        rules = rules_of(page, css)
        assert len(rules) > 2
        assert rules_of(page, compact_css(css)) == rules


SCRIPT = """\
// Why this is here.
/** What it does,
 * and for whom. */
export function begin($tool) {
  // A reason.
  const address = "https://example.org/*"; // beside code
  /* before code */ const end = "*/";
  return address + end;
}
"""
LEFT = """\
export function begin($tool) {
const address = "https://example.org/*"; // beside code
/* before code */ const end = "*/";
return address + end;
}
"""


def test_scripts_lose_the_comments_that_fill_their_lines_and_their_indents_only():
    assert compact_js(SCRIPT) == LEFT


def test_no_text_in_a_script_goes_over_several_lines():
    """Indents and lines that look like comments would be left out of it."""
    told = [
        path.name
        for path in (ROOT / "noticeboard").rglob("*.js")
        for text in re.findall(r"`[^`]*`", path.read_text("utf-8"))
        if "\n" in text
    ]

    assert told == []


def rules_of(page, css):
    """The rules as the browser writes them; it keeps the spaces of custom values."""
    return [re.sub(r"\s*,\s*", ",", rule) for rule in page.evaluate(RULES, css)]
