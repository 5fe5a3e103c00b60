"""What in a script or a style is newer than a Chromium: by a parser, with the version of each.

Versions are the first Chromium that has a thing, as MDN's compatibility tables give them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import tree_sitter
import tree_sitter_javascript

PARSER = tree_sitter.Parser(tree_sitter.Language(tree_sitter_javascript.language()))

NODES = {
    "optional_chain": 80, "private_property_identifier": 84, "class_static_block": 94,
    "field_definition": 72, "import_attribute": 123, "using_declaration": 134, "hash_bang_line": 74,
}  # fmt: skip
OPERATORS = {"??": 80, "??=": 85, "||=": 85, "&&=": 85}
NAMES = {
    "allSettled": 76, "any": 85, "at": 92, "canParse": 120, "checkVisibility": 105,
    "findLast": 97, "findLastIndex": 97, "flat": 69, "flatMap": 69, "fromEntries": 73,
    "getAnimations": 84, "groupBy": 117, "hasOwn": 93, "inert": 102, "isWellFormed": 111,
    "matchAll": 73, "popover": 114, "randomUUID": 92, "replaceAll": 85, "replaceChildren": 86,
    "requestSubmit": 76, "setHTMLUnsafe": 124, "showPopover": 114, "startViewTransition": 111,
    "structuredClone": 98, "timeout": 103, "toReversed": 110, "toSorted": 110, "toSpliced": 110,
    "userAgentData": 90, "wakeLock": 84, "WeakRef": 84, "withResolvers": 119,
}  # fmt: skip
"""Properties and functions; few names mean anything else in a page's script."""

STYLES = {
    r"@layer\b": 99, r"@container\b": 105, r"@property\b": 85, r"@scope\b": 118,
    r"@starting-style\b": 117, r":(is|where)\(": 88, r":not\([^()]*,": 88, r":has\(": 105,
    r":focus-visible\b": 86, r"::marker\b": 86, r"(?<![\w-])&": 112,
    r"(?<![\w-])inset(-inline|-block)?(-start|-end)?\s*:": 87,
    r"(?<![\w-])(margin|padding)-(inline|block)\s*:": 87,
    r"(?<![\w-])border-(inline|block)\s*:": 87,
    r"(?<![\w-])(margin|padding|border)-(inline|block)-(start|end)\b": 69,
    r"(?<![\w-])(min|max|clamp)\(": 79, r"(?<![\w-])aspect-ratio\s*:": 88,
    r"(?<![\w-])color-mix\(": 111, r"(?<![\w-])(ok)?l(ab|ch)\(": 111, r"(?<![\w-])hwb\(": 101,
    r"(?<![\w-])light-dark\(": 123, r"(?<![\w-])accent-color\s*:": 93,
    r"(?<![\w-])text-wrap\s*:": 114, r"\d(d|s|l)v(h|w|min|max|i|b)\b": 108,
    r"\d(cap|r?lh|rcap|ric)\b": 109, r"overflow(-[xy])?\s*:[^;}]*\bclip\b": 90,
    r"overflow-wrap\s*:\s*anywhere": 80, r"(?<![\w-])content-visibility\s*:": 85,
    r"(?<![\w-])(translate|rotate|scale)\s*:": 104, r"\(\s*(width|height)\s*[<>]": 104,
    r"(?<![\w-])font-size-adjust\s*:": 127, r"(?<![\w-])revert\b": 84,
    r"(?<![\w-])appearance\s*:": 84, r"(?<![\w-])text-underline-offset\s*:": 87,
}  # fmt: skip
FLEX_GAP = 84


def newer_in_script(source: str, oldest: int) -> list[str]:
    """Name, with its line, everything in a script that the oldest Chromium does not know."""
    tree = PARSER.parse(source.encode())
    found = [] if not tree.root_node.has_error else ["1: no JavaScript that can be read"]
    for node in _nodes(tree.root_node):
        since = _since(node)
        if since > oldest:
            found.append(f"{node.start_point.row + 1}: {node.text.decode()[:40]} ({since})")
    return found


def newer_in_style(source: str, oldest: int) -> list[str]:
    """Name everything in a style that the oldest Chromium does not know.

    What stands under `@supports` of something newer is for newer ones, and so is left out.
    """
    text = _without_newer_supports(re.sub(r"/\*.*?\*/", "", source, flags=re.DOTALL), oldest)
    found = _newer_styles(text, oldest)
    rules = re.findall(r"\{([^{}]*)\}", text)
    gaps = [rule for rule in rules if re.search(r"(?<![\w-])(row-|column-)?gap\s*:", rule)]
    if oldest < FLEX_GAP:
        found += [f"gap ({FLEX_GAP}): {rule.strip()}" for rule in gaps if "grid" not in rule]
    return found


def _nodes(node: tree_sitter.Node) -> Iterator[tree_sitter.Node]:
    yield node
    for child in node.children:
        yield from _nodes(child)


def _since(node: tree_sitter.Node) -> int:
    text = node.text.decode()
    if node.type in ("identifier", "property_identifier", "shorthand_property_identifier_pattern"):
        return NAMES.get(text, 0)
    if node.type == "number":
        return 75 * ("_" in text)
    if node.type == "regex_flags":
        return max(112 * ("v" in text), 90 * ("d" in text))
    if node.type == "await_expression":
        return 0 if _is_in_function(node) else 89
    return NODES.get(node.type, OPERATORS.get(node.type, 0))


def _is_in_function(node: tree_sitter.Node) -> bool:
    while node := node.parent:
        if "function" in node.type or node.type == "method_definition":
            return True
    return False


def _newer_styles(text: str, oldest: int) -> list[str]:
    newer = {pattern: since for pattern, since in STYLES.items() if since > oldest}
    return [
        f"{match.group().strip()} ({since})"
        for pattern, since in newer.items()
        for match in re.finditer(pattern, text)
    ]


def _without_newer_supports(text: str, oldest: int) -> str:
    while found := next(
        (one for one in re.finditer(r"@supports([^{]*)\{", text) if _newer_styles(one[1], oldest)),
        None,
    ):
        text = text[: found.start()] + text[_end_of_block(text, found.end()) :]
    return text


def _end_of_block(text: str, at: int) -> int:
    depth = 1
    while depth:
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
    return at
