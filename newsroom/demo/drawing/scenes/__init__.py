"""Every scene that can be drawn, by its name."""

from newsroom.demo.drawing.scenes.apartments import apartments
from newsroom.demo.drawing.scenes.arboretum import arboretum
from newsroom.demo.drawing.scenes.blossom import blossom
from newsroom.demo.drawing.scenes.bridge import bridge
from newsroom.demo.drawing.scenes.bus import bus_scene
from newsroom.demo.drawing.scenes.cafe import cafe
from newsroom.demo.drawing.scenes.concert import concert
from newsroom.demo.drawing.scenes.craft import craft
from newsroom.demo.drawing.scenes.farm import farm
from newsroom.demo.drawing.scenes.festival import festival
from newsroom.demo.drawing.scenes.fortress import fortress
from newsroom.demo.drawing.scenes.hills import hills
from newsroom.demo.drawing.scenes.kitchen import kitchen
from newsroom.demo.drawing.scenes.library import library
from newsroom.demo.drawing.scenes.lotus import lotus
from newsroom.demo.drawing.scenes.market import market
from newsroom.demo.drawing.scenes.museum import museum
from newsroom.demo.drawing.scenes.night import night
from newsroom.demo.drawing.scenes.park import park
from newsroom.demo.drawing.scenes.pavilion import pavilion_scene
from newsroom.demo.drawing.scenes.playground import playground
from newsroom.demo.drawing.scenes.rain import rain
from newsroom.demo.drawing.scenes.school import school
from newsroom.demo.drawing.scenes.snow import snow
from newsroom.demo.drawing.scenes.sports import sports
from newsroom.demo.drawing.scenes.station import station
from newsroom.demo.drawing.scenes.stream import stream
from newsroom.demo.drawing.scenes.street import street
from newsroom.demo.drawing.scenes.sunset import sunset
from newsroom.demo.drawing.scenes.tower import tower

SCENES = {
    "apartments": apartments,
    "arboretum": arboretum,
    "blossom": blossom,
    "bridge": bridge,
    "bus": bus_scene,
    "cafe": cafe,
    "concert": concert,
    "craft": craft,
    "farm": farm,
    "festival": festival,
    "fortress": fortress,
    "hills": hills,
    "kitchen": kitchen,
    "library": library,
    "lotus": lotus,
    "market": market,
    "museum": museum,
    "night": night,
    "park": park,
    "pavilion": pavilion_scene,
    "playground": playground,
    "rain": rain,
    "school": school,
    "snow": snow,
    "sports": sports,
    "station": station,
    "stream": stream,
    "street": street,
    "sunset": sunset,
    "tower": tower,
}
