/// What somebody may do. Whatever is not listed for a role is denied to it.
package enum Permission: String, CaseIterable, Hashable, Sendable {
  /// Handovers, registrations, ordinary beds.
  case receive
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
    case .reception: [.receive, .depart, .correctOwn]
    case .dutyOfficer:
      [.receive, .override, .manageBeds, .depart, .departChild, .correctOwn, .correctAny]
    case .manager: Set(Permission.allCases)
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
