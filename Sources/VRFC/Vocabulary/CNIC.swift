/// The number of a Computerised National Identity Card: 13 digits, written 5-7-1.
///
/// Its first digit gives the home province, its last the sex. Where these disagree with what a
/// person says, that is a warning, never a refusal. Coded as a string, `34101-1234567-1`.
package struct CNIC: RawRepresentable, Hashable, Sendable, Codable {
  /// The 13 digits as one number; the card's leading noughts are not lost, for all have 13.
  let number: UInt64

  /// By the number: the text of a raw value would be made anew for every comparison.
  package static func == (first: CNIC, second: CNIC) -> Bool { first.number == second.number }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(number)
  }

  package init?(rawValue: String) {
    do throws(CNICFault) { try self.init(typed: rawValue) } catch { return nil }
  }

  /// With its dashes, `34101-1234567-1`.
  package var rawValue: String {
    let digits = self.digits
    return "\(digits.prefix(5))-\(digits.dropFirst(5).prefix(7))-\(digits.suffix(1))"
  }

  /// Reads a typed number, with or without dashes and spaces, in ASCII, Urdu or Arabic digits.
  package init(typed: String) throws(CNICFault) {
    var number: UInt64 = 0
    var count = 0
    for (index, scalar) in typed.unicodeScalars.enumerated() {
      if Digits.isSeparator(scalar) { continue }
      guard let digit = Digits.value(of: scalar) else {
        // Looked for here alone: every number of every record comes this way.
        throw Digits.isRounded(typed) ? .rounded(typed) : .notADigit(scalar, position: index + 1)
      }
      count += 1
      if count <= 13 { number = number * 10 + UInt64(digit) }
    }
    guard count > 0 else { throw .empty }
    guard count == 13 else { throw .digits(count) }
    guard number > 0 else { throw .allZeros }
    self.number = number
  }

  /// The 13 digits without dashes.
  package var digits: String {
    let digits = String(number)
    return String(repeating: "0", count: 13 - digits.count) + digits
  }

  /// What may be shown of it to those who need not know it whole: `34101-…-1`.
  package var masked: String { "\(digits.prefix(5))-…-\(digits.suffix(1))" }

  /// The sex that the last digit stands for: odd for men, even for women.
  package var sexSuggested: Sex { number.isMultiple(of: 2) ? .female : .male }

  /// The province or territory that the first digit stands for; 2, the former tribal areas, is
  /// Khyber Pakhtunkhwa today. Nought and nine stand for none.
  package var province: Province? {
    switch number / 1_000_000_000_000 {
    case 1, 2: .khyberPakhtunkhwa
    case 3: .punjab
    case 4: .sindh
    case 5: .balochistan
    case 6: .islamabad
    case 7: .gilgitBaltistan
    case 8: .azadJammuKashmir
    default: nil
    }
  }
}

extension CNIC: CustomStringConvertible {
  package var description: String { rawValue }
}

extension CNIC {
  /// What on the card is not in keeping with what was said, a sentence each.
  package func disagreements(sex: Sex, province stated: Province?) -> [String] {
    var warnings: [String] = []
    if sex != .transgender, sex != sexSuggested {
      warnings.append(
        say(
          """
          The CNIC ends in \(digits.suffix(1)), as for a \(sexSuggested.rawValue) person, but \
          the sex is \(sex.rawValue).
          """))
    }
    guard let province else {
      return warnings + [say("The CNIC begins with \(digits.prefix(1)), which no province has.")]
    }
    if let stated, stated != province {
      warnings.append(
        say(
          """
          The CNIC begins with \(digits.prefix(1)), as in \(province.title), but the province is \
          \(stated.title).
          """))
    }
    return warnings
  }
}
