import VRFC

extension CentreTime {
  /// Reads a time as hurried hands write it: beside what is read everywhere also `1800`, `18`,
  /// `9:05` and `18.30`, after a day or alone, in the digits of any script.
  func moment(hurried text: String, today: Day) -> Moment? {
    let plain = Digits.ascii(text).trimmed
    if let moment = moment(typed: plain, today: today) { return moment }
    var words = plain.split(separator: " ").map(String.init)
    guard (1...2).contains(words.count), let last = words.popLast(),
      let clock = CentreTime.clock(hurried: last)
    else { return nil }
    return moment(typed: (words + [clock]).joined(separator: " "), today: today)
  }

  /// `1805`, `905`, `18`, `9:05`, `18.30` as `HH:MM`; nil for anything else.
  private static func clock(hurried text: String) -> String? {
    var parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
      .map(String.init)
    if parts.count == 1, (3...4).contains(text.count) {
      parts = [String(text.dropLast(2)), String(text.suffix(2))]
    }
    guard parts.count <= 2, let hour = Digits.wholeNumber(parts[0]),
      let minute = parts.count == 2 ? Digits.wholeNumber(parts[1]) : 0,
      parts.count == 1 || parts[1].count == 2
    else { return nil }
    return ClockTime(hour: hour, minute: minute)?.description
  }
}
