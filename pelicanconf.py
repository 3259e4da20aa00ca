"""Settings of the portal while it is worked on; `publishconf.py` adds what the public site needs."""

from jinja2 import StrictUndefined

from portal.cli.site import StrictPelican, bytecode_cache, today

SITENAME = "Cổng thông tin công tác xã hội Hà Nội"
SITEURL = "http://localhost:8000"
DEFAULT_LANG = "vi"
TIMEZONE = "Asia/Ho_Chi_Minh"

PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = ".cache"
THEME = "theme"

# A plugin that cannot be loaded stops the build; plain Pelican would publish the site without it.
PELICAN_CLASS = StrictPelican
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["bilingual_site", "site_map", "legal_register", "contact_form", "visit_counter"]

# All pages are ours (plugins/bilingual_site); Pelican's own generators have nothing to do.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

# Docutils has no Vietnamese and warns of it; we write Markdown only.
READERS = {"rst": None, "html": None}

JINJA_ENVIRONMENT = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
    "undefined": StrictUndefined,
    "bytecode_cache": bytecode_cache(".cache/templates"),
    # Each build has an environment of its own; within one, templates do not change.
    "auto_reload": False,
}

# The day the portal is built for: notices expire and reviews fall due by it. SOURCE_DATE_EPOCH fixes it.
PORTAL_TODAY = today(TIMEZONE)

# Whether pages tell the endpoint that they are seen; not on a host that serves files only (`portal visits import-log`).
VISITS_LIVE = True

# The figures that pages print: what `portal visits show --format json` wrote last. Another file makes every page again.
VISITS_SNAPSHOT = "var/visits.json"
