/// The screens, under the digits that call them.
package enum Screen: Int, CaseIterable, Hashable, Sendable {
  case today = 1
  case checkIn, halls, meals, referrals, people, reports, log

  /// Its name in the row of screens.
  package var title: String {
    switch self {
    case .today: "Today"
    case .checkIn: "Check in"
    case .halls: "Halls"
    case .meals: "Meals"
    case .referrals: "Referrals"
    case .people: "People"
    case .reports: "Reports"
    case .log: "Log"
    }
  }

  /// The key that calls it.
  var key: Key { .character(Character(String(rawValue))) }
}
