/// Referrals and their answers, and the hand-over between shifts.
extension SimulatedHouse {
  /// Children alone go to child protection, the sick to the health centre, some others elsewhere.
  mutating func noteReferral(of stay: StayNumber, _ facts: Facts) {
    guard let service = service(for: facts) else { return }
    let isUrgent = service.isUrgent
    agenda.note(
      .refer(stay, service), at: later(minutes: isUrgent ? 15...70 : 90...900))
  }

  private mutating func service(for facts: Facts) -> Assistance? {
    if facts.age.isChild, facts.needs.contains(.unaccompanied) || facts.needs.contains(.separated) {
      return .childProtection
    }
    if facts.needs.contains(.seriousIllness) || facts.needs.contains(.pregnant) {
      return generator.happens(0.85) ? .health : nil
    }
    if facts.needs.contains(.trauma) { return generator.happens(0.6) ? .psychosocial : nil }
    guard generator.happens(0.055) else { return nil }
    return generator.pick(weighted: [
      (.shelter, 18), (.reliefItems, 34), (.legalAid, 16), (.familyTracing, 20), (.livelihood, 12),
    ])
  }

  mutating func refer(
    _ stay: StayNumber, for service: Assistance, in run: inout DeskRun
  ) throws {
    guard let resident = centre.residents[stay] else { return }
    if service == .childProtection, !resident.care.childProtection.isEmpty { return }
    let agencies = centre.provision.agencies(rendering: service)
    guard !agencies.isEmpty else { return }
    let agency = generator.pick(agencies).name
    guard centre.openReferral(of: stay, for: service, to: agency) == nil else { return }
    let isByOfficer = service == .childProtection && generator.happens(0.25)
    let ground: ReferPerson.Ground =
      isByOfficer ? .override(Override(reason: InventedAnswers.legalBasis)) : .consent
    let act = ReferPerson(stay: stay, service: service, agency: agency, ground: ground)
    let officer = isByOfficer ? dutyOfficer : receptionist(generator.below(2))
    for case .referral(let event) in try perform(act, as: officer, in: &run) {
      noteAnswer(to: event.body.referral)
    }
  }

  /// What the agency will say, and when.
  mutating func noteAnswer(to number: ReferralNumber) {
    let answers: [(choice: ReferralStatus?, weight: Int)] = [
      (.accepted, 77), (.declined, 11), (.withdrawn, 3), (nil, 9),
    ]
    switch generator.pick(weighted: answers) {
    case .some(let status):
      agenda.note(.answer(number, status), at: officeHour(minutes: 60...3_400))
    case nil where generator.happens(0.97):
      agenda.note(.answer(number, .withdrawn), at: officeHour(minutes: 5_800...13_000))
    case nil: break
    }
  }

  mutating func answer(
    _ number: ReferralNumber, _ status: ReferralStatus, in run: inout DeskRun
  ) throws {
    guard centre.referrals[number]?.status.followers.contains(status) == true else { return }
    let reason = status.needsReason ? generator.pick(InventedAnswers.reasons(status)) : nil
    let act = AnswerReferral(referral: number, to: status, reason: reason)
    let officer = dutyOfficer
    try perform(act, as: officer, in: &run)
    if generator.happens(0.01) {
      pause(seconds: 20...90)
      try perform(UndoLastAct(by: officer.name), as: officer, in: &run)
      pause(seconds: 10...60)
      try perform(act, as: officer, in: &run)
    }
    noteNext(after: status, of: number)
  }

  private mutating func noteNext(after status: ReferralStatus, of number: ReferralNumber) {
    switch status {
    case .accepted:
      let next = generator.pick(weighted: [
        (ReferralStatus?.some(.served), 93), (.withdrawn, 6), (nil, 1),
      ])
      if let next { agenda.note(.answer(number, next), at: officeHour(minutes: 240...7_200)) }
    case .served where generator.happens(0.99):
      agenda.note(.answer(number, .closed), at: officeHour(minutes: 600...11_000))
    case .made, .served, .declined, .closed, .withdrawn: break
    }
  }

  /// A moment so many minutes from now, or when agencies next answer the telephone.
  private mutating func officeHour(minutes: ClosedRange<Int>) -> Moment {
    let moment = later(minutes: minutes)
    if (9..<17).contains(moment.clock.hour) { return moment }
    let day = moment.clock.hour < 9 ? moment.day : moment.day.adding(1)
    return desk.time.moment(day, hour: 9).adding(milliseconds: generator.below(25_000_000))
  }

  /// Who leaves at seven hands over to who comes.
  mutating func handOver(in run: inout DeskRun) throws {
    let leaving = SimulatedStaff.dutyOfficer(at: now.adding(minutes: -60))
    guard leaving.name != dutyOfficer.name else { return }
    try perform(
      HandOver(leaving: leaving.name, coming: dutyOfficer.name), as: leaving, in: &run)
  }
}

/// What agencies of a simulated centre answer.
enum InventedAnswers {
  static let legalBasis = Note(rawValue: "best interest of the child, by the TIP Act 2018")

  private static let declined = [
    "no place this week", "outside our district", "needs papers first", "no staff for this now",
  ]
  private static let withdrawn = [
    "left before an answer came", "no answer; referred by telephone elsewhere",
    "not needed any more",
    "family took care of it",
  ]

  static func reasons(_ status: ReferralStatus) -> [Note] {
    (status == .declined ? declined : withdrawn).map { Note(rawValue: $0) }
  }
}
