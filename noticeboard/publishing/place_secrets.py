"""Secrets of places: from the environment or the system's keyring, and never from a file."""

from __future__ import annotations

from collections.abc import Mapping

from noticeboard.publishing.place_address import PlaceAddress

SERVICE = "noticeboard"
"""The name under which the system's keyring holds them; the user name there is `account_of`."""
PASSWORD = "NOTICEBOARD_SFTP_PASSWORD"
KNOWN_HOSTS = "NOTICEBOARD_KNOWN_HOSTS"
"""A file of host keys other than the user's own; no secret, but it lies in the environment, too."""
KEY_ID, KEY = "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"


def account_of(address: PlaceAddress) -> str:
    """Return the name of a place's secret: `sftp://web@host.example` or `s3://bucket`."""
    user = f"{address.user}@" if address.user else ""
    return f"{address.scheme}://{user}{address.host}"


def sftp_password(address: PlaceAddress, environment: Mapping[str, str]) -> str | None:
    """Return the password of a user, or None: then keys of the user and their agent are tried."""
    return environment.get(PASSWORD) or _kept(account_of(address))


def s3_keys(address: PlaceAddress, environment: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the id and the secret of the key to a bucket; None lets the storage look for itself.

    The keyring holds both in one: `ID:SECRET`.
    """
    if KEY_ID in environment and KEY in environment:
        return environment[KEY_ID], environment[KEY]
    kept = _kept(account_of(address))
    name, colon, secret = (kept or "").partition(":")
    return (name, secret) if colon else None


def _kept(account: str) -> str | None:
    import keyring
    import keyring.errors

    try:
        return keyring.get_password(SERVICE, account)
    except keyring.errors.KeyringError:
        # A computer without a keyring has none of ours either.
        return None
