import VRFC

extension TextField {
  /// Helps with what was just typed: digits of any script as ASCII ones.
  mutating func writeDigitsPlainly() {
    let plain = Digits.ascii(text)
    guard plain != text, insertionOffset == text.count else { return }
    set(plain)
  }

  /// Groups the digits of a CNIC as on the card while they are typed at its end. A dash that was
  /// typed stays, and what is taken away stays away.
  mutating func groupCNIC(after key: Key) {
    guard key.bringsDigits, insertionOffset == text.count,
      text.unicodeScalars.allSatisfy(\.standsInCNIC)
    else {
      return
    }
    let digits = Digits.ascii(text).filter { $0.isASCII && $0.isNumber }
    guard digits.count <= 13 else { return }
    let groups = [digits.prefix(5), digits.dropFirst(5).prefix(7), digits.dropFirst(12)]
    set(groups.filter { !$0.isEmpty }.map { String($0) }.joined(separator: "-"))
  }
}

extension Key {
  /// Whether what was typed or pasted may be a part of a number.
  fileprivate var bringsDigits: Bool {
    if case .paste = self { return true }
    guard case .character(let letter) = self else { return false }
    return letter.unicodeScalars.first.flatMap(Digits.value(of:)) != nil
  }
}

extension Unicode.Scalar {
  fileprivate var standsInCNIC: Bool {
    Digits.value(of: self) != nil || Digits.isSeparator(self)
  }
}
