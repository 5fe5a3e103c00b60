"""The office's own keys for notifications, and content that one browser alone can read.

RFC 8291 says how content is encrypted, RFC 8292 (VAPID) how a push service knows who sends. Both
are put together here from the parts of `cryptography`.
"""

from __future__ import annotations

import datetime
import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from visit.queue.push_subscription import PushSubscription, from_base64url, to_base64url

VALID = datetime.timedelta(hours=12)
"""How long a push service may believe a signature; RFC 8292 allows 24 hours."""
RECORD_BYTES = 4_096
PADDED_BYTES = 512
"""All content is filled up to this, so that its length does not tell what it says."""
_FILE_MODE = 0o600
_CURVE = ec.SECP256R1()


class PushKeys:
    """One pair of keys; phones that subscribed to it hear from nobody else."""

    def __init__(self, private: ec.EllipticCurvePrivateKey, contact: str) -> None:
        self._private, self._contact = private, contact
        self.public = to_base64url(_point(private.public_key()))

    def authorization(self, host: str, now: datetime.datetime) -> str:
        """Return the header by which the push service at a host knows the office."""
        claims: dict[str, object] = {
            "aud": f"https://{host}",
            "exp": round((now + VALID).timestamp()),
            "sub": self._contact,
        }
        signed = ".".join(_part(one) for one in ({"typ": "JWT", "alg": "ES256"}, claims))
        r, s = utils.decode_dss_signature(
            self._private.sign(signed.encode(), ec.ECDSA(hashes.SHA256()))
        )
        signature = to_base64url(r.to_bytes(32, "big") + s.to_bytes(32, "big"))
        return f"vapid t={signed}.{signature}, k={self.public}"

    def sealed(self, content: bytes, to: PushSubscription) -> bytes:
        """Return content for one browser, by keys used once. Raises ValueError for a bad key."""
        once = ec.generate_private_key(_CURVE)
        padding = b"\0" * max(PADDED_BYTES - len(content), 0)
        return sealed_with(once, secrets.token_bytes(16), content, to, padding)


def sealed_with(
    once: ec.EllipticCurvePrivateKey,
    salt: bytes,
    content: bytes,
    to: PushSubscription,
    padding: bytes = b"",
) -> bytes:
    """Return content encrypted with a given key and salt, as RFC 8291 says, in one record."""
    theirs, ours = from_base64url(to.p256dh), _point(once.public_key())
    shared = once.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, theirs))
    secret = from_base64url(to.auth)
    material = _derived(secret, b"WebPush: info\0" + theirs + ours, 32, shared)
    key = _derived(salt, b"Content-Encoding: aes128gcm\0", 16, material)
    nonce = _derived(salt, b"Content-Encoding: nonce\0", 12, material)
    # The sign 2 ends the content of the last record.
    record = AESGCM(key).encrypt(nonce, content + b"\2" + padding, None)
    return salt + RECORD_BYTES.to_bytes(4, "big") + bytes([len(ours)]) + ours + record


def read_keys(path: Path, contact: str) -> PushKeys:
    """Return the keys in a file, made once and read by its owner only. Raises OSError, ValueError."""
    if not path.exists():
        made = ec.generate_private_key(_CURVE).private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE_MODE), "wb") as file:
            file.write(made)
    private = serialization.load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(private, ec.EllipticCurvePrivateKey) or private.curve.name != _CURVE.name:
        raise ValueError(path.name)
    return PushKeys(private, contact)


def _derived(salt: bytes, info: bytes, length: int, material: bytes) -> bytes:
    return HKDF(hashes.SHA256(), length, salt, info).derive(material)


def _point(public: ec.EllipticCurvePublicKey) -> bytes:
    return public.public_bytes(
        serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
    )


def _part(values: Mapping[str, object]) -> str:
    return to_base64url(json.dumps(values, separators=(",", ":")).encode())
