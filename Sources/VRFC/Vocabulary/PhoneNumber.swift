/// A telephone number: 7 to 15 digits, perhaps with a plus before them.
///
/// Coded as a bare string. What was recorded is read as recorded, without a refusal.
package struct PhoneNumber: RawRepresentable, Hashable, Sendable, Codable {
  /// The numbers of digits that a telephone number may have (ITU-T E.164 ends at 15).
  package static let lengths = 7...15

  /// Without spaces and dashes, for example `+923001234567`.
  package let rawValue: String

  /// A number that was recorded; what is typed goes through ``init(typed:)``.
  package init(rawValue: String) { self.rawValue = rawValue }

  /// Reads a typed number: digits, spaces, dashes, brackets, dots, and a plus at the beginning.
  package init(typed: String) throws(PhoneFault) {
    if Digits.isRounded(typed) { throw .rounded(typed) }
    var compact = ""
    for (index, scalar) in typed.unicodeScalars.enumerated() {
      if let digit = Digits.value(of: scalar) {
        compact += String(digit)
      } else if scalar == "+", compact.isEmpty {
        compact = "+"
      } else if !Digits.isSeparator(scalar), scalar != "(", scalar != ")", scalar != "." {
        throw .notADigit(scalar, position: index + 1)
      }
    }
    let count = compact.utf8.count - (compact.hasPrefix("+") ? 1 : 0)
    guard count > 0 else { throw .empty }
    guard PhoneNumber.lengths.contains(count) else { throw .digits(count) }
    rawValue = compact
  }
}

extension PhoneNumber: CustomStringConvertible {
  package var description: String { rawValue }
}

/// Why a typed telephone number is refused.
package enum PhoneFault: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  /// How many digits there were.
  case digits(Int)
  /// A spreadsheet shortened it: the digits behind are lost.
  case rounded(String)
  case notADigit(Unicode.Scalar, position: Int)

  package var description: String {
    switch self {
    case .empty: say("The phone number has no digits: type it, or leave it out.")
    case .digits(let count):
      say(
        """
        The phone number has \(count) \(count == 1 ? say("digit") : say("digits")), it must have \
        7 to 15: check it, or leave it out.
        """)
    case .rounded(let typed):
      say(
        """
        A spreadsheet rounded this number to \(typed.quoted), and the other digits are lost: \
        format the column as text, type the number again, and export the list anew.
        """)
    case .notADigit(let scalar, let position):
      say(
        """
        Character \(position) of the phone number, \(String(scalar).quoted), is no digit: type \
        digits, spaces and dashes, with a plus at the beginning only.
        """)
    }
  }
}
