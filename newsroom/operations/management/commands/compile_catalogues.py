from pathlib import Path

import polib
from django.conf import settings
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """Make the `.mo` files Django reads, without the gettext tools a machine may lack."""

    help = "번역 파일(.po)을 장고가 읽는 파일(.mo)로 만들어요. 바뀐 것만 다시 만들어요."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("--force", action="store_true", help="바뀌지 않은 것도 다시 만들어요.")

    def handle(self, *args, force=False, **options):
        catalogues = find_catalogues()
        stale = [catalogue for catalogue in catalogues if force or is_stale(catalogue)]
        for catalogue in stale:
            compile_catalogue(catalogue)
        self.stdout.write(f"번역 파일 {len(catalogues)}개 가운데 {len(stale)}개를 새로 만들었어요.")


def find_catalogues():
    """Return every catalogue under `LOCALE_PATHS`, in a stable order."""
    folders = (Path(folder) for folder in settings.LOCALE_PATHS)
    return [po for folder in folders for po in sorted(folder.glob("*/LC_MESSAGES/*.po"))]


def is_stale(catalogue):
    """Tell whether the compiled file is missing or older than its source."""
    compiled = catalogue.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime < catalogue.stat().st_mtime


def compile_catalogue(catalogue):
    """Write the compiled file in one step: a starting server never reads half of it."""
    unfinished = catalogue.with_suffix(".mo.part")
    polib.pofile(str(catalogue)).save_as_mofile(str(unfinished))
    unfinished.replace(catalogue.with_suffix(".mo"))
