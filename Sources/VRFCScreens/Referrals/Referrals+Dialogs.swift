import VRFC

extension Dialog.Kind {
  static let stay = Dialog.Kind.named("Stay or bed")
  static let service = Dialog.Kind.named("Service")
  static let agency = Dialog.Kind.named("To whom")
  static let consent = Dialog.Kind.named("Consent")
}

extension ReferralRefusal {
  /// The field of a form that it speaks of.
  var field: Dialog.Kind {
    switch self {
    case .consentMissing: .consent
    case .noSuchAgency, .notRendered, .ambiguousAgency: .agency
    case .alreadyReferred: .service
    case .noSuchReferral, .wrongStep, .reasonMissing: .reason
    }
  }
}

extension Model {
  /// Asks what became of the referral under the cursor, or says why that may not follow.
  mutating func ask(whether status: ReferralStatus) {
    guard let referral = chosenReferral else {
      notice = .told(say("there is no referral here (\(referWay) somebody)"))
      return
    }
    guard referral.status.followers.contains(status) else {
      notice = .refused(ReferralRefusal.wrongStep(referral, to: status).description)
      return
    }
    let number = referral.referral
    let entries = status.needsReason ? [Dialog.Entry(.reason)] : []
    ask(
      "\(number) \(status.rawValue)?",
      lines: [
        say(
          """
          \(referral.stay) to \(referral.agency): \(referral.service.rawValue), \
          \(referral.standing)
          """
        )
      ], entries
    ) { reading, _ in
      let reason = status.needsReason ? reading.note(.reason) : nil
      return AnswerReferral(referral: number, to: status, reason: reason)
    }
  }

  /// Opens the form of a referral.
  ///
  /// - Parameter resident: nil: the stay is typed.
  mutating func askReferral(of resident: Resident?) {
    let whom = resident.map { "\(shortName($0)), \($0.stay)" } ?? say("somebody who is here")
    var entries = [
      Dialog.Entry(.service, of: Assistance.self), Dialog.Entry(.agency), Dialog.Entry(.consent),
    ]
    if resident == nil { entries.insert(Dialog.Entry(.stay, options: everyoneAsOptions()), at: 0) }
    let known = resident?.stay
    ask(say("Refer \(whom)"), lines: openLines(of: resident), entries) { reading, model in
      let stay = known ?? reading.stay(in: model.centre)
      let service: Assistance? = reading.choice(.service)
      let ground = reading.ground()
      guard let stay, let service, reading.firstFault == nil else { return nil }
      return ReferPerson(
        stay: stay, service: service, agency: reading.dialog.text(.agency), ground: ground)
    }
  }

  private func openLines(of resident: Resident?) -> [String] {
    guard let resident else { return [] }
    let open = centre.openReferrals(of: resident.stay)
    guard !open.isEmpty else { return [say("no referral is open")] }
    return [
      say("open: ")
        + open.map { "\($0.service.rawValue) \($0.status.rawValue)" }.joined(separator: ", ")
    ]
  }
}

extension DialogReading {
  /// A stay by its number, its serial of this year, or its bed.
  mutating func stay(in centre: Centre) -> StayNumber? {
    let text = dialog.text(.stay)
    if let stay = StayNumber(text) { return stay }
    if let serial = Digits.wholeNumber(text), serial > 0 {
      return StayNumber(year: centre.moment.day.year, serial: serial)
    }
    if let bed = Bed(text), let stay = centre.occupants[bed]?.first { return stay }
    refuse(
      .stay, say("\(text.quoted) is no stay and no bed that is taken: write 2021/08461 or M-07."))
    return nil
  }

  /// What allows a referral; nil: no consent was recorded.
  mutating func ground() -> ReferPerson.Ground? {
    switch dialog.text(.consent).lowercased() {
    case "yes", "y": return .consent
    case "", "no", "n": return note(.reason).map { .override(Override(reason: $0)) }
    case let typed:
      refuse(.consent, say("\(typed.quoted) is no consent: write yes, or leave it empty."))
      return nil
    }
  }
}
