"""Pages on paper, and tables on a narrow phone: nothing cut, wasted or left without its target."""

import re

import pytest

from tests.fixtures.office import served
from tests.fixtures.site_pages import PAGES

ON_SCREEN_ONLY = ".switch, .menu, .bar__ways, .ask, .crumbs, .contents, .jump, .foot nav, .tool, .tools, .listen, video"


@pytest.fixture(scope="module")
def address(full):
    """Where a site is served that has something of everything."""
    with served(full.site) as where:
        yield where


@pytest.fixture
def paper(browser):
    """A page as wide as the print of an A4 sheet."""
    context = browser.new_context(viewport={"width": 672, "height": 950})
    page = context.new_page()
    page.emulate_media(media="print")
    yield page
    context.close()


def sheets(page, tmp_path):
    path = tmp_path / "page.pdf"
    page.pdf(path=str(path), format="A4", prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page[^s]", path.read_bytes()))


def test_paper_carries_nothing_that_only_a_screen_can_use(address, paper):
    shown = []
    for paths in PAGES.values():
        paper.goto(address + paths[0])
        shown += [
            (paths[0], one.get_attribute("class"))
            for one in paper.locator(ON_SCREEN_ONLY).all()
            if one.is_visible()
        ]

    assert shown == []


def test_a_link_out_of_the_site_says_on_paper_where_it_leads(address, paper):
    bare = []
    for paths in PAGES.values():
        paper.goto(address + paths[0])
        bare += paper.eval_on_selector_all(
            "main a[href^=http]",
            """links => links.filter($one => !getComputedStyle($one, '::after').content
              .includes($one.getAttribute('href'))).map($one => $one.href)""",
        )

    assert bare == []


def test_a_heading_is_followed_by_its_text_on_the_first_sheet(address, paper, tmp_path):
    """A part longer than what is left of a sheet begins there all the same."""
    paper.goto(address + "bayar/")
    few = sheets(paper, tmp_path)
    apart = paper.eval_on_selector_all(
        ".part, .group",
        "all => all.filter($one => getComputedStyle($one).breakInside == 'avoid').length",
    )

    assert (few, apart) == (2, 0)


@pytest.mark.parametrize(("path", "most"), [("", 4), ("paspor-baru-dewasa/", 7), ("biaya/", 10)])
def test_a_page_is_as_many_sheets_as_it_needs(address, paper, tmp_path, path, most):
    paper.goto(address + path)

    assert sheets(paper, tmp_path) <= most


def test_on_a_phone_the_history_of_a_fee_has_the_whole_width(address, browser):
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(address + "biaya/")
    row, history = (
        page.locator(f".all-fees tbody tr >> nth=0 {inside}").bounding_box()["width"]
        for inside in ("", ">> td >> nth=-1")
    )

    context.close()
    assert history == row


def test_two_columns_of_numbers_do_not_touch(address, browser):
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(address + "aksesibilitas/")
    gap = page.evaluate("""() => {
      const [passed, failed] = [...document.querySelectorAll('thead .amount')].map($one => {
        const range = document.createRange()
        range.selectNodeContents($one)
        return range.getBoundingClientRect()
      })
      return failed.left - passed.right
    }""")

    context.close()
    assert gap >= 8
