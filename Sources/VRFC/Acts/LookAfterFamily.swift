/// Records what somebody is in the family that they came with.
package struct RecordKinship: Act {
  package static let name = "recordKinship"

  package let stay: StayNumber
  package let role: FamilyRole

  package init(stay: StayNumber, role: FamilyRole) {
    self.stay = stay
    self.role = role
  }

  package var permissions: Set<Permission> { [.careFor] }

  package var recollection: Recollection { .stay(stay) }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    let resident = try centre.resident(stay)
    guard resident.familyKey != nil else { throw .care(.noFamily(stay)) }
    switch (role, resident.facts.sex) {
    case (.mother, .male), (.father, .female):
      throw .care(.roleDoesNotFit(role, resident.facts.sex))
    case (.guardian, _) where resident.isChild: throw .care(.guardianIsChild(stay))
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

  package var permissions: Set<Permission> { [.careFor] }

  package var recollection: Recollection { .stay(stay) }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard try centre.resident(stay).isChild else { throw .care(.notAChild(stay)) }
    return [OfficerAssigned(stay: stay, officer: officer).event]
  }
}
