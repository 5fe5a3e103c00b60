"""Phone numbers and e-mail addresses can be pressed wherever the site says them."""

import re
from html.parser import HTMLParser

import pytest

from noticeboard.surfaces.site.contact_links import telephone_address, with_contact_links

MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
DEVICES = ("kiosk/", "signage/")


@pytest.mark.parametrize(
    ("shown", "address"),
    [
        ("(0751) 7055113", "tel:+627517055113"),
        ("0812-3456-7890", "tel:+6281234567890"),
        ("+62 751 7055113", "tel:+627517055113"),
        ("112", "tel:112"),
    ],
)
def test_a_number_is_dialled_from_anywhere(shown, address):
    assert telephone_address(shown) == address


def test_only_text_becomes_a_link_and_what_is_one_stays_as_it_is(office):
    now = office.timelines[0].now
    html = (
        '<p title="a@b.id">Tulis ke a@b.id, atau (0751) 7055113.</p>'
        '<a href="mailto:a@b.id">a@b.id</a><summary>a@b.id</summary>'
    )

    assert with_contact_links(html, now) == (
        '<p title="a@b.id">Tulis ke <a href="mailto:a@b.id">a@b.id</a>, atau '
        '<a href="tel:+627517055113">(0751) 7055113</a>.</p>'
        '<a href="mailto:a@b.id">a@b.id</a><summary>a@b.id</summary>'
    )


class Contacts(HTMLParser):
    """Every e-mail address and known phone number in a page's text, with the link it stands in."""

    def __init__(self, phones):
        super().__init__()
        self.pattern = re.compile("|".join((MAIL.pattern, *map(re.escape, phones))))
        self.inside, self.found = [], []

    def handle_starttag(self, tag, attributes):
        if tag in ("a", "script"):
            self.inside.append(dict(attributes).get("href", tag))

    def handle_endtag(self, tag):
        if tag in ("a", "script"):
            self.inside.pop()

    def handle_data(self, data):
        link = self.inside[-1] if self.inside else None
        if link != "script":
            self.found += [(shown, link) for shown in self.pattern.findall(data)]


def test_every_number_and_address_on_every_page_is_a_link(site, office):
    phones = [
        contact.value
        for place in office.timelines[0].now.office.places
        for contact in place.contacts
        if contact.kind == "phone" and contact.value
    ]
    found = []
    for path in site.rglob("*.html"):
        if not path.relative_to(site).as_posix().startswith(DEVICES):
            reader = Contacts(phones)
            reader.feed(path.read_text("utf-8"))
            found += reader.found

    wanted = {
        shown: f"mailto:{shown}" if "@" in shown else telephone_address(shown) for shown, _ in found
    }
    assert [one for one in found if one[1] != wanted[one[0]]] == []
    assert {*phones, "contact@imigrasi.go.id"} <= {shown for shown, _ in found}


def test_a_notice_leads_to_the_address_that_it_names(slim_own):
    (slim_own.folder / "data/notices.yaml").write_text(
        """- id: by-mail
  text: {id: "Tulislah ke contact@imigrasi.go.id.", en: "Write to contact@imigrasi.go.id."}
  from: "2026-11-24 08:00"
  until: "2026-11-24 16:00"
  surfaces: [site]
  rank: 1
""",
        encoding="utf-8",
    )
    slim_own.build()

    page = (slim_own.site / "index.html").read_text("utf-8")
    assert (
        'Tulislah ke <a href="mailto:contact@imigrasi.go.id">contact@imigrasi.go.id</a>. <span>'
        in page
    )
