/// Why a typed CNIC is refused: each is an error of typing, never a doubt about the person.
package enum CNICFault: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  /// How many digits there were instead of 13.
  case digits(Int)
  case allZeros
  /// A spreadsheet shortened it: the digits behind are lost.
  case rounded(String)
  case notADigit(Unicode.Scalar, position: Int)

  package var description: String {
    switch self {
    case .empty:
      say("The CNIC is empty: type its 13 digits.")
    case .digits(let count):
      say(
        """
        The CNIC has \(count == 1 ? say("1 digit") : say("\(count) digits")), it must have 13 \
        (34101-1234567-1): check it.
        """)
    case .allZeros:
      say("The CNIC is all noughts: check it.")
    case .rounded(let typed):
      say(
        """
        A spreadsheet rounded this number to \(typed.quoted), and the other digits are lost: \
        format the column as text, type the number again, and export the list anew.
        """)
    case .notADigit(let scalar, let position):
      say(
        """
        Character \(position) of the CNIC, \(String(scalar).quoted), is no digit: type 13 \
        digits, with or without dashes.
        """)
    }
  }
}
