/// One sitting of one day: `2021-09-30/lunch`. Suhoor counts for the fast's own date.
package struct MealKey: Hashable, Sendable {
  package let day: Day
  package let sitting: Sitting

  package init(day: Day, sitting: Sitting) {
    self.day = day
    self.sitting = sitting
  }
}

extension MealKey: LosslessStringConvertible {
  package init?(_ description: String) {
    let parts = description.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(iso: String(parts[0])),
      let sitting = Sitting(rawValue: String(parts[1]))
    else { return nil }
    self.init(day: day, sitting: sitting)
  }

  package var description: String { "\(day)/\(sitting.rawValue)" }
}

extension MealKey: CodableAsText {}
