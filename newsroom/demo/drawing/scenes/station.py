"""The station."""

from newsroom.demo.drawing.palettes import WALLS, blend
from newsroom.demo.drawing.parts.buildings import LAMP, clock, far_town, lamps, lit_glass
from newsroom.demo.drawing.parts.figures import crowd, cyclist, family
from newsroom.demo.drawing.parts.land import meadow
from newsroom.demo.drawing.parts.parkland import bench
from newsroom.demo.drawing.parts.plants import flowers, hedge
from newsroom.demo.drawing.parts.streets import pavement
from newsroom.demo.drawing.parts.trees import bare, cherry, poplar
from newsroom.demo.drawing.parts.vehicles import train
from newsroom.demo.drawing.parts.woods import grove, tree, wooded
from newsroom.demo.drawing.shapes import dome, spread


def station(c):
    """The platform with its train, the station square, or a train through the fields."""
    c.rng.choice((_platform, _station_square, _train_in_fields))(c)


def _platform(c):
    base = c.between(820, 880)
    wooded(c, base - 260, 3, 70, trees=50)
    far_town(c, base - 160, 0.5, height=240)
    hedge(c, base - 70, -20, c.w + 20, 50, 0.2)
    c.rect(-10, base - 60, c.w + 20, 90, "#9A948A")
    train(c, -c.between(0, 300) if c.rng.random() < 0.5 else c.w * 0.4, base, 900, 3)
    c.rect(-10, base + 20, c.w + 20, 40, "#6F6A64")
    floor = base + 46
    tint = c.p.snowed("#CFC8B8", 0.3)
    c.wash(c.p.far(tint, 0.06), tint, floor)
    c.rect(-10, floor + 30, c.w + 20, 22, "#F4B942")
    _platform_roof(c, floor)
    crowd(c, floor + 130, 250, 5, 0.04, 0.7)
    bench(c, c.w * 0.82, floor + 170, 280)
    family(c, c.across(0.3, 0.6), 1150, 290)


def _platform_roof(c, floor):
    for x in spread(0.12, 0.88, 3):
        c.rect(x * c.w - 14, 240, 28, floor - 130, "#5B6F6A")
        c.trapeze(x * c.w, (90, 240), (14, 350), "#5B6F6A")
    c.rect(-10, 130, c.w + 20, 114, c.rng.choice(("#1B6B42", "#3E5E66", "#8A4F3A")))
    c.rect(-10, 104, c.w + 20, 34, c.p.capped("#DAD8CC"))
    clock(c, c.w * c.rng.choice((0.3, 0.68)), 330)
    if c.p.light.lamps:
        for x in spread(0.1, 0.9, 6):
            c.glow(x * c.w, 252, 240, LAMP, 0.5)
            c.rect(x * c.w - 46, 244, 92, 12, (255, 243, 214))


def _station_square(c):
    base = c.between(800, 860)
    wooded(c, base - 200, 3, 60, trees=50)
    far_town(c, base - 120, 0.5, height=260)
    _station_house(c, c.across(0.44, 0.56), base, c.between(980, 1140))
    pavement(c, base, "#DCD3C0")
    for spot in (0.05, 0.2, 0.82, 0.95):
        kind = cherry if c.p.season == "spring" else tree
        kind(c, spot * c.w, base + 40, c.between(260, 340))
    lamps(c, base + 70, 380, 4)
    crowd(c, base + 90, 130, 7, 0.1, 0.9)
    family(c, c.across(0.25, 0.5), 1100, 230)
    cyclist(c, c.across(0.6, 0.8), 1060, 210)


def _station_house(c, x, base, wide):
    """Draw a long hall with a round glass front in its middle."""
    wall, glass = c.rng.choice(WALLS), lit_glass(c)
    left = x - wide / 2
    c.rect(left, base - 250, wide, 250, wall)
    for u in spread(0.03, 0.86, 8):
        c.rect(left + u * wide, base - 200, wide * 0.1, 150, glass, 4)
    c.poly(dome(x, base - 220, wide * 0.2, wide * 0.16, 20), blend(wall, "#46565C", 0.2))
    c.poly(dome(x, base - 220, wide * 0.17, wide * 0.13, 20), glass)
    c.rect(x - wide * 0.17, base - 222, wide * 0.34, 222, glass)
    for u in spread(-0.17, 0.17, 7):
        rise = wide * 0.13 * (1 - (u / 0.17) ** 2) ** 0.5
        c.line([(x + u * wide, base), (x + u * wide, base - 222 - rise)], wall, 7)
    eaves = (wide / 2 + 40, base - 250)
    c.trapeze(x, eaves, (wide / 2, base - 284), c.p.capped("#2F6B52"))
    clock(c, x, base - 250 - wide * 0.06)


def _train_in_fields(c):
    horizon = c.between(560, 640)
    wooded(c, horizon, c.rng.randint(4, 5), 90, trees=50)
    meadow(c, horizon + 70, 16)
    base = horizon + 210
    grove(c, 9, horizon + 90, base - 40, 170, 110)
    for x in spread(0.05, 0.95, 5):
        c.rect(x * c.w - 6, base - 330, 12, 330, c.p.far("#7A8480", 0.2))
        c.line([(x * c.w, base - 300), (x * c.w + 90, base - 300)], c.p.far("#7A8480", 0.2), 8)
    c.line([(-10, base - 290), (c.w + 10, base - 290)], c.p.far("#7A8480", 0.3), 3)
    c.rect(-10, base, c.w + 20, 40, "#A89E8E")
    train(c, c.across(-0.6, 0.3), base + 6, c.between(620, 720), 3)
    light, deep = c.p.growth.grass
    c.wash(light, deep, base + 34)
    flowers(c, base + 70, 1200, 170, 15)
    (bare if c.p.snowy else cherry if c.p.season == "spring" else poplar)(
        c, c.w * c.rng.choice((0.06, 0.94)), 1160, 640
    )
