"""Which addresses are those of this computer and of the networks of an office."""

import ipaddress

import pytest
from hypothesis import assume, given
from hypothesis.strategies import ip_addresses

from noticeboard.near_address import near_address


@pytest.mark.parametrize(
    "written", ["127.0.0.1", "10.0.0.7", "172.16.4.4", "192.168.1.50", "169.254.9.9"]
)
def test_addresses_of_this_computer_and_of_networks_here_are_near(written):
    assert str(near_address(written)) == written


@pytest.mark.parametrize(
    "written",
    ["0.0.0.0", "255.255.255.255", "240.0.0.1", "224.0.0.1", "8.8.8.8", "172.32.0.1", "100.64.0.1",
     "localhost", "printer", "192.168.1", "192.168.01.5", "192.168.1.5:80", "::1", "fe80::1",
     "١٩٢.١٦٨.١.٥", " 192.168.1.5", ""],
)  # fmt: skip
def test_all_others_are_refused(written):
    with pytest.raises(ValueError, match=r".*"):
        near_address(written)


@given(ip_addresses(v=4))
def test_no_address_of_the_internet_is_near(address):
    assume(address.is_global)
    with pytest.raises(ValueError, match=str(address)):
        near_address(str(address))


@given(ip_addresses(v=4, network="192.168.0.0/16"))
def test_every_address_of_a_network_here_is_near(address):
    assert near_address(str(address)) == ipaddress.IPv4Address(address)
