"""Pages beside plain Material: weight; and outside checkers where Node or Java are there."""

import datetime
import gzip
import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from statistics import median

from bench.builds import ENVIRONMENT
from bench.table import table
from noticeboard.load import load_catalogue
from noticeboard.model import LANGUAGES
from tests.fixtures.chromium import FLAGS, find_chromium
from tests.fixtures.office import ROOT, Office, served
from tests.fixtures.site_pages import PAGES

TOOLS = ROOT / ".cache" / "bench-tools"
PACKAGES = ("lighthouse@13", "accessibility-checker-engine@4", "vnu-jar@26")
LIGHTHOUSE_RUNS = 5
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def run() -> str:
    """Build with an address, then weigh and check one page of each type in both languages."""
    with tempfile.TemporaryDirectory(dir=ROOT / ".cache") as folder:
        office = Office(Path(folder) / "repository")
        office.edit(
            "data/office.yaml",
            "serving: kanim-padang",
            "serving: kanim-padang\nsite_url: http://127.0.0.1:8123/",
        )
        office.build(day_of_campaigns())
        parts = [weights(office.site)]
        missing = tools_missing()
        if missing:
            return "\n".join([*parts, missing])
        with served(office.site) as address:
            parts += [nu(office.site), ibm(address), lighthouse(address)]
        return "\n".join(parts)


def day_of_campaigns() -> datetime.date:
    """The first day on which every campaign has begun, so that pages are looked at with them."""
    return max(one.from_ for one in load_catalogue(ROOT).campaigns.values()).date()


def weights(site: Path) -> str:
    """Compressed bytes of a page with its style and scripts."""
    shared = sum(
        len(gzip.compress((site / "assets" / name).read_bytes()))
        for name in ("site.css", "site.js", "clock.js", "tools.js", "icon.svg")
    )
    rows = []
    for kind, paths in PAGES.items():
        pages = [len(gzip.compress((site / path / "index.html").read_bytes())) for path in paths]
        rows.append((kind, f"{max(pages) / 1024:.1f}", f"{(max(pages) + shared) / 1024:.1f}"))
    return table("First view, kB compressed (target ≤ 15)", ("page", "HTML", "with assets"), rows)


def tools_missing() -> str | None:
    """Install the checkers from the npm registry once; say what this machine lacks."""
    lacking = [name for name in ("node", "npm", "java") if not shutil.which(name)]
    if lacking:
        return f"Not measured: Lighthouse, IBM, Nu. This machine has no {', '.join(lacking)}."
    TOOLS.mkdir(parents=True, exist_ok=True)
    if not (TOOLS / "node_modules" / "vnu-jar").exists():
        done = subprocess.run(
            ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", *PACKAGES],
            cwd=TOOLS,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            return f"Not measured: Lighthouse, IBM, Nu. npm: {done.stderr.strip()[-300:]}"
    return None


def nu(site: Path) -> str:
    """Errors that the Nu HTML Checker finds."""
    jar = next((TOOLS / "node_modules/vnu-jar").rglob("vnu.jar"))
    files = [str(site / path / "index.html") for paths in PAGES.values() for path in paths]
    files += [str(site / "kiosk/index.html")]
    done = subprocess.run(
        ["java", "-jar", str(jar), "--format", "json", *files], capture_output=True, text=True
    )
    messages = json.loads(done.stderr or '{"messages": []}')["messages"]
    errors = [m for m in messages if m["type"] == "error"]
    shown = "".join(f"\n- {Path(m['url']).parent.name}: {m['message']}" for m in errors[:12])
    return (
        table("Nu HTML Checker", ("pages", "errors", "target"), [(len(files), len(errors), 0)])
        + shown
    )


def ibm(address: str) -> str:
    """Violations of level FAIL that the IBM Equal Access engine finds."""
    from playwright.sync_api import sync_playwright

    engine = next((TOOLS / "node_modules/accessibility-checker-engine").rglob("ace.js"))
    found = []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        for paths in PAGES.values():
            for path in paths:
                page = chromium.new_page()
                page.goto(address + path)
                page.evaluate(
                    "() => document.querySelectorAll('details').forEach(it => it.open = true)"
                )
                page.add_script_tag(path=engine)
                found += [(path, *result) for result in page.evaluate(_IBM)]
                page.close()
        chromium.close()
    shown = "".join(f"\n- {path or '/'}: {rule}: {message}" for path, rule, message in found[:12])
    return table("IBM Equal Access", ("level FAIL", "target"), [(len(found), 0)]) + shown


_IBM = """async () => {
  const report = await new ace.Checker().check(document, ["IBM_Accessibility"]);
  return report.results
    .filter(r => r.value[0] === "VIOLATION" && r.value[1] === "FAIL")
    .map(r => [r.ruleId, r.message]);
}"""


def lighthouse(address: str) -> str:
    """The median of five mobile runs in each category, one page of each type and language."""
    rows = []
    for kind, paths in PAGES.items():
        for language, path in zip(LANGUAGES, paths, strict=True):
            runs = [_lighthouse(address + path) for _ in range(LIGHTHOUSE_RUNS)]
            medians = (round(median(run[c] for run in runs)) for c in CATEGORIES)
            rows.append((f"{kind}, {language}", *medians))
    return table(
        f"Lighthouse mobile, median of {LIGHTHOUSE_RUNS} (target 100)", ("page", *CATEGORIES), rows
    )


def _lighthouse(address: str) -> dict[str, float]:
    command = [
        "node",
        str(TOOLS / "node_modules/lighthouse/cli/index.js"),
        address,
        "--quiet",
        "--output=json",
        "--chrome-flags=--headless=new " + " ".join(FLAGS),
    ]
    chromium = find_chromium()
    assert chromium is not None, "the bench has made sure of one"
    environment = {**ENVIRONMENT, "CHROME_PATH": chromium}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    if done.returncode:
        raise SystemExit(done.stderr[-800:])
    categories = json.loads(done.stdout)["categories"]
    return {name: categories[name]["score"] * 100 for name in CATEGORIES}
