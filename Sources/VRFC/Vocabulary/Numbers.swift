/// A number that a person can read out: the `8461`st stay begun in 2021 is `2021/08461`.
package struct StayNumber: Hashable, Sendable {
  package let year: Int
  package let serial: Int

  package init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }
}

extension StayNumber: Comparable, LosslessStringConvertible {
  /// Reads `2021/08461`, with or without the leading noughts.
  package init?(_ description: String) {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, let year = wholeNumber(parts[0]),
      let serial = wholeNumber(parts[1]), serial > 0
    else { return nil }
    self.init(year: year, serial: serial)
  }

  package var description: String { "\(padded(year, 4))/\(padded(serial, 5))" }

  package static func < (left: StayNumber, right: StayNumber) -> Bool {
    (left.year, left.serial) < (right.year, right.serial)
  }
}

/// A person, whoever they are, known for ever: `P-008461`.
package struct PersonNumber: Hashable, Sendable {
  package let serial: Int

  package init(serial: Int) {
    self.serial = serial
  }
}

extension PersonNumber: Comparable, LosslessStringConvertible {
  package init?(_ description: String) {
    guard description.uppercased().hasPrefix("P-"),
      let serial = wholeNumber(description.dropFirst(2)),
      serial > 0
    else { return nil }
    self.init(serial: serial)
  }

  package var description: String { "P-\(padded(serial, 6))" }

  package static func < (left: PersonNumber, right: PersonNumber) -> Bool {
    left.serial < right.serial
  }
}

/// A handover at the gate: the second one of a day is `2021-09-30/2`.
package struct BatchNumber: Hashable, Sendable {
  package let day: Day
  package let serial: Int

  package init(day: Day, serial: Int) {
    self.day = day
    self.serial = serial
  }
}

extension BatchNumber: Comparable, LosslessStringConvertible {
  package init?(_ description: String) {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(iso: String(parts[0])),
      let serial = wholeNumber(parts[1]),
      serial > 0
    else { return nil }
    self.init(day: day, serial: serial)
  }

  package var description: String { "\(day)/\(serial)" }

  package static func < (left: BatchNumber, right: BatchNumber) -> Bool {
    (left.day, left.serial) < (right.day, right.serial)
  }
}

/// ASCII digits alone, at most nine of them: no sign, no blanks.
func wholeNumber(_ text: some StringProtocol) -> Int? {
  guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
  else { return nil }
  return Int(text)
}
