import Foundation

/// The centre's own reckoning of time: its time zone, and what staff type as a time.
package struct CentreTime: Sendable {
  private let zone: TimeZone

  /// - Throws: ``UnknownTimeZone`` when no such zone is known.
  package init(zone identifier: String) throws(UnknownTimeZone) {
    guard let zone = TimeZone(identifier: identifier) else {
      throw UnknownTimeZone(identifier: identifier)
    }
    self.zone = zone
  }

  package func moment(milliseconds: Int64) -> Moment {
    let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    return Moment(milliseconds: milliseconds, offset: zone.secondsFromGMT(for: date))
  }

  /// What the machine's clock says, on the centre's clock.
  package func now() -> Moment {
    moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }

  /// The day's first moment.
  package func midnight(_ day: Day) -> Moment {
    local(milliseconds: Int64(day.number) * 86_400_000)
  }

  /// `hour`:`minute` on the centre's clock that day.
  package func moment(_ day: Day, hour: Int, minute: Int = 0) -> Moment {
    local(milliseconds: Int64(day.number) * 86_400_000 + Int64(hour * 60 + minute) * 60_000)
  }

  /// The same instant on the centre's own clock, whatever offset it came with.
  package func own(_ moment: Moment) -> Moment { self.moment(milliseconds: moment.milliseconds) }

  /// Reads a time as staff type it: ISO 8601 with any offset, `2021-09-30T10:02`, `2021-09-30
  /// 10:02`, `2021-09-30` or `10:02` (of `today`); nil for anything else.
  package func moment(
    typed text: String, today: Day, dayAlone: DayAlone = .begins
  ) -> Moment? {
    if let moment = Moment(iso: text) { return own(moment) }
    if let milliseconds = Moment.localMilliseconds(text[...]) {
      return local(milliseconds: milliseconds)
    }
    if let day = Day(iso: text) { return moment(day, alone: dayAlone) }
    return Moment.localMilliseconds("\(today)T\(text)").map(local(milliseconds:))
  }

  /// The hour at which a day is taken that was typed without one.
  package func moment(_ day: Day, alone meaning: DayAlone) -> Moment {
    switch meaning {
    case .begins: midnight(day)
    case .ends: midnight(day.adding(1))
    case .happened(let now): max(midnight(day), min(moment(day, hour: 23, minute: 59), now))
    }
  }

  /// The offset is looked up twice, since it is asked of the instant and decides the instant.
  private func local(milliseconds: Int64) -> Moment {
    let guess = moment(milliseconds: milliseconds)
    return moment(milliseconds: milliseconds - Int64(guess.offset) * 1000)
  }
}

/// What a day means that is typed without an hour.
package enum DayAlone: Hashable, Sendable {
  /// Since when: its first moment.
  case begins
  /// Until when: the midnight that ends it.
  case ends
  /// What had happened by the end of it, and by now: a departure on the day of the arrival.
  case happened(now: Moment)
}

/// A time zone that this machine does not know.
package struct UnknownTimeZone: Error, CustomStringConvertible {
  package let identifier: String

  package var description: String {
    "no time zone is named “\(identifier)”; use a name like Asia/Karachi"
  }
}

/// Where the program gets the time from; handed in, so that the same acts give the same log.
package struct CentreClock: Sendable {
  package let now: @Sendable () -> Moment
  /// Goes on evenly, asleep too, whatever is done to the wall clock: for how long something lasts.
  package let running: @Sendable () -> ContinuousClock.Instant

  package init(
    now: @escaping @Sendable () -> Moment,
    running: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    (self.now, self.running) = (now, running)
  }

  package static func system(_ time: CentreTime) -> CentreClock {
    CentreClock { time.now() }
  }
}
