"""The bus."""

from newsroom.demo.drawing.parts.buildings import far_town, lamp_post, lamps, tower_block, village
from newsroom.demo.drawing.parts.figures import crowd
from newsroom.demo.drawing.parts.land import meadow
from newsroom.demo.drawing.parts.plants import flowers, hedge
from newsroom.demo.drawing.parts.streets import pavement
from newsroom.demo.drawing.parts.trees import bare, cherry, poplar, round_tree
from newsroom.demo.drawing.parts.vehicles import bus, road, shelter
from newsroom.demo.drawing.parts.woods import grove, wooded
from newsroom.demo.drawing.shapes import height_at


def bus_scene(c):
    """A bus at its stop, or on its way between fields and trees."""
    c.rng.choice((_bus_stop, _country_bus))(c)


def _bus_stop(c):
    base = c.between(860, 920)
    wooded(c, base - 300, 3, 60, trees=50)
    far_town(c, base - 150, 0.46, height=260)
    for _ in range(3):
        tower_block(c, c.across(0, 0.9), base - 20, 170, c.between(300, 520), 0.26)
    grove(c, 9, base - 30, base - 12, 250, 210)
    hedge(c, base, -20, c.w + 20, 44, 0.05)
    pavement(c, base)
    spot = c.rng.choice((0.06, 0.56))
    shelter(c, spot * c.w, base + 60, 520)
    crowd(c, base + 80, 190, 4, spot, spot + 0.32)
    road(c, base + 110)
    bus(c, (0.46 if spot < 0.5 else 0.02) * c.w, base + 190, c.between(700, 780))
    lamp_post(c, c.w * (0.96 if spot < 0.5 else 0.44), base + 100, 480, -1)


def _country_bus(c):
    base = c.between(800, 880)
    wooded(c, base - 230, c.rng.randint(4, 5), 90, trees=50)
    ground = meadow(c, base - 150, 24)
    village(c, lambda x: height_at(ground, x), 6, 80, 0.26)
    grove(c, 8, base - 80, base - 20, 260, 200)
    road(c, base, base + 170)
    bus(c, c.across(0.16, 0.46), base + 100, c.between(600, 720))
    light, deep = c.p.growth.grass
    c.wash(light, deep, base + 170)
    for x in (-0.02, 0.07, 0.93, 1.02):
        kind = cherry if c.p.season == "spring" else c.rng.choice((poplar, round_tree))
        (bare if c.p.snowy else kind)(c, x * c.w, base + c.between(200, 260), c.between(380, 520))
    flowers(c, base + 190, 1200, 120, 12)
    lamps(c, base + 176, 330, 3)
