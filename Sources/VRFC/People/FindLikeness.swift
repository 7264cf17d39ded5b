/// How alike what is typed and what is recorded are, 0 to 1.
enum FindLikeness {
  /// From here on two words are spellings of one.
  static let sameWord: Float = 0.75

  /// The same word is 1; one that begins so, or differs in a letter or two, is less.
  static func between(typed: NameWord, recorded: NameWord) -> Float {
    if typed.text == recorded.text { return 1 }
    let (typedLength, length) = (typed.length, recorded.length)
    if typedLength >= 2, recorded.text.hasPrefix(typed.text) {
      return 0.7 + 0.2 * Float(typedLength) / Float(length)
    }
    let letters = typed.letters.count
    let allowed = letters >= 7 ? 2 : letters >= 4 ? 1 : 0
    guard typed.letters.leastDistance(to: recorded.letters) <= allowed else { return 0 }
    switch EditDistance.between(typed.text, recorded.text) {
    case 1 where allowed >= 1: return 0.8
    case 2 where allowed == 2: return 0.6
    default: return 0
    }
  }

  /// A CNIC, a telephone, or the serial of a stay; a part of a number must have five digits.
  static func ofNumber(_ number: SoughtNumber, in entry: RegisterEntry) -> Float {
    let digits = number.digits
    if digits.isNone { return 0 }
    if digits == entry.cnic || digits == entry.phone { return 1 }
    if number.serial == entry.stay.serial { return 0.95 }
    return max(ofPart(digits, of: entry.cnic), ofPart(digits, of: entry.phone))
  }

  /// Whether it is the whole CNIC or telephone of a stay.
  static func isOwn(_ number: SoughtNumber, of entry: RegisterEntry) -> Bool {
    let digits = number.digits
    return !digits.isNone && (digits == entry.cnic || digits == entry.phone)
  }

  private static func ofPart(_ part: BareDigits, of whole: BareDigits) -> Float {
    guard part.count >= 5, part.isPart(of: whole) else { return 0 }
    return 0.6 + 0.3 * Float(part.count) / Float(whole.count)
  }
}
