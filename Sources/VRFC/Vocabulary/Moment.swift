/// A moment on the wall clock, to the millisecond, with the offset from UTC that the centre had
/// then.
///
/// Moments are compared by the instant alone. Order among recorded acts never comes from a moment
/// but from the record's sequence number: clocks at a border post jump.
package struct Moment: Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package let milliseconds: Int64
  /// Seconds east of UTC.
  package let offset: Int

  package init(milliseconds: Int64, offset: Int) {
    self.milliseconds = milliseconds
    self.offset = offset
  }

  /// The centre's own day at this moment, midnight to midnight.
  package var day: Day {
    Day(number: Int((milliseconds + Int64(offset) * 1000).quotient(floor: 86_400_000)))
  }

  /// Milliseconds since the centre's midnight.
  package var millisecondsOfDay: Int {
    Int(milliseconds + Int64(offset) * 1000 - Int64(day.number) * 86_400_000)
  }

  /// Hour and minute on the centre's clock.
  package var clock: (hour: Int, minute: Int) {
    (millisecondsOfDay / 3_600_000, millisecondsOfDay / 60_000 % 60)
  }

  /// `10:02`, as staff read it.
  package var clockText: String {
    padded(clock.hour, 2) + ":" + padded(clock.minute, 2)
  }

  /// `30 Sep 10:02`.
  package var dayAndClock: String { "\(day.shortText) \(clockText)" }

  /// `Thu 30 Sep 2021 10:02`: with the year, for what may be long ago or far ahead.
  package var fullText: String { "\(day.longText) \(clockText)" }

  package func adding(minutes: Int) -> Moment {
    Moment(milliseconds: milliseconds + Int64(minutes) * 60_000, offset: offset)
  }

  /// Whole minutes from `earlier` to this moment; negative when this one is the earlier.
  package func minutes(since earlier: Moment) -> Int {
    Int((milliseconds - earlier.milliseconds).quotient(floor: 60_000))
  }

  /// Nights slept between `arrival` and this moment: midnights passed.
  package func nights(since arrival: Moment) -> Int {
    max(0, day.number - arrival.day.number)
  }
}

extension Moment: Hashable, Comparable {
  package static func == (left: Moment, right: Moment) -> Bool {
    left.milliseconds == right.milliseconds
  }

  package static func < (left: Moment, right: Moment) -> Bool {
    left.milliseconds < right.milliseconds
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(milliseconds)
  }
}

extension Int64 {
  /// Division that rounds towards minus infinity, so that days before 1970 count rightly.
  func quotient(floor divisor: Int64) -> Int64 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

/// A whole number with leading zeros, as in `07`.
package func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
