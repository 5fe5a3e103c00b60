"""Addresses of this computer and of the networks of an office."""

from __future__ import annotations

import ipaddress


def near_address(written: str) -> ipaddress.IPv4Address:
    """Return an address of this computer or of a network here; raises ValueError for all others.

    Neither all addresses at once, which would serve networks that nobody thought of, nor one that
    the internet reaches, nor a name, whose meaning others decide.
    """
    found = ipaddress.IPv4Address(written)
    if not found.is_private or found.is_unspecified or found.is_reserved:
        raise ValueError(written)
    return found
