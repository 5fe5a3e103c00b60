"""English sentences about what stops a build."""

BUILD = {"dead_page_link": "Dead link: {page} -> {link}"}
