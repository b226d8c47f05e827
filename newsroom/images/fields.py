from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from newsroom.images.arrival import ArrivedFile, receive
from newsroom.images.header import Damaged, NotAPhoto, read_header


class PhotoFieldFile(WagtailImageFieldFile):
    """The file of a photo. Nothing is written that did not pass the arrival."""

    def save(self, name, content, save=True):
        arrived = content if isinstance(content, ArrivedFile) else receive(content, name)
        self.instance.take(arrived)
        super().save(arrived.path, arrived, save)

    def get_image_dimensions(self):
        """Return the pixel size from the header alone; nothing is decoded and nothing raised.

        A stored file that is gone or rotten leaves the size as the photo remembers it.
        """
        if not self._committed and isinstance(self.file, ArrivedFile):
            return self.file.width, self.file.height
        was_closed = self.closed
        try:
            header = read_header(self.open())
        except (OSError, NotAPhoto, Damaged):
            return self.instance.width, self.instance.height
        finally:
            self._put_back(was_closed)
        return header.width, header.height

    def _put_back(self, was_closed):
        if was_closed:
            self.close()
        else:
            self.seek(0)


class PhotoField(WagtailImageField):
    """The image field whose files are cleaned on arrival."""

    attr_class = PhotoFieldFile
