extension SimulatedHouse {
  /// A talk in private, for those who are still here.
  mutating func screen(_ stay: StayNumber, in run: inout DeskRun) throws {
    guard let resident = centre.residents[stay] else { return }
    let officer = generator.happens(0.4) ? dutyOfficer : receptionist(1)
    if generator.happens(0.03) {
      let refused = RecordScreening(stay: stay, consent: .no, findings: ScreeningFindings())
      try perform(refused, as: officer, in: &run)
      return
    }
    let findings = findings(about: resident)
    let screening = RecordScreening(
      stay: stay, findings: findings, notes: notes(on: findings))
    try perform(screening, as: officer, in: &run)
    if findings.mayBeChild { agenda.note(.protect(stay), at: later(minutes: 10...40)) }
  }

  private mutating func findings(about resident: Resident) -> ScreeningFindings {
    var findings = ScreeningFindings()
    findings.trafficking = generator.pick(weighted: [
      (.notVictim, 88), (.possible, 9), (.victim, 3),
    ])
    findings.smuggling = generator.pick(weighted: [(.yes, 78), (.no, 9), (.unknown, 13)])
    if findings.trafficking != .notVictim {
      findings.exploitation = [generator.pick(SimulatedHouse.exploitation)]
      if findings.exploitation == [.forcedLabour] {
        findings.industries = [generator.pick(SimulatedHouse.industries)]
      }
      findings.means = Array(
        Set((0...generator.below(3)).map { _ in generator.pick(SimulatedHouse.means) }))
      findings.recruitment = [generator.pick(SimulatedHouse.recruitment)]
      if generator.happens(0.3) { findings.needs = [.trauma] }
    }
    if findings.trafficking == .victim {
      findings.decidedBy = generator.pick(weighted: [(.police, 60), (.ngo, 30), (.court, 10)])
    }
    let age = resident.facts.age.rawValue
    findings.mayBeChild = (18...19).contains(age) && generator.happens(0.03)
    return findings
  }

  private mutating func notes(on findings: ScreeningFindings) -> ScreeningNotes {
    var notes = ScreeningNotes()
    if generator.happens(0.5) { notes.route = generator.pick(InventedReasons.routes) }
    if findings.smuggling == .yes, generator.happens(0.4) {
      notes.paid = generator.pick(InventedReasons.paid)
    }
    if findings.trafficking != .notVictim {
      notes.account = generator.pick(InventedReasons.accounts)
    }
    return notes
  }

  private static let exploitation: [Exploitation] = [
    .forcedLabour, .forcedLabour, .forcedLabour, .forcedLabour, .forcedLabour, .forcedLabour,
    .forcedBegging, .servitude, .forcedMarriage,
  ]
  private static let industries: [LabourIndustry] = [
    .construction, .construction, .agriculture, .households, .manufacturing, .accommodationAndFood,
  ]
  private static let means: [MeansOfControl] = [
    .takesEarnings, .debtBondage, .physicalThreats, .withholdsDocuments, .withholdsNecessities,
    .excessiveWorkingHours, .falsePromises, .physicalAbuse,
  ]
  private static let recruitment: [Recruitment] = [
    .throughFriends, .throughFriends, .throughOnlineSocialNetworks, .throughFamily, .atWork,
    .atAPlaceOfBusiness, .other,
  ]
}
