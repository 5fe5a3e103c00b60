"""English sentences about what a public address serves."""

COMPARING = {
    "comparing": "Comparing with the address",
    "bad_address": (
        "'{address}' is no address of a site. Write for example https://contoh.go.id/imigrasi/"
    ),
    "no_address": "No address was given, and data/office.yaml has no site_url.",
    "unreachable": "{address} does not answer ({reason}). Check the network and the address.",
    "served_same": (
        "The same: {count} files at {address} are exactly those of site/ (bundle {bundle})."
    ),
    "served_differs": (
        "{address} is not the same as site/ (bundle {bundle}); {count} files were looked at."
    ),
    "served_altered": (
        "Altered by the host: {count} files ({names}).\n"
        "  Because of it no visitor's phone keeps an offline copy.\n"
        "  Switch off what alters HTML at the host: minifying, tracking or advertising."
    ),
    "served_stale": (
        "Still the old ones: {count} files ({names}); bundle {there} is there.\n"
        "  Publish again, or empty the host's cache, and compare again."
    ),
    "served_missing": (
        "Not there: {count} files ({names}).\n"
        "  No offline copy is kept. Copy the whole published folder again."
    ),
    "served_type": (
        "Wrong media type: {count} files ({names}).\n"
        "  Browsers may refuse them. Have the host correct the Content-Type."
    ),
    "served_redirected": (
        "Redirected: {count} files ({names}).\n"
        "  The offline copy may fail. Switch that redirect off at the host."
    ),
    "served_cookies": (
        "The host sets cookies: {count} files ({names}).\n"
        "  This site promises none. Switch them off at the host."
    ),
    "served_failed": (
        "Could not be fetched: {count} files ({names}).\n"
        "  Try again later. If it stays so, ask the host."
    ),
}
