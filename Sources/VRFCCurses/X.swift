import CCurses
import VRFCScreens
