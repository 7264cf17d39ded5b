extension Age {
  /// Reads a typed age, or what tells it, in digits of any script: whole years (`24`, `24 years`),
  /// an estimate (`~70`, `70?`, `c. 70`), a date of birth (`2001-03-04`, or day first, `4/3/2001`),
  /// a year of birth (`2001`), or an infant's months (`8m`, `18 months`).
  ///
  /// - Parameter day: the day on which they are that old.
  package init(typed: String, on day: Day) throws(AgeFault) {
    let text = Age.withoutDoubt(Digits.ascii(typed.withoutOuterSpaces).lowercased())
    if let birth = try Age.birth(text) {
      guard birth <= day else { throw .bornToCome(birth.plainText) }
      try self.init(years: Age.years(from: birth, to: day))
    } else if text.utf8.count == 4, let year = Int(text), year > day.year - 120 {
      guard year <= day.year else { throw .bornToCome(text) }
      try self.init(years: day.year - year)
    } else if let months = Age.number(text, of: ["months", "month", "mo", "m"]) {
      try self.init(years: months / 12)
    } else if let years = Age.number(text, of: ["years old", "years", "year", "yrs", "yr", "y"]) {
      try self.init(years: years)
    } else {
      try self.init(typed: text == typed ? typed : text)
    }
  }

  /// Without what says that it is an estimate.
  private static func withoutDoubt(_ text: String) -> String {
    var rest = Substring(text)
    for mark in ["~", "≈", "about", "approx.", "approx", "circa", "ca.", "ca", "c."]
    where rest.hasPrefix(mark) {
      rest = rest.dropFirst(mark.count)
      break
    }
    while let last = rest.last, "?؟+".contains(last) { rest = rest.dropLast() }
    return String(rest).withoutOuterSpaces
  }

  /// A date of birth: `2001-03-04`, or as dates are written in Pakistan, `4/3/2001`, `4.3.2001` or
  /// `4-3-2001`; nil for what is no date at all.
  private static func birth(_ text: String) throws(AgeFault) -> Day? {
    let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    let numbers = parts.compactMap { Digits.wholeNumber(String($0)) }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    let isYearFirst = parts[0].utf8.count == 4
    guard isYearFirst || parts[2].utf8.count == 4 else { return nil }
    let (year, month, day) = (
      isYearFirst ? numbers[0] : numbers[2], numbers[1], isYearFirst ? numbers[2] : numbers[0]
    )
    if let birth = Day(year: year, month: month, day: day) { return birth }
    guard let first = Day(year: year, month: month, day: 1) else { throw .noSuchDay(text) }
    throw .noSuchDay(
      "\(day) " + first.plainText.split(separator: " ").dropFirst().joined(separator: " "))
  }

  private static func years(from birth: Day, to day: Day) -> Int {
    let (born, now) = (birth.date, day.date)
    let hasHadBirthday = (now.month, now.day) >= (born.month, born.day)
    return now.year - born.year - (hasHadBirthday ? 0 : 1)
  }

  /// A whole number before one of these units.
  private static func number(_ text: String, of units: [String]) -> Int? {
    for unit in units where text.hasSuffix(unit) {
      return Digits.wholeNumber(String(text.dropLast(unit.count)).withoutOuterSpaces)
    }
    return nil
  }
}

extension Day {
  /// `1 Mar 2024`.
  fileprivate var plainText: String {
    longText.split(separator: " ").dropFirst().joined(separator: " ")
  }
}
