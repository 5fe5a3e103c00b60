"""What a session is used for is told once for each service, and starts anew with the next visitor."""

import re

from noticeboard.edition import make_edition
from noticeboard.load import load_catalogue
from noticeboard.surfaces.kiosk import screens_of
from tests.fixtures.kiosk import ROOT, TODAY


def test_a_session_counts_once_for_a_service_and_once_for_replays(real_address, page):
    page.goto(f"{real_address}kiosk/app/machine.js")
    told = page.evaluate("""async () => {
      const { Usage } = await import('/kiosk/app/usage.js')
      const root = document.implementation.createHTMLDocument()
      const told = []
      root.addEventListener('noticeboard:used', ({ detail }) => told.push(detail))
      const usage = new Usage({ root })
      const open = (service) => {
        root.body.innerHTML = `<section data-current ${service && `data-service="${service}"`}>`
        usage.follow()
      }
      for (const service of ['voa', '', 'passport-lost', 'voa']) open(service)
      usage.replayed()
      usage.replayed()
      usage.forget()
      open('voa')
      return told.map(({ kind, service }) => `${kind} ${service}`)
    }""")

    assert told == ["opened voa", "opened passport-lost", "replayed ", "opened voa"]


def test_exactly_the_menus_of_services_count_as_opened():
    catalogue = load_catalogue(ROOT)
    screens = screens_of(make_edition(catalogue, on=TODAY, language="id"))

    # A long menu goes on on a second screen.
    counted = {
        re.sub(r"-\d+$", "", key): one.service for key, one in screens.items() if one.service
    }
    assert counted == {f"service-{id}": id for id in catalogue.services}
