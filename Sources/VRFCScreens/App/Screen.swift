import VRFC

/// The screens, under the digits that call them.
package enum Screen: Int, CaseIterable, Hashable, Sendable {
  case today = 1
  case checkIn, halls, meals, referrals, people, reports, log

  /// Its name in the row of screens.
  package var title: String {
    switch self {
    case .today: say("Today")
    case .checkIn: say("Check in")
    case .halls: say("Halls")
    case .meals: say("Meals")
    case .referrals: say("Referrals")
    case .people: say("People")
    case .reports: say("Reports")
    case .log: say("Log")
    }
  }

  /// The key that calls it.
  var key: Key { .character(Character(String(rawValue))) }
}
