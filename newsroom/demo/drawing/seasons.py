"""The colours each season grows, the light things are seen in, and the skies above them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Growth:
    """What a season makes of hills, grass and trees; every colour as it is in plain daylight."""

    hills: tuple
    grass: tuple
    leaves: tuple
    pine: tuple
    bloom: tuple
    water: tuple
    path: str
    trunk: str = "#6B5141"


@dataclass(frozen=True)
class Light:
    """How the air colours things: each channel is weakened, then mixed with a wash."""

    name: str
    gain: tuple
    wash: str
    amount: float
    lamps: bool = False


@dataclass(frozen=True)
class Sky:
    top: str
    low: str
    orb: str
    haze: str


GROWTHS = {
    "spring": (
        Growth(
            hills=("#A8C9B4", "#86B48C", "#5C9A67"),
            grass=("#B5D184", "#86B566"),
            leaves=("#A7CB6B", "#8DBB63", "#C3D98A", "#74A85F"),
            pine=("#3F7A5A", "#2C5F48"),
            bloom=("#F6C3C8", "#FADBDC", "#EFA3B1"),
            water=("#BFE0DA", "#84BDB6"),
            path="#EFE0BE",
        ),
        Growth(
            hills=("#B9CFA4", "#9DC083", "#6DA65C"),
            grass=("#C4D77F", "#98BF62"),
            leaves=("#B9D36D", "#97C063", "#D2DE8C", "#7DAE5C"),
            pine=("#457C54", "#2F6346"),
            bloom=("#F9CFC6", "#FCE4DA", "#F2A999"),
            water=("#CDE5D6", "#8FC2AE"),
            path="#F1E3C4",
        ),
    ),
    "summer": (
        Growth(
            hills=("#8FC0AC", "#4F9A74", "#1F6F4B"),
            grass=("#8CC26B", "#569C55"),
            leaves=("#3F9057", "#2C7A4A", "#68AE5F", "#1F6540"),
            pine=("#1F5E45", "#134634"),
            bloom=("#F08E7A", "#F7C35A", "#E8688A"),
            water=("#9BD4D0", "#4FA5A3"),
            path="#EADBB2",
        ),
        Growth(
            hills=("#A5C9A0", "#66A664", "#2E7A45"),
            grass=("#A4CB66", "#6AA84E"),
            leaves=("#559C4C", "#3B8647", "#82B85B", "#27703F"),
            pine=("#24654A", "#164C38"),
            bloom=("#F6B04A", "#F3785F", "#D76AA5"),
            water=("#A8D8C8", "#5BAA9B"),
            path="#EFDDB0",
        ),
    ),
    "autumn": (
        Growth(
            hills=("#C9B99A", "#C08A55", "#8C5B36"),
            grass=("#DDC078", "#B99A55"),
            leaves=("#D65A32", "#E78B30", "#F0B443", "#B4402C"),
            pine=("#47705A", "#325644"),
            bloom=("#E7A03C", "#C8553A", "#F3D38A"),
            water=("#C5D3C6", "#7FA19B"),
            path="#EBD9B4",
        ),
        Growth(
            hills=("#CDBFA0", "#B59A62", "#6F7547"),
            grass=("#D9C888", "#A9A35C"),
            leaves=("#E2A233", "#C9512F", "#EDC255", "#A63B2C"),
            pine=("#4A7355", "#31563F"),
            bloom=("#D9663B", "#EBB04C", "#F5DFA3"),
            water=("#C9D8D2", "#86A9A8"),
            path="#EFE0C0",
        ),
    ),
    "winter": (
        Growth(
            hills=("#D3DEDF", "#B3C6C9", "#87A3A8"),
            grass=("#F5F6F1", "#D9E3E2"),
            leaves=("#C9D2CF", "#DDE3DF", "#B5C0BF", "#A3B0B1"),
            pine=("#4B7568", "#365B51"),
            bloom=("#C8523F", "#E9EDEA", "#B9443A"),
            water=("#CFDEE0", "#9DB9BF"),
            path="#E9E5DA",
            trunk="#6A5C58",
        ),
        Growth(
            hills=("#DCDCD3", "#BEC5BC", "#8B9D93"),
            grass=("#F8F6EF", "#DEE2DA"),
            leaves=("#D3D0C4", "#E3E0D6", "#BDB9AC", "#A8A79D"),
            pine=("#4F7463", "#3A5B4C"),
            bloom=("#BF4B3A", "#F0EDE4", "#D98C6A"),
            water=("#D8E2DE", "#A9BFBB"),
            path="#ECE6D8",
            trunk="#6F5F54",
        ),
    ),
}
LIGHTS = {
    "day": Light("day", (1, 1, 1), "#FBFAF5", 0.0),
    "rain": Light("rain", (0.84, 0.88, 0.88), "#A3B4B2", 0.3),
    "evening": Light("evening", (1.0, 0.86, 0.72), "#D9745A", 0.14, lamps=True),
    "dusk": Light("dusk", (0.56, 0.52, 0.66), "#553F68", 0.22, lamps=True),
    "night": Light("night", (0.46, 0.58, 0.66), "#173A44", 0.34, lamps=True),
    "lamplight": Light("lamplight", (0.93, 0.81, 0.66), "#C9793F", 0.1, lamps=True),
    "indoors": Light("indoors", (1, 0.985, 0.95), "#F4E4C4", 0.06),
}
SKIES = {
    ("spring", "day"): (
        Sky("#BFE0DF", "#FBEFE0", "#FFF7E2", "#E6EFE2"),
        Sky("#F7D9D2", "#FDF5E6", "#FFFBEF", "#F6E9DF"),
        Sky("#D5E6C9", "#FBF6E1", "#FFF6D0", "#EAF0DA"),
    ),
    ("summer", "day"): (
        Sky("#6FBFC4", "#E6F3DF", "#FFF6D8", "#CDE7DD"),
        Sky("#8CCDB8", "#F6F3D6", "#FFF3C4", "#D8EBD5"),
        Sky("#F6D98B", "#FBF3D8", "#FFFAE6", "#E9EBC8"),
    ),
    ("autumn", "day"): (
        Sky("#9FC9CC", "#FBEBCF", "#FFF4D9", "#EFE3CB"),
        Sky("#F3CF93", "#FCF0D8", "#FFF7E0", "#F1DFBF"),
        Sky("#C9D9CF", "#F9EFD9", "#FFF6DE", "#EBE4CE"),
    ),
    ("winter", "day"): (
        Sky("#B5D0D8", "#F7F4EC", "#FFFCF2", "#E6EDEC"),
        Sky("#D9DDDD", "#FBF8F1", "#FFFDF6", "#EDEEEA"),
        Sky("#F0D9CB", "#FAF5EE", "#FFF9EE", "#F0E9E3"),
    ),
    "rain": (
        Sky("#8FA7A9", "#D9E0DA", "#E6EBE6", "#C5D1CD"),
        Sky("#7C959B", "#C9D5D3", "#DCE4E1", "#B4C4C4"),
    ),
    "evening": (
        Sky("#EE9A6C", "#FBDDA6", "#FFF0C2", "#F5C592"),
        Sky("#7F86A6", "#FAC994", "#FFE9B0", "#EDB793"),
        Sky("#F3BE7E", "#FDEBC3", "#FFF8DF", "#F7D6A2"),
        Sky("#DC7F7C", "#FBD09A", "#FFEDBF", "#F2B490"),
        Sky("#7FA6A8", "#FBDCA4", "#FFF3CF", "#EBC79C"),
        Sky("#B99AB4", "#FCDDB4", "#FFF1D0", "#EFC6A8"),
    ),
    "dusk": (
        Sky("#3A3358", "#F08A5B", "#FFD79A", "#A6637A"),
        Sky("#25405A", "#F2A66B", "#FFDFA6", "#8F7480"),
    ),
    "night": (
        Sky("#0F3540", "#4F8A84", "#FBF3D4", "#3B7470"),
        Sky("#18264A", "#577AA0", "#FDF6DE", "#41628A"),
        Sky("#0D3428", "#4A8468", "#FAF0C8", "#357058"),
        Sky("#2A2650", "#80709C", "#FDF1D6", "#5F5680"),
    ),
}
