from django.core.exceptions import PermissionDenied


class Refused(PermissionDenied):
    """An act the newsroom's rules do not allow. The message says so in Korean, with a way on."""
