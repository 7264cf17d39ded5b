/// Declares Ramadan from a first day of fasting; it is never computed.
package struct DeclareRamadan: Act {
  package static let name = "declareRamadan"

  package let first: Day

  package init(from first: Day) {
    self.first = first
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard !centre.provision.ramadanSittings.isEmpty else { throw .ramadan(.noSittings) }
    try centre.checkFast(first)
    if let fast = centre.fasts.values.first(where: { $0.last == nil }) {
      throw .ramadan(.declared(fast))
    }
    if let fast = centre.fasts.values.first(where: { $0.last.map { $0 >= first } ?? true }) {
      throw .ramadan(.declared(fast))
    }
    return [RamadanDeclared(first: first, corrects: nil).event]
  }
}

/// Declares the last day of fasting of the Ramadan that goes on.
package struct EndRamadan: Act {
  package static let name = "endRamadan"

  package let last: Day

  package init(last: Day) {
    self.last = last
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard let fast = centre.fasts.values.first(where: { $0.last == nil }) else {
      throw .ramadan(.notDeclared(latest: centre.fasts.values.max { $0.first < $1.first }))
    }
    guard last >= fast.first else { throw .ramadan(.beforeItsBeginning(last, fast)) }
    try centre.checkFast(last)
    return [RamadanEnded(first: fast.first, last: last).event]
  }

  package func remarks(in centre: Centre) -> [String] {
    guard let fast = centre.fasts.values.first(where: { $0.last == nil }) else { return [] }
    let days = fast.first.distance(to: last) + 1
    return (29...30).contains(days) ? [] : [say("that is a Ramadan of \(days.days)")]
  }
}

extension Centre {
  /// Within a week of today, before or after: another month or year is a slip of the pen.
  fileprivate func checkFast(_ day: Day) throws(Refusal) {
    let (from, to) = (moment.day.adding(-7), moment.day.adding(7))
    guard (from...to).contains(day) else { throw .ramadan(.tooFar(day, from: from, to: to)) }
  }
}

/// Why Ramadan may not be declared or ended like this.
package enum RamadanRefusal: Hashable, Sendable, CustomStringConvertible {
  case noSittings
  case declared(Fast)
  case notDeclared(latest: Fast?)
  case beforeItsBeginning(Day, Fast)
  case tooFar(Day, from: Day, to: Day)

  package var description: String {
    switch self {
    case .noSittings:
      "centre.toml has no [[ramadan_sittings]]; write suhoor and iftar there first"
    case .declared(let fast):
      say("Ramadan \(fast.words) is declared already; ")
        + (fast.last == nil ? say("end that one first") : say("another one begins after it"))
    case .notDeclared(let latest):
      say("no Ramadan goes on") + (latest.map { say("; the latest was \($0.words)") } ?? "")
    case .beforeItsBeginning(let day, let fast):
      say("\(day.longText) is before this Ramadan's beginning on \(fast.first.longText)")
    case .tooFar(let day, let first, let last):
      say(
        """
        \(day.longText) is too far away; from today this can be \(first.longText) to \
        \(last.longText)
        """)
    }
  }
}

extension Fast {
  /// `from Wed 14 Apr 2021 to Wed 12 May 2021`.
  package var words: String {
    say("from \(first.longText)") + (last.map { say(" to \($0.longText)") } ?? "")
  }
}
