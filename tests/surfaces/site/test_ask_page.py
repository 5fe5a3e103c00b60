"""The page that the question field leads to, where no script answers the question."""

import pytest

PATHS = {"tanya/": "a-z/", "en/ask/": "en/a-z/"}
FACETS = ["fees", "documents", "time", "register", "steps"]


@pytest.mark.accessibility("no_script")
@pytest.mark.parametrize("path", PATHS)
def test_every_question_of_the_page_leads_to_a_place_that_answers_it(browser, address, path):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + path)
    ways = page.locator("main section .way")
    links = [link.evaluate("it => it.href") for link in ways.all()]

    lost = []
    for link in links:
        there = context.request.get(link)
        anchor = link.partition("#")[2]
        if not there.ok or (anchor and f'id="{anchor}"' not in there.text()):
            lost.append(link)
    context.close()

    assert lost == []
    assert [sum(link.endswith(f"#{facet}") for link in links) for facet in FACETS] == [6] * 5


@pytest.mark.parametrize(("path", "index"), PATHS.items())
def test_without_script_it_says_that_it_answers_nothing_and_where_to_look(
    browser, address, path, index
):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + path + "?q=bikin+paspor")

    told = page.locator("[data-unread]")
    assert told.is_visible()
    assert told.locator("a").evaluate("it => it.href") == address + index
    assert page.locator(".replies").count() == 0
    assert page.locator('main a[href="mailto:contact@imigrasi.go.id"]').is_visible()
    context.close()


@pytest.mark.parametrize(("path", "index"), PATHS.items())
def test_it_is_in_the_menu_the_list_of_pages_and_the_index(page, address, path, index):
    page.goto(address + index)

    for place in ("#menu", "footer nav", "main"):
        links = page.locator(f"{place} a").evaluate_all("all => all.map(it => it.href)")
        assert address + path in links, place
