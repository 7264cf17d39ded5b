/// The number by which the members of one family within a batch are kept together, 1 to 999.
package struct FamilyNumber: RawRepresentable, Hashable, Sendable, Codable, Comparable {
  /// The numbers that a family may have.
  package static let range = 1...999

  private let number: UInt16

  package var rawValue: Int { Int(number) }

  package init?(rawValue: Int) {
    guard FamilyNumber.range.contains(rawValue) else { return nil }
    number = UInt16(rawValue)
  }

  /// Reads a typed number, in ASCII, Urdu or Arabic digits.
  package init(typed: String) throws(FamilyNumberFault) {
    guard let number = Digits.wholeNumber(typed.withoutOuterSpaces),
      let family = FamilyNumber(rawValue: number)
    else { throw .outOfRange(typed) }
    self = family
  }

  package static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}

extension FamilyNumber: CustomStringConvertible {
  package var description: String { String(rawValue) }
}

/// Why a typed family number is refused.
package enum FamilyNumberFault: Error, Hashable, Sendable, CustomStringConvertible {
  case outOfRange(String)

  package var description: String {
    switch self {
    case .outOfRange(let typed):
      say(
        """
        \(typed.quoted) is not a family number: write a whole number from 1 to 999, or leave it \
        out.
        """)
    }
  }
}
