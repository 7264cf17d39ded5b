/// A referral, in the order in which they were made: `R-000123`.
package struct ReferralNumber: Hashable, Sendable {
  package let serial: Int

  package init(serial: Int) {
    self.serial = serial
  }
}

extension ReferralNumber: Comparable, LosslessStringConvertible {
  /// Reads `R-000123`, with or without the leading noughts and the capital.
  package init?(_ description: String) {
    guard description.uppercased().hasPrefix("R-"),
      let serial = wholeNumber(description.dropFirst(2)), serial > 0
    else { return nil }
    self.init(serial: serial)
  }

  package var description: String { "R-\(padded(serial, 6))" }

  package static func < (left: ReferralNumber, right: ReferralNumber) -> Bool {
    left.serial < right.serial
  }
}

extension ReferralNumber: CodableAsText {}
