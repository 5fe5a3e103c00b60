"""Indonesian sentences about what stops a build."""

BUILD = {"dead_page_link": "Tautan mati: {page} -> {link}"}
