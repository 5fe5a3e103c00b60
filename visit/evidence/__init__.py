"""A folder of evidence for assessors of public services, made from what was published."""
