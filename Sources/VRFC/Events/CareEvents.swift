/// What happened to somebody's care.
package enum CareEvent: Hashable, Sendable {
  case healthChecked(HealthChecked)
  case screeningRecorded(ScreeningRecorded)
  case officerAssigned(OfficerAssigned)
  case kinshipRecorded(KinshipRecorded)
  case careRestored(CareRestored)
  case wishRecorded(WishRecorded)
  case protectionLifted(ProtectionLifted)
  case childReported(ChildReported)
  case childFound(ChildFound)
  case safeguardRestored(SafeguardRestored)

  package var body: any CareEventBody {
    switch self {
    case .healthChecked(let body): body
    case .screeningRecorded(let body): body
    case .officerAssigned(let body): body
    case .kinshipRecorded(let body): body
    case .careRestored(let body): body
    case .wishRecorded(let body): body
    case .protectionLifted(let body): body
    case .childReported(let body): body
    case .childFound(let body): body
    case .safeguardRestored(let body): body
    }
  }

  static let shapes: [any EventBody.Type] = [
    HealthChecked.self, ScreeningRecorded.self, OfficerAssigned.self, KinshipRecorded.self,
    CareRestored.self, WishRecorded.self, ProtectionLifted.self, ChildReported.self,
    ChildFound.self, SafeguardRestored.self,
  ]
}

/// An event of somebody's care makes the next state of it, and of what is kept in mind of them.
package protocol CareEventBody: MatterEventBody {
  var stay: StayNumber { get }
  func apply(to care: inout Care)
  func apply(to safeguard: inout Safeguard)
}

extension CareEventBody {
  package var stays: [StayNumber] { [stay] }
}

/// Somebody was seen by health staff.
package struct HealthChecked: CareEventBody {
  package static let type = "health.checked"

  package let stay: StayNumber
  package let checked: Moment
  package let outcome: HealthOutcome
  package let diet: Diet?
  package internal(set) var notes: Sealable<Notes>?

  package var event: Event { .care(.healthChecked(self)) }
  package var words: String { say("\(stay) health: \(outcome.rawValue)") }
  package var reason: Note? { notes?.content?.reason }

  package func apply(to care: inout Care) {
    care.health = Care.Health(outcome: outcome, diet: diet, checked: checked)
  }

  package func apply(to safeguard: inout Safeguard) {}
}

/// Somebody was screened for trafficking and smuggling, in private.
package struct ScreeningRecorded: CareEventBody {
  package static let type = "screening.recorded"
  package static let version = 2
  package static let earlier: [any RecordedShape.Type] = [ScreeningRecordedV1.self]

  package let stay: StayNumber
  package let screening: Screening
  package internal(set) var notes: Sealable<ScreeningNotes>?

  package var event: Event { .care(.screeningRecorded(self)) }
  package var words: String { say("\(stay) screened") }

  package func apply(to care: inout Care) { care.screening = screening }

  package func apply(to safeguard: inout Safeguard) {
    safeguard.isOfChild = safeguard.isOfChild || screening.mayBeChild
  }
}

/// What somebody told at a screening, in words: sealed like an identity.
package struct ScreeningNotes: Codable, Hashable, Sendable {
  package var agent: Note?
  package var route: Note?
  /// Sums paid, to whom and where.
  package var paid: Note?
  package var ransom: Note?
  package var account: Note?

  package init(
    agent: Note? = nil, route: Note? = nil, paid: Note? = nil, ransom: Note? = nil,
    account: Note? = nil
  ) {
    self.agent = agent
    self.route = route
    self.paid = paid
    self.ransom = ransom
    self.account = account
  }
}

/// An officer answers for a child.
package struct OfficerAssigned: CareEventBody, HoldsNoSecrets {
  package static let type = "officer.assigned"

  package let stay: StayNumber
  package let officer: StaffName

  package var event: Event { .care(.officerAssigned(self)) }
  package var words: String { say("\(officer) answers for \(stay)") }

  package func apply(to care: inout Care) { care.responsible = officer }
  package func apply(to safeguard: inout Safeguard) {}
}

/// What somebody is in their family.
package struct KinshipRecorded: CareEventBody, HoldsNoSecrets {
  package static let type = "kinship.recorded"

  package let stay: StayNumber
  package let role: FamilyRole

  package var event: Event { .care(.kinshipRecorded(self)) }
  package var words: String { say("\(stay) is the family’s \(role.rawValue)") }

  package func apply(to care: inout Care) { care.role = role }
  package func apply(to safeguard: inout Safeguard) {}
}

/// Somebody's care as it was before an act that was taken back, or when a departure was.
package struct CareRestored: CareEventBody, HoldsNoSecrets {
  package static let type = "care.restored"
  package static let version = 2
  package static let earlier: [any RecordedShape.Type] = [CareRestoredV1.self]

  package let care: Care
  package let corrects: CorrectedRecord?

  package var event: Event { .care(.careRestored(self)) }
  package var stay: StayNumber { care.stay }
  package var words: String { say("\(stay): health, screening and family as they were before") }

  package func apply(to care: inout Care) { care = self.care }
  package func apply(to safeguard: inout Safeguard) {}
}
