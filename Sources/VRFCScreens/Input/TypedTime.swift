import VRFC

extension CentreTime {
  /// Reads a time as hurried hands write it: beside what is read everywhere also `1800`, `18`,
  /// `9:05` and `18.30`, after a day or alone, in the digits of any script; and as the screens
  /// print it, `2 Oct 10:00` or `Sat 2 Oct 2021 10:00`.
  func moment(
    hurried text: String, today: Day, dayAlone: DayAlone = .begins
  ) -> Moment? {
    let plain = Digits.ascii(text).trimmed
    if let moment = moment(typed: plain, today: today, dayAlone: dayAlone) { return moment }
    let all = plain.split(separator: " ").map(String.init)
    if let day = Day(printed: all, near: today) { return moment(day, alone: dayAlone) }
    var words = all
    guard let last = words.popLast(), let clock = CentreTime.clock(hurried: last) else {
      return nil
    }
    if let day = Day(printed: words, near: today) {
      return moment(typed: "\(day) \(clock)", today: today)
    }
    guard words.count <= 1 else { return nil }
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

extension Day {
  /// Reads a day as the screens print it, or `today`, `tomorrow`, `yesterday`. Without a year it is
  /// the nearest of that name.
  fileprivate init?(printed words: [String], near today: Day) {
    guard (1...4).contains(words.count) else { return nil }
    let typed = words.joined(separator: " ").lowercased()
    let named = ["yesterday": -1, "today": 0, "tomorrow": 1]
    if let step = named[typed] {
      self = today.adding(step)
      return
    }
    let year = today.date.year
    let days = (-1...1).flatMap { step in
      (1...12).flatMap { month in
        (1...31).compactMap { Day(year: year + step, month: month, day: $0) }
      }
    }
    let meant = days.filter { day in
      let long = day.longText.lowercased()
      return typed == day.shortText.lowercased() || typed == long
        || typed == long.split(separator: " ").dropFirst().joined(separator: " ")
    }
    guard let nearest = meant.min(by: { $0.distance(from: today) < $1.distance(from: today) })
    else { return nil }
    self = nearest
  }

  private func distance(from day: Day) -> Int { abs(number - day.number) }
}
