/// What somebody looks for, taken apart: words, and numbers.
struct FindQuery {
  /// Folded, in their order.
  let words: [String]
  /// The words without spaces between them.
  let wholeName: String
  /// Bare digits of a CNIC, a telephone or a stay; without what stands before a number abroad.
  let numbers: [SoughtNumber]
  let stay: StayNumber?
  let person: PersonNumber?

  init(_ text: String) {
    let ascii = Digits.ascii(text).withoutOuterSpaces
    stay = StayNumber(ascii)
    person = PersonNumber(ascii)
    let isName = stay == nil && person == nil
    let isOneNumber = ascii.unicodeScalars.allSatisfy(FindQuery.isOfNumber)
    let parts = isOneNumber ? [ascii] : ascii.split { $0 == " " }.map(String.init)
    let isNumber = { (part: String) in
      part.utf8.count { (48...57).contains($0) } >= 3
        && part.unicodeScalars.allSatisfy(FindQuery.isOfNumber)
    }
    numbers = isName ? parts.filter(isNumber).map(SoughtNumber.init) : []
    words = isName ? Folding.words(parts.filter { !isNumber($0) }.joined(separator: " ")) : []
    wholeName = words.joined()
  }

  var isEmpty: Bool { words.isEmpty && numbers.isEmpty && stay == nil && person == nil }

  /// The digits alone, without the noughts or the country before them: `+92 300 1234567` and
  /// `0300-1234567` are the same telephone.
  static func bareDigits(_ text: String) -> String {
    let digits = Digits.ascii(text).utf8.filter { (48...57).contains($0) }
    let isAbroad = text.hasPrefix("+92") || text.hasPrefix("0092")
    let national = isAbroad ? digits.drop { $0 == 48 }.dropFirst(2) : digits[...]
    return String(decoding: national.drop { $0 == 48 }, as: UTF8.self)
  }

  private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    (48...57).contains(scalar.value) || Digits.isSeparator(scalar)
      || scalar == "+" || scalar == "(" || scalar == ")"
  }
}

/// A number that somebody looks for, or a part of one.
struct SoughtNumber {
  let digits: BareDigits
  /// The serial of a stay that it may be; nil for more digits than one has.
  let serial: Int?

  init(_ text: String) {
    let bare = FindQuery.bareDigits(text)
    digits = BareDigits(bare) ?? .none
    serial = bare.utf8.count <= 6 ? Int(bare) : nil
  }
}
