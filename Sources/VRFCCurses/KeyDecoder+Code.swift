import CCurses
import VRFCScreens

extension KeyDecoder.Input {
  /// What a code of `vrfc_key` stands for: a byte, a named key or an end of a paste.
  init(code: Int) {
    switch code {
    case 0..<256: self = .byte(UInt8(code))
    case VRFC_KEY_PASTE_BEGINS: self = .pasteBegins
    case VRFC_KEY_PASTE_ENDS: self = .pasteEnds
    default: self = .key(Self.key(code: code))
    }
  }

  private static func key(code: Int) -> Key {
    if let key = named[code] { return key }
    return code > VRFC_KEY_FUNCTION ? .function(code - VRFC_KEY_FUNCTION) : .unknown
  }

  private static let named: [Int: Key] = [
    VRFC_KEY_UP: .up, VRFC_KEY_DOWN: .down, VRFC_KEY_LEFT: .left, VRFC_KEY_RIGHT: .right,
    VRFC_KEY_HOME: .home, VRFC_KEY_END: .end,
    VRFC_KEY_PAGE_UP: .pageUp, VRFC_KEY_PAGE_DOWN: .pageDown,
    VRFC_KEY_INSERT: .insert, VRFC_KEY_DELETE: .delete, VRFC_KEY_BACKSPACE: .backspace,
    VRFC_KEY_BACK_TAB: .backTab, VRFC_KEY_ENTER: .enter, VRFC_KEY_RESIZE: .resize,
  ]
}
