extension SimulatedHouse {
  /// A slip of the pen is put right by a duty officer or the manager; now and then wrongly.
  mutating func correct(_ stay: StayNumber, in run: inout DeskRun) throws {
    guard centre.residents[stay] != nil, let person = people[stay] else { return }
    let officer = generator.happens(0.7) ? dutyOfficer : SimulatedStaff.manager()
    let act = CorrectRegistration(
      stay: stay, change: change(of: person), reason: generator.pick(InventedReasons.corrected))
    try perform(act, as: officer, in: &run)
    guard generator.happens(0.08) else { return }
    pause(seconds: 30...200)
    try perform(
      UndoLastAct(by: officer.name, reason: InventedReasons.misheard), as: officer, in: &run)
  }

  /// Never one that could send them to another hall.
  private mutating func change(of person: InventedPerson) -> RegistrationChange {
    var change = RegistrationChange()
    switch generator.below(4) {
    case 0:
      let last = generator.below(5) * 2 + (person.facts.sex == .female ? 0 : 1)
      change.cnic = .to(inventor.card(of: person.facts.province ?? .punjab, last: last))
    case 1:
      change.phone = .to(inventor.phone())
    case 2 where person.facts.age.rawValue > 20:
      change.age = Age(rawValue: person.facts.age.rawValue + generator.between(1...3))
    default:
      let father = InventedName.man(of: person.facts.province, &generator)
      change.fatherName = .to(father.written(.latin))
      change.phone = .to(inventor.phone())
    }
    return change
  }
}
