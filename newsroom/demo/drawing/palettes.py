"""The colours of a season, and the light they are seen in."""

from dataclasses import dataclass, field, replace

from PIL import ImageColor

from newsroom.demo.drawing.seasons import GROWTHS, LIGHTS, SKIES, Growth, Light, Sky

WALLS = ("#F6EBD6", "#F2D9B8", "#E9C7A6", "#DDE3D3", "#F9F4E7", "#E7B899", "#CFDAD3", "#F3E2C8")
BRICKS = ("#B8694A", "#C98162", "#A65A43", "#D09A78")
ROOFS = ("#C4583A", "#A8452F", "#356B5A", "#4D6F7A", "#8A5A44", "#D07B4A", "#5B6460")
AWNINGS = ("#C9503A", "#1B6B42", "#F4B942", "#3D7A86", "#D9774A", "#7A9B5C", "#A8446A")
CLOTHES = (
    *("#C9503A", "#F4B942", "#1B6B42", "#2F6D80", "#8C4A5A", "#E58A5A", "#3E4E58", "#5B5F8C"),
    *("#F1E6D0", "#9DBB6A", "#D9A0A0", "#FBFAF5"),
)  # fmt: skip
SKINS = ("#F3CDB0", "#EBBE9C", "#DDAA86", "#F6D6BD")
HAIRS = ("#2B2422", "#3A2D28", "#1F1D20", "#5A4033")


@dataclass(frozen=True)
class Palette:
    """One season in one light. `tone` is how a thing's own colour is seen in it."""

    season: str
    growth: Growth
    light: Light
    sky: Sky
    seen: dict = field(default_factory=dict, compare=False, repr=False)

    def tone(self, colour):
        if colour not in self.seen:
            lit = zip(rgb(colour), self.light.gain, strict=True)
            dimmed = tuple(round(channel * gain) for channel, gain in lit)
            self.seen[colour] = mix(dimmed, self.light.wash, self.light.amount)
        return self.seen[colour]

    def far(self, colour, depth):
        """Return a thing's colour as seen through the haze: 0 is near, 1 is gone."""
        return mix(self.tone(colour), self.sky.haze, depth)

    def inside(self):
        """Return the same season seen from a room, lit by lamps when it is dark outside."""
        light = LIGHTS["lamplight" if self.light.name in ("night", "dusk") else "indoors"]
        if self.light.name == "evening":
            light = replace(light, gain=(1, 0.94, 0.85), wash="#F0A860", amount=0.12)
        return replace(self, light=light, seen={})

    def capped(self, colour):
        """Return the colour of what lies on top of a thing: snow, or only the thing."""
        return self.growth.grass[0] if self.snowy else colour

    def snowed(self, colour, amount):
        """Return the colour of ground that snow has partly covered."""
        return blend(colour, "#F5F6F1", amount) if self.snowy else colour

    @property
    def dark(self):
        return self.light.name in ("night", "dusk")

    @property
    def snowy(self):
        """Whether snow lies on things; it never does in a room."""
        return self.season == "winter" and not self.indoors

    @property
    def indoors(self):
        return self.light.name in ("indoors", "lamplight")


def palette(season, light, rng):
    """Return one of the palettes of this season in this light."""
    skies = SKIES.get((season, light)) or SKIES[light]
    return Palette(season, rng.choice(GROWTHS[season]), LIGHTS[light], rng.choice(skies))


def rgb(colour):
    return ImageColor.getrgb(colour) if isinstance(colour, str) else colour


def mix(colour, other, amount):
    """Return the colour with an amount, 0 to 1, of another one in it."""
    pairs = zip(rgb(colour), rgb(other), strict=True)
    return tuple(round(a + (b - a) * amount) for a, b in pairs)


def blend(colour, other, amount):
    """Mix two colours of things, still to be seen through the light."""
    return "#{:02X}{:02X}{:02X}".format(*mix(colour, other, amount))
