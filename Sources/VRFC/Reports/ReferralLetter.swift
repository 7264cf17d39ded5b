/// The letter that goes with somebody to an agency: one page, and only what that agency needs.
package struct ReferralLetter: Hashable, Sendable {
  /// Whom it is about, as far as the service concerns it.
  struct Subject: Hashable, Sendable {
    /// Nil when it cannot be known any more.
    let name: PersonName?
    let facts: Facts
    let needs: [Need]
  }

  /// Lines of at most 80 columns.
  package let lines: [String]

  init(
    _ referral: Referral, of subject: Subject, centre: String, at moment: Moment, head: String
  ) {
    let writing = LetterWriting(
      referral: referral, subject: subject, centre: centre, moment: moment)
    lines = (writing.top + writing.request + writing.person + writing.signature + writing.answer)
      .appending("", "log \(head)")
      .flatMap { $0.isEmpty ? [""] : TextWidth.lines(of: $0, columns: 80, indent: 12) }
  }

  package var text: String { lines.map { $0 + "\n" }.joined() }
}

extension Desk {
  /// The letter of a referral, open or over; about somebody who left, with a reason and on record.
  ///
  /// - Throws: ``NotPermitted`` for who may not refer, or may not see who left; ``Refusal`` where
  ///   there is none, or the reason is missing.
  package func letter(
    of number: ReferralNumber, reason: Note? = nil, as officer: Officer
  ) throws -> ReferralLetter {
    try permit(officer, [.refer], of: "letter")
    var wanted = Recollection()
    wanted.referrals = [number]
    guard let referral = try recall(wanted).referrals[number] else {
      throw Refusal.referral(.noSuchReferral(number))
    }
    let view: LookedUpView = centre.residents[referral.stay] == nil ? .page : .letter
    try look(view, at: [referral.stay], reason: reason, as: officer)
    return ReferralLetter(
      referral, of: try subject(of: referral.stay), centre: charter.name, at: centre.moment,
      head: head.short)
  }

  private func subject(of stay: StayNumber) throws -> ReferralLetter.Subject {
    if let resident = centre.residents[stay] {
      return ReferralLetter.Subject(
        name: try who(resident)?.name, facts: resident.facts, needs: resident.needs)
    }
    guard let outline = try recall(.stay(stay)).stays[stay] else {
      throw Refusal.stay(.noSuchStay(stay))
    }
    return ReferralLetter.Subject(
      name: try identity(of: stay, in: outline.identifiedIn)?.name, facts: outline.facts,
      needs: outline.facts.needs)
  }
}

private struct LetterWriting {
  let referral: Referral
  let subject: ReferralLetter.Subject
  let centre: String
  let moment: Moment

  var top: [String] {
    [
      "VICTIM RECEPTION AND FACILITATION CENTRE, \(centre)", "",
      "Referral    \(referral.referral)", "Date        \(moment.fullText)",
      "To          \(referral.agency)", "Service     \(referral.service.rawValue)", "",
    ]
  }

  var request: [String] { [referral.service.request, basis, ""] }

  private var basis: String {
    switch referral.basis {
    case .consent: "The person agreed to this referral."
    case .override: "A duty officer of the centre decided on this referral, on a legal basis."
    }
  }

  var person: [String] {
    let concerning = subject.needs.filter { referral.service.concerns($0) }
    let needs = concerning.map(\.title).joined(separator: ", ")
    var lines = [
      "Name        \(subject.name?.rawValue.withoutForbidden ?? "not known any more")",
      "Age         \(subject.facts.age)", "Sex         \(subject.facts.sex.rawValue)",
      "Needs       \(needs.isEmpty ? "none known that concern the service" : needs)",
    ]
    if referral.service == .familyTracing {
      lines.append("Family      \(subject.facts.family.map(\.description) ?? "no number")")
    }
    return lines + [""]
  }

  var signature: [String] {
    [
      "Signature and stamp of the centre", "", "", "________________________________________", "",
    ]
  }

  var answer: [String] {
    [
      "- - - - - - - - - - - - - - cut here and send back - - - - - - - - - - - - - -",
      "Answer to   \(referral.referral), \(referral.agency)", "",
      "[ ] accepted     [ ] declined, because ________________________________________",
      "[ ] served on ____________________", "", "Name, signature and stamp", "", "",
      "________________________________________",
    ]
  }
}

extension [String] {
  fileprivate func appending(_ more: String...) -> [String] { self + more }
}

extension Assistance {
  /// What is asked of the agency.
  fileprivate var request: String {
    switch self {
    case .shelter: "We ask you to give this person a safe place to stay."
    case .health: "We ask you to examine and treat this person."
    case .psychosocial: "We ask you to counsel and support this person."
    case .legalAid: "We ask you to advise and represent this person in law."
    case .childProtection: "We ask you to take the protection of this child upon you."
    case .familyTracing: "We ask you to trace the family of this person."
    case .livelihood: "We ask you to help this person to a livelihood."
    case .reliefItems: "We ask you to give this person relief items."
    }
  }

  /// Whether an agency that renders this service has to know of a need.
  fileprivate func concerns(_ need: Need) -> Bool {
    switch self {
    case .health: [.pregnant, .disability, .seriousIllness, .trauma, .elderly].contains(need)
    case .psychosocial: [.trauma, .unaccompanied, .separated].contains(need)
    case .shelter:
      [.pregnant, .disability, .elderly, .singleHead, .unaccompanied, .separated].contains(need)
    case .childProtection: [.unaccompanied, .separated, .disability, .pregnant].contains(need)
    case .legalAid, .familyTracing: [.unaccompanied, .separated].contains(need)
    case .livelihood: [.disability, .singleHead].contains(need)
    case .reliefItems: [.pregnant, .disability, .elderly, .singleHead].contains(need)
    }
  }
}
