"""The park."""

from newsroom.demo.drawing.parts.buildings import lamp_post
from newsroom.demo.drawing.parts.evergreens import red_pine
from newsroom.demo.drawing.parts.figures import crowd, cyclist, family, person
from newsroom.demo.drawing.parts.land import path, ripples, water
from newsroom.demo.drawing.parts.parkland import bench, dolmen, fountain, open_park, picnic
from newsroom.demo.drawing.parts.plants import flowers, lawn
from newsroom.demo.drawing.parts.playthings import kite
from newsroom.demo.drawing.parts.sky import petals
from newsroom.demo.drawing.parts.woods import grove, season_tree
from newsroom.demo.drawing.shapes import blob


def park(c):
    """Lawns and paths: a bench under a tree, dolmens, a fountain, a picnic."""
    c.rng.choice((_bench_under_tree, _dolmen_park, _round_the_pond, _picnic_lawn))(c)


def _bench_under_tree(c):
    horizon = c.between(560, 640)
    open_park(c, horizon)
    side = c.rng.choice((0, 1))
    grove(
        c, 8, horizon + 70, horizon + 230, 260, 130, *((0.45, 1.02) if side == 0 else (-0.02, 0.55))
    )
    line = path(c, (c.across(0.4, 0.6), horizon + 66), width=(280, 20), swing=200)
    cyclist(c, *line[len(line) // 2], 110)
    x = (0.24 if side == 0 else 0.76) * c.w
    season_tree(c, x, 1030, c.between(640, 780))
    bench(c, x + 40, 1080, 250)
    if c.rng.random() < 0.7:
        person(c, x + c.between(150, 230), 1090, 170)
    lamp_post(c, (1 - x / c.w) * c.w, 1010, 380, -1 if side == 0 else 1)
    flowers(c, 1060, 1200, 60, 11)
    if c.p.season == "autumn":
        petals(c, c.p.growth.leaves, 60, 900)


def _dolmen_park(c):
    horizon = c.between(540, 620)
    open_park(c, horizon)
    grove(c, 10, horizon + 70, horizon + 160, 240, 150)
    line = path(c, (c.across(0.2, 0.8), horizon + 66), width=(260, 18), swing=260)
    dolmen(c, c.across(0.14, 0.26), horizon + 250, c.between(200, 250))
    dolmen(c, c.across(0.72, 0.86), horizon + 300, c.between(220, 280))
    family(c, *line[len(line) // 3], 130)
    dolmen(c, c.across(0.36, 0.66), 1110, c.between(430, 540))
    flowers(c, 1060, 1210, 60, 11)
    lawn(c, 900, 1210, 20, 40)


def _round_the_pond(c):
    horizon = c.between(520, 600)
    open_park(c, horizon)
    grove(c, 10, horizon + 70, horizon + 150, 250, 170)
    x, y = c.across(0.4, 0.6), horizon + 340
    c.poly(blob(c.rng, x, y, c.w * 0.42, 190, 0.08), c.p.growth.path)
    pond = blob(c.rng, x, y - 4, c.w * 0.37, 152, 0.08)
    water(c, y - 170, points=pond)
    ripples(c, y - 110, y + 110, 12, x - 300, x + 300)
    fountain(c, x, y, c.between(240, 320))
    crowd(c, y - 160, 84, 4, 0.2, 0.8)
    bench(c, x - c.w * 0.26, y + 250, 200)
    family(c, x + c.w * 0.22, y + 240, 150)
    red_pine(c, c.rng.choice((0.05, 0.95)) * c.w, 1160, c.between(540, 660))


def _picnic_lawn(c):
    horizon = c.between(520, 600)
    open_park(c, horizon)
    grove(c, 14, horizon + 70, horizon + 200, 250, 150)
    flowers(c, horizon + 240, 1200, 60, 9)
    for x, y, size in ((0.3, 860, 120), (0.72, 930, 140), (0.44, 1080, 180)):
        if c.p.snowy:
            family(c, (x + c.between(-0.08, 0.08)) * c.w, y, size)
        else:
            picnic(c, (x + c.between(-0.08, 0.08)) * c.w, y, size)
    if c.rng.random() < 0.6 and not c.p.dark:
        kite(c, c.across(0.55, 0.8), c.between(150, 320), 0.6 * c.w, 840)
    season_tree(c, c.rng.choice((0.02, 0.97)) * c.w, 1150, c.between(680, 800))
