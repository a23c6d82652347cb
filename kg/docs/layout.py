"""The frame of every page: the way between pages and the look. No script, and nothing from elsewhere."""

from __future__ import annotations

from html import escape

PAGES = {
    "index.html": "Overview",
    "ontology.html": "Terms",
    "classes.svg": "Class diagram",
    "questions.html": "Questions",
}

STYLE = """
:root { --ink: #1c2733; --soft: #51606f; --line: #d5dee6; --link: #1f5c99; --paper: #fff; --tint: #f5f8fa }
body { font: 16px/1.55 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; color: var(--ink); background: var(--paper);
       margin: 0 auto; padding: 0 28px 60px; max-width: 1330px }
nav { display: flex; gap: 22px; padding: 14px 0; border-bottom: 1px solid var(--line); margin-bottom: 26px }
nav a { text-decoration: none } nav .here { color: var(--ink); font-weight: 600 }
a { color: var(--link) } h1 { font-size: 1.8em; line-height: 1.2 } h2 { font-size: 1.25em; margin: 2.2em 0 .3em }
code, pre { font: .86em ui-monospace, "DejaVu Sans Mono", monospace }
pre { background: var(--tint); border: 1px solid var(--line); border-radius: 4px; padding: 12px; overflow-x: auto }
.soft { color: var(--soft) } .wide { overflow-x: auto; margin: 10px 0 }
table.answer { border-collapse: collapse; font-size: .86em; min-width: 60% }
table.answer th { text-align: left; border-bottom: 2px solid var(--line); padding: 5px 12px 5px 0; white-space: nowrap }
table.answer td { border-bottom: 1px solid var(--line); padding: 5px 12px 5px 0; vertical-align: top; max-width: 30em }
.terms a { display: inline-block; margin: 0 8px 4px 0; padding: 0 7px; border: 1px solid var(--line);
           border-radius: 10px; font-size: .8em; text-decoration: none; background: var(--tint) }
.counts { display: flex; flex-wrap: wrap; gap: 12px; padding: 0; list-style: none }
.counts li { border: 1px solid var(--line); border-radius: 6px; padding: 8px 16px; background: var(--tint) }
.counts b { display: block; font-size: 1.5em }
details summary { cursor: pointer; color: var(--soft); font-size: .9em }
.figure { border: 1px solid var(--line); border-radius: 6px; overflow: auto; max-height: 80vh; margin: 14px 0 }
"""

PYLODE = """
h1, h2, h3, h4 { font-family: inherit !important; color: var(--ink) !important; background: none !important }
h1 { font-size: 1.8em !important } h2 { font-size: 1.35em !important } h3 { font-size: 1.1em !important }
body { padding: 0 330px 60px 28px !important; max-width: 900px !important; background: none; margin: 0 auto }
a { color: var(--link) !important } #pylode { display: none }
.entity { border: 1px solid var(--line) !important; border-radius: 6px; padding: 4px 16px !important;
          margin: 14px 0 !important }
.entity h3 { border-bottom: 1px solid var(--line) !important; margin-top: 10px }
.entity th, .entity td { padding-bottom: 8px !important; font-size: .92em } .entity td p { margin: 0 0 4px }
.entity code { color: var(--soft) !important }
#toc { width: 270px !important; border: 0 !important; border-left: 1px solid var(--line) !important;
       padding: 16px !important; background: #fff; overflow-y: auto !important }
"""


def page(name: str, title: str, body: str) -> str:
    """Put the body of a page into its frame."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n{navigation(name)}\n<h1>{escape(title)}</h1>\n{body}\n</body>\n</html>\n"
    )


def navigation(here: str) -> str:
    """Give the links to all pages."""
    links = (
        f'<a href="{name}"{" class=here" if name == here else ""}>{escape(title)}</a>' for name, title in PAGES.items()
    )
    return f"<nav>{''.join(links)}</nav>"
