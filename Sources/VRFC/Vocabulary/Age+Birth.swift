extension Age {
  /// Reads a typed age, or what tells it: a date of birth (`2001-03-04`, or day first, `4/3/2001`),
  /// a year of birth (`2001`, an estimate), or an infant's months (`8m`, `18 months`).
  ///
  /// - Parameter day: the day on which they are that old.
  package init(typed: String, on day: Day) throws(AgeFault) {
    let text = Digits.ascii(typed.withoutOuterSpaces).lowercased()
    if let birth = Day(iso: text) ?? Age.dayFirst(text) {
      try self.init(years: Age.years(from: birth, to: day))
    } else if text.utf8.count == 4, let year = Int(text), year > day.year - 120 {
      try self.init(years: day.year - year)
    } else if let months = Age.months(text) {
      try self.init(years: months / 12)
    } else {
      try self.init(typed: typed)
    }
  }

  /// `4/3/2001`, `4.3.2001` or `4-3-2001`, as dates are written in Pakistan.
  private static func dayFirst(_ text: String) -> Day? {
    let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    guard parts.count == 3, parts[2].utf8.count == 4 else { return nil }
    let numbers = parts.compactMap { Digits.wholeNumber(String($0)) }
    guard numbers.count == 3 else { return nil }
    return Day(year: numbers[2], month: numbers[1], day: numbers[0])
  }

  private static func years(from birth: Day, to day: Day) -> Int {
    let (born, now) = (birth.date, day.date)
    let hasHadBirthday = (now.month, now.day) >= (born.month, born.day)
    return now.year - born.year - (hasHadBirthday ? 0 : 1)
  }

  private static func months(_ text: String) -> Int? {
    for unit in ["months", "month", "m"] where text.hasSuffix(unit) {
      return Digits.wholeNumber(String(text.dropLast(unit.count)).withoutOuterSpaces)
    }
    return nil
  }
}
