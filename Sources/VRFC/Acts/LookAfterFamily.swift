/// Records what somebody is in the family that they came with.
package struct RecordKinship: Act {
  package static let name = "recordKinship"

  package let stay: StayNumber
  package let role: FamilyRole
  /// Why, where a child is given a guardian by it, or loses one.
  package let reason: Note?

  package init(stay: StayNumber, role: FamilyRole, reason: Note? = nil) {
    self.stay = stay
    self.role = role
    self.reason = reason
  }

  package var liftingReason: LiftingReason { .given(reason) }

  package var recollection: Recollection { .stay(stay) }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    let resident = try centre.resident(stay)
    guard resident.familyKey != nil else { throw .care(.noFamily(stay)) }
    switch (role, resident.facts.sex) {
    case (.mother, .male), (.father, .female):
      throw .care(.roleDoesNotFit(role, resident.facts.sex))
    case (.guardian, _) where resident.isProtectedAsChild: throw .care(.guardianIsChild(stay))
    case (_, _): return [KinshipRecorded(stay: stay, role: role).event]
    }
  }
}

/// Names the officer who answers for a child.
package struct AssignOfficer: Act {
  package static let name = "assignOfficer"

  package let stay: StayNumber
  package let officer: StaffName

  package init(stay: StayNumber, officer: StaffName) {
    self.stay = stay
    self.officer = officer
  }

  package var recollection: Recollection { .stay(stay) }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard try centre.resident(stay).isProtectedAsChild else { throw .care(.notAChild(stay)) }
    guard centre.mayAnswerForChildren(officer) else { throw .protection(.notAnOfficer(officer)) }
    return [OfficerAssigned(stay: stay, officer: officer).event]
  }
}
