"""A pavilion."""

from newsroom.demo.drawing.parts.evergreens import red_pine
from newsroom.demo.drawing.parts.figures import family, person
from newsroom.demo.drawing.parts.heritage import pavilion
from newsroom.demo.drawing.parts.land import meadow, path, ripples, water
from newsroom.demo.drawing.parts.plants import bank, flowers, lawn
from newsroom.demo.drawing.parts.water import lily_pads
from newsroom.demo.drawing.parts.woods import grove, season_tree, tree, wooded
from newsroom.demo.drawing.shapes import height_at, smooth, under


def pavilion_scene(c):
    """A pavilion over a pond, or on a rise among trees."""
    c.rng.choice((_over_the_pond, _on_the_rise, _under_branches))(c)


def _over_the_pond(c):
    wooded(c, c.between(560, 640), 3, 80, trees=60)
    shore = c.between(690, 740)
    meadow(c, shore - 50, 8)
    grove(c, 8, shore - 40, shore - 4, 250, 200)
    x, width = c.across(0.34, 0.66), c.between(400, 520)
    pavilion(c, x, shore, width, storeys=c.rng.choice((1, 1, 2)), lifted=40)
    water(c, shore)
    c.reflect(shore, 500)
    ripples(c, shore + 10, 1200, 22)
    if not c.p.snowy:
        lily_pads(c, shore + 120, 1210, 26)
    bank(c, 1190, 170, 0.0, 0.25, 6)
    bank(c, 1190, 170, 0.8, 1.0, 6)


def _on_the_rise(c):
    wooded(c, c.between(720, 820), c.rng.randint(4, 5), 90, trees=40)
    x = c.across(0.36, 0.64)
    rise = [(x - 420, 900), (x - 120, 760), (x + 120, 750), (x + 420, 880)]
    hill = smooth([(-20, 1030), *rise, (c.w + 20, 990)], 6)
    light, deep = c.p.growth.grass
    for side in (-1, 1):
        for step in range(3):
            tx = x + side * (300 + step * 90)
            tree(c, tx, height_at(hill, tx) + 20, c.between(220, 330), 0.1)
    c.fade(under(hill), light, deep)
    pavilion(c, x, 764, c.between(420, 500), storeys=c.rng.choice((1, 2)))
    path(c, (x, 770), width=(260, 56), swing=150)
    family(c, x + c.between(-60, 20), 900, 100)
    red_pine(c, x + c.rng.choice((-1, 1)) * 400, 980, 520)
    flowers(c, 930, 1210, 70, 10)


def _under_branches(c):
    wooded(c, c.between(620, 700), 4, 80, trees=50)
    meadow(c, 800, 12)
    x = c.across(0.56, 0.68)
    grove(c, 7, 800, 850, 260, 180)
    pavilion(c, x, 900, c.between(460, 560))
    path(c, (x, 910), width=(300, 90), swing=120)
    person(c, x - 220, 960, 120)
    for spot, tall in ((0.1, 900), (0.98, 620)):
        season_tree(c, spot * c.w, 1180, tall)
    lawn(c, 1000, 1210, 20, 50)
