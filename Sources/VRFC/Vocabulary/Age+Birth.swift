/// An age as it was said, and how it is known.
package struct SaidAge: Hashable, Sendable {
  package let age: Age
  package let basis: AgeBasis
  package private(set) var birthYear: BirthYear?
  package private(set) var birthDate: Day?

  /// Reads a typed age, or what tells it, in digits of any script: whole years (`24`, `24 years`),
  /// an estimate (`~70`, `70?`, `c. 70`), a date of birth (`2001-03-04`, or day first, `4/3/2001`),
  /// which stands on a paper, a year of birth (`2001`), or an infant's months (`8m`, `18 months`).
  ///
  /// - Parameter day: the day on which they are that old; nil: births tell no age.
  package init(typed: String, on day: Day?) throws(AgeFault) {
    let said = Digits.ascii(typed.withoutOuterSpaces).lowercased()
    let text = Age.withoutDoubt(said)
    let isDoubted = text != said
    if let day, let birth = try Age.birth(text) {
      guard birth <= day else { throw .bornToCome(birth.plainText) }
      age = try Age(years: Age.years(from: birth, to: day))
      (birthDate, birthYear) = (isDoubted ? nil : birth, BirthYear(rawValue: birth.date.year))
      basis = isDoubted ? .estimated : .documented
      return
    }
    basis = isDoubted ? .estimated : .stated
    if let day, text.utf8.count == 4, let year = Int(text), year > day.year - 120 {
      guard year <= day.year else { throw .bornToCome(text) }
      age = try Age(years: day.year - year)
      birthYear = BirthYear(rawValue: year)
    } else if let months = Age.number(text, of: ["months", "month", "mo", "m"]) {
      age = try Age(years: months / 12)
    } else if let years = Age.number(text, of: ["years old", "years", "year", "yrs", "yr", "y"]) {
      age = try Age(years: years)
    } else {
      age = try Age(typed: isDoubted ? text : typed)
    }
  }

  /// As it is written out when it was typed; nil: a birth stands as it was typed.
  var writtenOut: String? {
    birthYear != nil ? nil : basis == .estimated ? "~\(age)" : "\(age)"
  }
}

extension Facts {
  /// `24`, or `~70` where it is an estimate.
  package var ageWords: String { ageBasis == .estimated ? "~\(age)" : "\(age)" }
}

extension Age {
  /// Reads what ``SaidAge`` reads, and keeps the years.
  package init(typed: String, on day: Day) throws(AgeFault) {
    self = try SaidAge(typed: typed, on: day).age
  }

  /// Without what says that it is an estimate.
  fileprivate static func withoutDoubt(_ text: String) -> String {
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
  fileprivate static func birth(_ text: String) throws(AgeFault) -> Day? {
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

  fileprivate static func years(from birth: Day, to day: Day) -> Int {
    let (born, now) = (birth.date, day.date)
    let hasHadBirthday = (now.month, now.day) >= (born.month, born.day)
    return now.year - born.year - (hasHadBirthday ? 0 : 1)
  }

  /// A whole number before one of these units.
  fileprivate static func number(_ text: String, of units: [String]) -> Int? {
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
