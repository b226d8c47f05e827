"""Korean names are written in one piece, family name first."""

# The family names of two syllables borne by more than a few hundred people (2015 census).
_LONG = ("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방")


def split_name(name):
    """Return (family name, given name) of a name such as 김오산, 남궁 민 or 남궁민."""
    name = name.strip()
    if " " in name:
        family, _, given = name.partition(" ")
        return family, given.strip()
    if len(name) > 2 and name.startswith(_LONG):
        return name[:2], name[2:]
    return name[:1], name[1:]
