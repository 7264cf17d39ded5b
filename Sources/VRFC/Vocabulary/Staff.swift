/// A member of staff's short name, as in `b.munir`.
package struct StaffName: Hashable, Sendable, LosslessStringConvertible {
  package let description: String

  /// Stands in records for whoever has not signed in.
  package static let nobody = StaffName(known: "nobody")

  private init(known: String) { description = known }

  /// 1 to 64 bytes of letters, digits, `.`, `_` and `-`; nil for anything else.
  package init?(_ description: String) {
    let allowed = description.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType == .decimal
        || "._-".unicodeScalars.contains($0)
    }
    guard allowed, (1...64).contains(description.utf8.count) else { return nil }
    self.description = description
  }
}

/// In which capacity somebody acts.
package enum Role: String, Codable, CaseIterable, Hashable, Sendable {
  case reception
  case dutyOfficer = "duty-officer"
  case manager
  /// Whoever has not signed in: may verify and count.
  case nobody
  /// Anyone at all, in a centre opened without staff accounts, for training and tests.
  case open
}

extension Role {
  /// The one of two roles in which less may be done; of a role that is not the staff's, that one.
  func lesser(_ other: Role) -> Role { rank <= other.rank ? self : other }

  private var rank: Int {
    switch self {
    case .nobody: 0
    case .open: 1
    case .reception: 2
    case .dutyOfficer: 3
    case .manager: 4
    }
  }
}

/// Who acts, in which role, at which terminal.
package struct Officer: Hashable, Sendable {
  package let name: StaffName
  package let role: Role
  /// The terminal, as in `pts/3`.
  package let desk: String

  package init(name: StaffName, role: Role, desk: String) {
    self.name = name
    self.role = role
    self.desk = desk
  }
}

/// How a stay ends. Final: who comes back begins a new stay.
package enum DepartureKind: String, Codable, CaseIterable, Hashable, Sendable {
  case released, family, shelter, hospital, custody, transferred
  case handedBack = "handed-back"
  case absconded, deceased
}
