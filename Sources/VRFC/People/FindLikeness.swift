/// How alike what is typed and what is recorded are, 0 to 1.
enum FindLikeness {
  /// From here on two words are spellings of one.
  static let sameWord: Float = 0.75

  /// The same word is 1; one that begins so, or differs in a letter or two, is less.
  static func between(typed: NameWord, recorded: NameWord) -> Float {
    if typed.text == recorded.text { return 1 }
    let (typedLength, length) = (typed.text.utf8.count, recorded.text.utf8.count)
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
  ///
  /// - Parameter digits: bare ones.
  static func ofNumber(_ digits: String, in entry: RegisterEntry) -> Float {
    guard let number = UInt64(digits) else { return 0 }
    let (cnic, phone) = entry.numbers
    if number == cnic || number == phone { return 1 }
    let length = digits.utf8.count
    if length <= 6, entry.stay.serial == Int(number) { return 0.95 }
    return max(ofPart(number, length, of: cnic), ofPart(number, length, of: phone))
  }

  /// Whether it is a whole number of a stay: its CNIC, its telephone, or its serial.
  static func isWhole(_ digits: String, of entry: RegisterEntry) -> Bool {
    guard let number = UInt64(digits), number > 0 else { return false }
    let (cnic, phone) = entry.numbers
    if number == cnic || number == phone { return true }
    return digits.utf8.count <= 6 && entry.stay.serial == Int(number)
  }

  private static func ofPart(_ part: UInt64, _ length: Int, of whole: UInt64) -> Float {
    guard 5...18 ~= length, whole > part else { return 0 }
    let power = (0..<length).reduce(1 as UInt64) { power, _ in power * 10 }
    var rest = whole
    while rest >= part {
      if rest % power == part {
        return 0.6 + 0.3 * Float(length) / Float(String(whole).utf8.count)
      }
      rest /= 10
    }
    return 0
  }
}
