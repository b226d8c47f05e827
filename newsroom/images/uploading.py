from django.conf import settings
from django.core.files.uploadhandler import FileUploadHandler


class EnoughHandler(FileUploadHandler):
    """Stop storing an upload once it is larger than any photo may be.

    The rest is read from the wire and dropped, so that nobody fills the disk; what was stored is
    just large enough to be refused for its size.
    """

    def receive_data_chunk(self, raw_data, start):
        return raw_data if start <= settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE else None

    def file_complete(self, file_size):
        return None
