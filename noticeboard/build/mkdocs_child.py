"""The site builder in a process of its own: one line of settings in, one line of outcome out.

Run as `python -m noticeboard.build.mkdocs_child`. It imports while the catalogue is read, and a
program that stays (`serve`) has it build again without importing anything twice. It ends when
its input does.
"""

from __future__ import annotations

import io
import json
import logging
import os
import sys
import traceback


def main() -> None:
    """Build for every line of settings and answer `{"failed": null}` or what the builder wrote."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    # Whatever libraries print must not be taken for an answer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    for line in sys.stdin:
        said = io.StringIO()
        handler = logging.StreamHandler(said)
        logging.getLogger("mkdocs").addHandler(handler)
        failed: str | None = None
        try:
            build(load_config(config_file=_Settings(line.encode()), strict=True))
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                return
            # The builder ends a bad build by leaving the program.
            failed = said.getvalue() or "".join(traceback.format_exception(error))
        finally:
            logging.getLogger("mkdocs").removeHandler(handler)
        answers.write(json.dumps({"failed": failed}) + "\n")
        answers.flush()


class _Settings(io.BytesIO):
    """A settings file that is nowhere; other files are looked for from where it would be."""

    name = os.path.abspath("settings.json")


if __name__ == "__main__":
    main()
