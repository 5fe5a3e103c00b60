"""The offer to notify on a real page by https: pressed, kept, shown by its worker, taken back."""

import contextlib
import json
import threading

import pytest
import uvicorn
from playwright.sync_api import expect

from noticeboard.loopback import listen
from tests.fixtures.axe import violations
from tests.fixtures.chromium import FLAGS, find_chromium
from tests.fixtures.notified_lobby import NAME, NotifiedLobby
from tests.fixtures.push_service import PushPhone, PushService, certificate
from tests.fixtures.waiting import wait_until

LONG_MS = 60_000

STAND_IN = """([endpoint, keys]) => {
  // Chromium's own manager asks a service of the internet for an address.
  let subscription = null
  window.asked = []
  PushManager.prototype.getSubscription = async () => subscription
  PushManager.prototype.subscribe = async ({ userVisibleOnly, applicationServerKey }) => {
    window.asked.push([userVisibleOnly, btoa(String.fromCharCode(...applicationServerKey))])
    subscription = {
      toJSON: () => ({ endpoint, expirationTime: null, keys }),
      unsubscribe: async () => { subscription = null },
    }
    return subscription
  }
}"""


@pytest.fixture
def lobby(tmp_path):
    with PushService().running(tmp_path) as service:
        lobby = NotifiedLobby(tmp_path, service)
        yield lobby
        lobby.close()


@contextlib.contextmanager
def by_https(lobby, folder):
    """Serve the queue by https, as the office's proxy does; gives the port."""
    path = str(certificate(folder, NAME))
    config = uvicorn.Config(
        lobby.hall.app, ssl_certfile=path, ssl_keyfile=path, log_level="error", lifespan="off"
    )
    server = uvicorn.Server(config)
    with listen(0) as own:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [own]}, daemon=True)
        thread.start()
        yield own.getsockname()[1]
        lobby.hall.queue.close()
        server.should_exit = True
        thread.join(60)


@contextlib.contextmanager
def phone_with(browser, port, *, able=True, phone=None):
    """A window of a browser that finds the queue's https name on this computer."""
    flags = [
        *FLAGS,
        f"--host-resolver-rules=MAP {NAME}:443 127.0.0.1:{port}",
        # Workers are refused to a page whose certificate only this window accepts.
        "--ignore-certificate-errors",
    ]
    own = browser.browser_type.launch(executable_path=find_chromium(), args=flags)
    with contextlib.closing(own):
        context = own.new_context(locale="en-GB")
        if phone is not None:
            sent = json.loads(phone.as_sent())
            context.add_init_script(f"({STAND_IN})({json.dumps([sent['endpoint'], sent['keys']])})")
        if not able:
            context.add_init_script("delete window.PushManager")
        yield context.new_page()


def shown(page):
    """What the window's worker shows."""
    return page.evaluate(
        """async () => {
          const registration = await navigator.serviceWorker.getRegistration('/t/')
          const all = await registration.getNotifications()
          return all.map(({ title, body, lang, tag }) => ({ title, body, lang, tag }))
        }"""
    )


COUNT_WORKERS = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"


def assert_fits_phone(page):
    """On a narrow phone axe finds nothing, and nothing is wider than the window."""
    page.set_viewport_size({"width": 320, "height": 640})
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_visitor_presses_and_a_call_reaches_the_phone_until_it_is_taken_back(
    lobby, tmp_path, browser
):
    phone = PushPhone()
    token = lobby.hall.draw()
    home = f"https://{NAME}"
    with by_https(lobby, tmp_path) as port, phone_with(browser, port, phone=phone) as page:
        page.context.grant_permissions(["notifications"], origin=home)
        page.goto(f"{home}/t/{token}/")
        button = page.get_by_role("button", name="Notify me")
        expect(button).to_have_attribute("aria-pressed", "false", timeout=LONG_MS)
        # Nothing was asked of the phone before the press.
        assert page.evaluate("window.asked") == []
        assert page.evaluate(COUNT_WORKERS) == 0

        button.click()

        expect(button).to_have_attribute("aria-pressed", "true", timeout=LONG_MS)
        expect(page.get_by_text("Notifications are on.")).to_be_visible()
        expect(page.locator(".keep")).to_be_hidden()
        key = lobby.pushes.public.replace("-", "+").replace("_", "/") + "="
        assert page.evaluate("window.asked") == [[True, key]]
        assert_fits_phone(page)

        lobby.act(3, "next")
        _, content = lobby.told(phone)
        deliver(page, home, content)
        called = {"title": "A001", "body": "Please go to counter 3.", "lang": "en"}
        assert shown(page) == [{**called, "tag": f"/t/{token}/"}]
        # A later page says that they are on; the second press turns them off.
        page.reload()
        button.click()
        expect(button).to_have_attribute("aria-pressed", "false", timeout=LONG_MS)
        expect(page.locator(".keep")).to_be_visible()
        assert not lobby.pushes.knows(token)


def deliver(page, home, content):
    """Hand a message to the page's worker, as the browser does with one that it got."""
    session = page.context.new_cdp_session(page)
    found = []
    session.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda event: found.extend(event["registrations"]),
    )
    session.send("ServiceWorker.enable")
    wait_until(page, lambda: found)
    registration = found[-1]["registrationId"]
    message = {"origin": home, "registrationId": registration, "data": json.dumps(content)}
    session.send("ServiceWorker.deliverPushMessage", message)
    wait_until(page, lambda: shown(page))


def test_a_pressed_notification_leads_to_the_page_that_is_open_or_opens_it(
    lobby, tmp_path, browser
):
    token = lobby.hall.draw()
    home = f"https://{NAME}"
    with by_https(lobby, tmp_path) as port, phone_with(browser, port) as page:
        page.goto(f"{home}/t/{token}/")
        with page.context.expect_event("serviceworker", timeout=LONG_MS) as started:
            page.evaluate("navigator.serviceWorker.register('/t/push-worker.js', { scope: '/t/' })")
        page.evaluate("navigator.serviceWorker.ready.then(() => true)")

        def pressed(path):
            return started.value.evaluate(
                """async (path) => {
                  const done = []
                  // A browser lets a worker do both only after a real press.
                  self.clients.openWindow = async (url) => { done.push(`open ${url}`) }
                  WindowClient.prototype.focus = async function () {
                    done.push(`focus ${new URL(this.url).pathname}`)
                  }
                  const event = new Event('notificationclick')
                  const waits = []
                  event.notification = { data: { path }, close: () => done.push('close') }
                  event.waitUntil = (work) => waits.push(work)
                  self.dispatchEvent(event)
                  await Promise.all(waits)
                  return done
                }""",
                path,
            )

        assert pressed(f"/t/{token}/") == ["close", f"focus /t/{token}/"]
        assert pressed("/t/other/") == ["close", "open /t/other/"]


def test_a_phone_that_cannot_or_may_not_is_told_so_and_follows_its_number_as_before(
    lobby, tmp_path, browser
):
    token = lobby.hall.draw()
    address = f"https://{NAME}/t/{token}/"
    with by_https(lobby, tmp_path) as port:
        with phone_with(browser, port, able=False) as page:
            page.goto(address)
            expect(page.get_by_text("This browser can receive no notifications")).to_be_visible(
                timeout=LONG_MS
            )
            expect(page.get_by_role("button", name="Notify me")).to_be_hidden()
            expect(page.locator(".keep")).to_be_visible()
        with phone_with(browser, port, phone=PushPhone()) as page:
            page.add_init_script("Notification.requestPermission = async () => 'denied'")
            page.goto(address)
            page.get_by_role("button", name="Notify me").click(timeout=LONG_MS)
            expect(page.get_by_text("This phone does not allow notifications.")).to_be_visible(
                timeout=LONG_MS
            )
            assert page.evaluate("window.asked") == []

            lobby.act(2, "next")

            expect(page.locator("#turn")).to_contain_text(
                "Please go to counter 2.", timeout=LONG_MS
            )
            expect(page.get_by_text("This phone does not allow notifications.")).to_be_visible()
            expect(page.locator(".keep")).to_be_visible()
            assert not lobby.pushes.knows(token)
