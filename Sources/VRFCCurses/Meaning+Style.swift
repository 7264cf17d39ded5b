import CCurses
import VRFCScreens

extension Meaning {
  /// How curses draws the meaning: attributes that say it without colour, and a colour beside.
  func style(in palette: Palette) -> UInt32 {
    switch palette {
    case .none: attributes | attributesWithoutColour
    case .dark, .light, .middle: attributes | UInt32(VRFC_PAIR * (hue?.rawValue ?? 0))
    }
  }

  private var attributes: UInt32 {
    let names =
      switch self {
      case .plain, .label, .line, .good, .notice, .barFull, .barHeld, .bedFree, .bedTaken: 0
      case .bedHeld, .tab, .barFree: 0
      case .dim, .bedBlocked: VRFC_DIM
      case .chosen: VRFC_REVERSE
      case .heading, .title, .key, .selected, .warning, .danger, .bedOverdue: VRFC_BOLD
      case .tabShown: VRFC_BOLD | VRFC_UNDERLINE
      case .field: VRFC_UNDERLINE
      case .fieldRefused: VRFC_UNDERLINE | VRFC_BOLD
      }
    return UInt32(names)
  }

  private var attributesWithoutColour: UInt32 {
    switch self {
    case .danger: UInt32(VRFC_REVERSE)
    case .plain, .dim, .heading, .title, .tab, .tabShown, .key, .selected, .chosen, .line,
      .label, .field, .fieldRefused, .good, .notice, .warning, .barFull, .barHeld, .barFree,
      .bedFree, .bedTaken, .bedHeld, .bedBlocked, .bedOverdue:
      0
    }
  }

  private var hue: Hue? {
    switch self {
    case .plain, .dim, .heading, .tab, .selected, .chosen, .label, .field, .barFull, .barFree,
      .bedTaken, .bedBlocked, .line:
      nil
    case .title, .tabShown, .key, .notice: .accent
    case .warning, .barHeld, .bedHeld: .caution
    case .good, .bedFree: .good
    case .danger, .fieldRefused, .bedOverdue: .danger
    }
  }
}
