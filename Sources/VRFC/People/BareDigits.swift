/// The digits of a CNIC, a telephone or a stay, without the noughts before them, each in four bits:
/// whether some of them stand among others is seen without a division.
struct BareDigits: Hashable, Sendable {
  /// The last digit in the lowest bits; nought: none.
  private let bits: UInt64

  static let none = BareDigits(bits: 0)

  /// - Parameter text: of digits alone; nil for more than sixteen of them, or for none.
  init?(_ text: some StringProtocol) {
    guard let bits = UInt64(text, radix: 16) else { return nil }
    self.bits = bits
  }

  /// - Parameter number: of at most sixteen digits.
  init(_ number: UInt64) {
    var (bits, rest, shift) = (0 as UInt64, number, 0 as UInt64)
    while rest > 0 {
      bits |= (rest % 10) << shift
      (rest, shift) = (rest / 10, shift + 4)
    }
    self.bits = bits
  }

  private init(bits: UInt64) {
    self.bits = bits
  }

  var isNone: Bool { bits == 0 }

  var count: Int { (67 - bits.leadingZeroBitCount) / 4 }

  /// Whether these digits stand somewhere among others, one after the other.
  func isPart(of whole: BareDigits) -> Bool {
    let mask = UInt64.max >> UInt64(64 - 4 * count)
    var rest = whole.bits
    while rest >= bits {
      if rest & mask == bits { return true }
      rest >>= 4
    }
    return false
  }
}

extension BareDigits: CustomStringConvertible {
  var description: String { isNone ? "" : String(bits, radix: 16) }
}
