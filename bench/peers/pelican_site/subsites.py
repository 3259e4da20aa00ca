"""Settings of Pelican with i18n_subsites."""

from pelicanconf import *  # noqa: F403

PLUGINS = ["pelican.plugins.i18n_subsites"]
I18N_SUBSITES = {"en": {"SITENAME": "Bench"}}
# In a site of its own a language needs no place in addresses.
ARTICLE_LANG_URL, ARTICLE_LANG_SAVE_AS = "news/{slug}/", "news/{slug}/index.html"
