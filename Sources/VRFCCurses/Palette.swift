import CCurses
import VRFCScreens

/// What a colour is for. Its number is that of its pair of colours.
enum Hue: Int, CaseIterable {
  case accent = 1, caution, good, danger
}

/// The colours that can be read on the terminal there is.
enum Palette: Hashable {
  /// No colours; or few, on a background that nobody knows: bold and reverse say it all.
  case none
  /// The eight common colours on a dark background.
  case dark
  /// On a light one, where yellow, cyan and green can hardly be seen, nor bold magenta.
  case light
  /// Colours of middle lightness, read on white and on black alike.
  case middle

  /// The palette for so many colours on a background; nil: one that the terminal did not tell.
  init(colours: Int, background: Background?) {
    self =
      switch (colours, background) {
      case (..<8, _): .none
      case (_, .dark): .dark
      case (256..., _): .middle
      case (_, .light): .light
      case (_, nil): .none
      }
  }

  /// The number of a colour; nil: the terminal's own.
  func colour(of hue: Hue) -> Int? {
    switch (self, hue) {
    case (.none, _): nil
    case (.dark, .accent): 6
    case (.dark, .caution): 3
    case (.dark, .good): 2
    case (.dark, .danger), (.light, .danger), (.light, .caution): 1
    case (.light, .accent): 4
    case (.light, .good): nil
    case (.middle, .accent): 30
    case (.middle, .caution): 130
    case (.middle, .good): 28
    case (.middle, .danger): 160
    }
  }

  /// Tells curses.
  func choose() {
    guard vrfc_colours() > 0 else { return }
    for hue in Hue.allCases { vrfc_set_colour(Int32(hue.rawValue), Int32(colour(of: hue) ?? -1)) }
  }
}
