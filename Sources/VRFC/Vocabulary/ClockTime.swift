/// A time of day at the centre, to the minute; written `18:30`.
package struct ClockTime: Hashable, Sendable, Comparable {
  /// Minutes since midnight, 0 to 1,439.
  package let minutes: Int

  /// A time of day, if there is one of that hour and minute.
  package init?(hour: Int, minute: Int) {
    guard 0...23 ~= hour, 0...59 ~= minute else { return nil }
    minutes = hour * 60 + minute
  }

  /// Reads `HH:MM`, with two digits each.
  package init?(typed: String) {
    let parts = typed.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.unicodeScalars.count == 2 }),
      let hour = Digits.wholeNumber(String(parts[0])),
      let minute = Digits.wholeNumber(String(parts[1]))
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  package var hour: Int { minutes / 60 }
  package var minute: Int { minutes % 60 }

  package static func < (first: Self, second: Self) -> Bool { first.minutes < second.minutes }
}

extension ClockTime: CustomStringConvertible {
  package var description: String {
    "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
