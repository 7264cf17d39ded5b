/// What somebody looks for, taken apart: words, and numbers.
struct FindQuery {
  /// Folded, in their order.
  let words: [String]
  /// The words without spaces between them.
  let wholeName: String
  /// Bare digits of a CNIC, a telephone or a stay; without what stands before a number abroad.
  let numbers: [String]
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
    numbers = isName ? parts.filter(isNumber).map(FindQuery.bareDigits) : []
    words = isName ? Folding.words(parts.filter { !isNumber($0) }.joined(separator: " ")) : []
    wholeName = words.joined()
  }

  var isEmpty: Bool { words.isEmpty && numbers.isEmpty && stay == nil && person == nil }

  /// The digits alone, without the noughts or the country before them: `+92 300 1234567` and
  /// `0300-1234567` are the same telephone.
  static func bareDigits(_ text: String) -> String {
    let digits = String(
      String.UnicodeScalarView(
        Digits.ascii(text).unicodeScalars.filter { (48...57).contains($0.value) }))
    let isAbroad = text.hasPrefix("+92") || text.hasPrefix("0092")
    let national = isAbroad ? digits.drop { $0 == "0" }.dropFirst(2) : digits[...]
    return String(national.drop { $0 == "0" })
  }

  private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    (48...57).contains(scalar.value) || Digits.isSeparator(scalar)
      || scalar == "+" || scalar == "(" || scalar == ")"
  }
}
