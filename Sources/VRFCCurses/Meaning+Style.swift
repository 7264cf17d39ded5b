import CCurses
import VRFCScreens

extension Meaning {
  /// How curses draws the meaning: attributes that say it without colour, and a colour beside.
  /// Nothing that moves with the cursor is reversed, for a reversed row costs 190 bytes.
  func style(colours: Colours) -> UInt32 {
    switch colours {
    case .some: attributes | colour
    case .none: attributes | attributesWithoutColour
    }
  }

  /// Whether the terminal shows colours.
  enum Colours { case some, none }

  private var attributes: UInt32 {
    let names =
      switch self {
      case .plain, .label, .line, .good, .notice, .barFull, .barHeld, .bedFree, .bedTaken: 0
      case .bedHeld, .tab, .barFree: 0
      case .dim, .bedBlocked: VRFC_DIM
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
    case .plain, .dim, .heading, .title, .tab, .tabShown, .key, .selected, .line, .label,
      .field, .fieldRefused, .good, .notice, .warning, .barFull, .barHeld, .barFree,
      .bedFree, .bedTaken, .bedHeld, .bedBlocked, .bedOverdue:
      0
    }
  }

  private var colour: UInt32 {
    let name =
      switch self {
      case .plain, .dim, .heading, .tab, .selected, .label, .field, .barFull: 0
      case .barFree, .bedTaken, .bedBlocked, .line: 0
      case .title, .tabShown, .key, .notice: VRFC_CYAN
      case .warning, .barHeld, .bedHeld: VRFC_YELLOW
      case .good, .bedFree: VRFC_GREEN
      case .danger, .fieldRefused, .bedOverdue: VRFC_RED
      }
    return UInt32(name)
  }
}
