/// A person's sex as the register has it.
package enum Sex: String, Hashable, Sendable, Codable, CaseIterable {
  case male, female, transgender

  /// Reads `m`, `male`, `f`, `female`, `x`, `t` or `transgender`, in capitals or not, and the usual
  /// words of lists in English and Urdu.
  package init(typed: String) throws(SexFault) {
    switch typed.withoutOuterSpaces.lowercased() {
    case "m", "male", "man", "boy", "مرد": self = .male
    case "f", "female", "woman", "girl", "عورت": self = .female
    case "x", "t", "tg", "trans", "transgender", "خواجہ سرا": self = .transgender
    case "": throw .empty
    default: throw .unknown(typed)
    }
  }
}

/// Why a typed sex is refused.
package enum SexFault: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  case unknown(String)

  package var description: String {
    switch self {
    case .empty: say("The sex is missing: write male, female or transgender (m, f or x).")
    case .unknown(let typed):
      say("\(typed.quoted) is not a sex: write male, female or transgender (m, f or x).")
    }
  }
}
