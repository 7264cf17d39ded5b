import CCurses

@testable import VRFCCurses
@testable import VRFCScreens

extension Canvas {
  /// The rows as they look without colour: below each that is not all plain, how its cells stand
  /// out. `b` bold, `d` dim, `u` underlined, `B` bold and underlined, `r` reversed, `R` bold and
  /// reversed.
  var linesWithoutColour: [String] {
    zip(0..., lines).flatMap { row, line in
      var looks = cells(ofRow: row).map { Self.look(of: $0.meaning) }
      while looks.last == " " { looks.removeLast() }
      return looks.isEmpty ? [line] : [line, "~" + String(looks)]
    }
  }

  private static func look(of meaning: Meaning) -> Character {
    switch Int(meaning.style(in: .none)) & 0xFF {
    case 0: " "
    case VRFC_BOLD: "b"
    case VRFC_DIM: "d"
    case VRFC_UNDERLINE: "u"
    case VRFC_BOLD | VRFC_UNDERLINE: "B"
    case VRFC_REVERSE: "r"
    case VRFC_BOLD | VRFC_REVERSE: "R"
    default: "?"
    }
  }
}
