"""Settings of Nikola: two languages, paginated lists, one feed; what the bench has no use for is off."""

BLOG_AUTHOR = BLOG_TITLE = BLOG_DESCRIPTION = "Bench"
BLOG_EMAIL = "bench@bench.example"
SITE_URL = "https://bench.example/"
DEFAULT_LANG = "vi"
TRANSLATIONS = {"vi": "", "en": "./en"}
TRANSLATIONS_PATTERN = "{path}.{lang}.{ext}"
TIMEZONE = "Asia/Ho_Chi_Minh"
THEME = "bench"

POSTS = (("posts/*.md", "news", "post.tmpl"),)
PAGES = ()
COMPILERS = {"markdown": [".md"]}
PRETTY_URLS = STRIP_INDEXES = True
DEMOTE_HEADERS = 0  # headings start at the second level as it is

INDEX_DISPLAY_POST_COUNT = 20
FEED_LENGTH = 20
CATEGORY_PATH, CATEGORY_PREFIX, CATEGORY_PAGES_ARE_INDEXES = "sections", "", True
CATEGORY_ALLOW_HIERARCHIES = CATEGORY_OUTPUT_FLAT_HIERARCHY = False
TAG_PATH, TAG_PAGES_ARE_INDEXES = "tags", True

ENABLE_AUTHOR_PAGES = COPY_SOURCES = USE_BUNDLES = GENERATE_ATOM = False
GALLERY_FOLDERS: dict[str, str] = {}
LISTINGS_FOLDERS: dict[str, str] = {}
IMAGE_FOLDERS: dict[str, str] = {}
DISABLED_PLUGINS = ["classify_archive", "render_galleries", "scale_images", "robots_file"]
