"""The bill of materials: which packages of others run with the program, or go out with it."""

from noticeboard.bill_of_materials.cyclonedx import make_bill

__all__ = ["make_bill"]
