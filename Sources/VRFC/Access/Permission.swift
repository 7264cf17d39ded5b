/// What somebody may do. Whatever is not listed for a role is denied to it.
package enum Permission: String, CaseIterable, Hashable, Sendable {
  /// Handovers, registrations, ordinary beds.
  case receive
  /// Order, take in and hand out meals.
  case serveMeals
  /// See to somebody's health, family and needs.
  case careFor
  /// Record a screening.
  case screen
  /// Read what a screening found.
  case readScreening
  /// Refer somebody, with their consent.
  case refer
  /// Record what became of a referral.
  case answerReferral
  /// Declare Ramadan and its end, hand over the shift.
  case runShift
  /// Decide against a rule that allows an officer's decision.
  case override
  /// Hold, release, block and unblock beds.
  case manageBeds
  /// End a stay.
  case depart
  /// End the stay of a child without a guardian.
  case departChild
  /// Correct or undo one's own acts of the same shift.
  case correctOwn
  /// Correct anybody's acts.
  case correctAny
  /// Export counts.
  case exportCounts
}

extension Role {
  /// The one table of who may do what.
  package var permissions: Set<Permission> {
    switch self {
    case .reception:
      [.receive, .serveMeals, .careFor, .screen, .refer, .depart, .correctOwn]
    case .dutyOfficer:
      [
        .receive, .serveMeals, .careFor, .screen, .readScreening, .refer, .answerReferral,
        .runShift, .override, .manageBeds, .depart, .departChild, .correctOwn, .correctAny,
      ]
    case .manager: Set(Permission.allCases).subtracting([.screen])
    case .open: Set(Permission.allCases)
    }
  }

  /// The one check against the table; the desk makes it for every act and every export.
  func check(_ wanted: Set<Permission>) throws(NotPermitted) {
    let missing = wanted.subtracting(permissions)
    guard missing.isEmpty else { throw NotPermitted(role: self, missing: Array(missing)) }
  }
}

/// Somebody tried what their role does not allow.
package struct NotPermitted: Error, Hashable, CustomStringConvertible {
  package let role: Role
  package let missing: [Permission]

  package var description: String {
    "\(role.rawValue) may not do this ("
      + missing.map(\.rawValue).sorted().joined(separator: ", ") + "); "
      + "ask somebody who may"
  }
}
