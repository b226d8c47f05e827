"""What the people who write look like: thirteen looks, no two alike."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """What one person looks like. The backdrop is paper, circle and leaves, in this order."""

    style: str
    hair: str
    skin: str
    wear: str
    tint: str
    backdrop: tuple
    other: str = "#F4EFE2"
    eyes: str = "soft"
    brows: str = "round"
    mouth: str = "smile"
    wide: float = 1.0
    jaw: float = 0.0
    glasses: str = ""
    extra: str = ""
    shaved: bool = False
    freckles: bool = False


LOOKS = (
    Look(
        "parted",
        "#3A3432",
        "#E9BD98",
        "jacket",
        "#3E5361",
        ("#E4E7DA", "#A9C4B4", "#4C8A6A"),
        glasses="square",
        jaw=0.8,
        brows="flat",
        wide=1.02,
    ),
    Look(
        "wavy",
        "#5A3E30",
        "#F1C8A8",
        "cardigan",
        "#C9684A",
        ("#F6E7CF", "#F0C98E", "#C98A3A"),
        eyes="smiling",
        mouth="laughing",
        wide=1.03,
        extra="earrings",
    ),
    Look(
        "half up",
        "#4A352C",
        "#F6D5BB",
        "dungarees",
        "#4F7FA0",
        ("#FBE9E0", "#F3C3B5", "#D98A78"),
        eyes="wide",
        mouth="laughing",
        brows="raised",
        wide=0.98,
        freckles=True,
    ),
    Look(
        "ponytail",
        "#2B2624",
        "#F3CDB0",
        "sporty",
        "#5FA08C",
        ("#E6F0E4", "#B7D8B8", "#5E9A6A"),
        other="#FBFAF5",
        eyes="wide",
        wide=0.96,
    ),
    Look(
        "bob",
        "#26242A",
        "#EFC6A6",
        "knit",
        "#2F6B52",
        ("#EFE9D8", "#D6C9A4", "#8A8A4E"),
        glasses="round",
        mouth="soft",
        wide=0.99,
    ),
    Look(
        "crop",
        "#2E2826",
        "#D39E74",
        "checked",
        "#B5503C",
        ("#F3EBCF", "#E8CE7E", "#8FA84A"),
        jaw=1.0,
        brows="flat",
        extra="straw hat",
        eyes="smiling",
        wide=1.05,
        shaved=True,
    ),
    Look(
        "curls",
        "#2F2724",
        "#E3B48C",
        "apron",
        "#2F4F48",
        ("#F1E4D6", "#D9B08C", "#8F6A4C"),
        shaved=True,
        jaw=0.5,
        eyes="smiling",
        mouth="side",
        wide=1.0,
    ),
    Look(
        "crop",
        "#1F1E20",
        "#DCA981",
        "sporty",
        "#B8412F",
        ("#E3EAE8", "#9FBFC4", "#3D7A86"),
        jaw=1.0,
        brows="flat",
        mouth="laughing",
        wide=1.06,
    ),
    Look(
        "slanting bob",
        "#8A4A3A",
        "#F4D0B5",
        "knit",
        "#3A3640",
        ("#F3E3EA", "#D9A6B8", "#A8547A"),
        brows="raised",
        mouth="side",
        extra="earrings",
        wide=0.97,
    ),
    Look(
        "long",
        "#332A28",
        "#F3CCAE",
        "blouse",
        "#E8C36A",
        ("#E8F0F0", "#B4D5D8", "#4F94A0"),
        eyes="soft",
        wide=0.98,
    ),
    Look(
        "long fringe",
        "#6E4632",
        "#F6D2B6",
        "tee",
        "#3D6FA0",
        ("#FBF0CF", "#F6CF66", "#E58A3A"),
        extra="headphones",
        eyes="wide",
        mouth="laughing",
        brows="raised",
        wide=0.97,
    ),
    Look(
        "mop",
        "#2A2628",
        "#EBC09C",
        "hoodie",
        "#7A8F5A",
        ("#E9E6F0", "#B9B4D6", "#6A6FA0"),
        extra="camera",
        mouth="soft",
        glasses="half",
        wide=1.0,
        jaw=0.3,
    ),
    Look(
        "low bun",
        "#4A3B36",
        "#EFC4A4",
        "scarf",
        "#5B5F6E",
        ("#F4E8DC", "#E3C2A6", "#A86A4A"),
        other="#C9745A",
        glasses="round",
        eyes="smiling",
        mouth="soft",
        wide=0.98,
    ),
)
