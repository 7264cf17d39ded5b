import VRFC
