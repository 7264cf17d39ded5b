/// Why a typed text is refused. Positions count characters from 1, in the text as it was typed.
package enum TextFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing that can be seen was typed.
  case empty
  /// A name of nothing but digits and punctuation.
  case noLetter
  /// A C0 or C1 control, DEL, or a code point that is no character.
  case controlCharacter(position: Int, scalar: Unicode.Scalar)
  /// ESC or CSI: what follows would steer a terminal.
  case escape(position: Int, scalar: Unicode.Scalar)
  /// An embedding, override or isolate, which shows text in another order than it is stored.
  case bidirectionalOverride(position: Int, scalar: Unicode.Scalar)
  /// LF, CR, NEL, or the line and paragraph separators.
  case lineBreak(position: Int, scalar: Unicode.Scalar)
  /// U+0000.
  case nul(position: Int)
  /// U+FFFD, which stands where bytes were not valid UTF-8.
  case unreadable(position: Int)
  /// Longer than allowed, both in bytes of UTF-8 after normalisation.
  case tooLong(bytes: Int, limit: Int)

  package var description: String {
    switch self {
    case .empty:
      say("Nothing is written here: type a text that can be seen.")
    case .noLetter:
      say("A name has at least one letter: type the name.")
    case .controlCharacter(let position, let scalar):
      say("Character \(position) is a control character (\(scalar.codePoint)): remove it.")
    case .escape(let position, let scalar):
      say("Character \(position) begins an escape sequence (\(scalar.codePoint)): remove it.")
    case .bidirectionalOverride(let position, let scalar):
      say(
        "Character \(position) changes the direction of the text (\(scalar.codePoint)): remove it.")
    case .lineBreak(let position, let scalar):
      say("Character \(position) is a line break (\(scalar.codePoint)): write it on one line.")
    case .nul(let position):
      say("Character \(position) is NUL (U+0000): remove it.")
    case .unreadable(let position):
      say(
        """
        Character \(position) could not be read (U+FFFD): the text is not valid UTF-8; type it \
        again.
        """)
    case .tooLong(let bytes, let limit):
      say("The text is \(bytes) bytes long, the limit is \(limit): shorten it.")
    }
  }
}

extension Unicode.Scalar {
  /// The scalar as the standard writes it, for example `U+001B`.
  package var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
