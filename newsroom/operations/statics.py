"""How files of the interface are served: each under a name that says what is in it."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class NamedByContent(CompressedManifestStaticFilesStorage):
    """Let modules, too, import each other by those names, so that browsers keep all for good."""

    support_js_module_import_aggregation = True
