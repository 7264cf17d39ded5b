/// What a screening talk found, before it is recorded.
package struct ScreeningFindings: Codable, Hashable, Sendable {
  package var trafficking: TraffickingFinding?
  package var decidedBy: FindingAuthority?
  package var smuggling: SmugglingFinding?
  package var exploitation: [Exploitation] = []
  package var industries: [LabourIndustry] = []
  package var sexExploitation: [SexExploitation] = []
  package var means: [MeansOfControl] = []
  package var recruitment: [Recruitment] = []
  /// What the talk showed beyond the registration.
  package var needs: [Need] = []
  package var mayBeChild = false
  /// What was found by earlier lists, and stands.
  package var earlier: [EarlierCode] = []

  package init() {}

  /// What an earlier screening found.
  package init(_ screening: Screening) {
    trafficking = screening.trafficking
    decidedBy = screening.decidedBy
    smuggling = screening.smuggling
    exploitation = screening.exploitation
    industries = screening.industries
    sexExploitation = screening.sexExploitation
    means = screening.means
    recruitment = screening.recruitment
    needs = screening.needs
    mayBeChild = screening.mayBeChild
    earlier = screening.earlier ?? []
  }
}

/// Records a screening for trafficking and smuggling, held in private.
package struct RecordScreening: Act {
  package static let name = "screen"

  /// Whether the person agreed to be asked.
  package enum Consent: String, Codable, CaseIterable, Hashable, Sendable {
    case yes, no
  }

  package let stay: StayNumber
  package let consent: Consent
  package let findings: ScreeningFindings
  package let notes: ScreeningNotes
  /// Why a finding that protected them no longer holds.
  package let reason: Note?

  package init(
    stay: StayNumber, consent: Consent = .yes, findings: ScreeningFindings,
    notes: ScreeningNotes = ScreeningNotes(), reason: Note? = nil
  ) {
    self.stay = stay
    self.consent = consent
    self.findings = findings
    self.notes = notes
    self.reason = reason
  }

  package var liftingReason: LiftingReason { .given(reason) }

  package var recollection: Recollection { .stay(stay) }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    _ = try centre.resident(stay)
    try check()
    let screening = Screening(
      screened: centre.moment, consent: consent == .yes, trafficking: findings.trafficking,
      decidedBy: findings.decidedBy, smuggling: findings.smuggling,
      exploitation: findings.exploitation.ordered, industries: findings.industries.ordered,
      sexExploitation: findings.sexExploitation.ordered, means: findings.means.ordered,
      recruitment: findings.recruitment.ordered, needs: findings.needs.ordered,
      mayBeChild: findings.mayBeChild, earlier: findings.earlier)
    let recorded = ScreeningRecorded(
      stay: stay, screening: screening, notes: notes == ScreeningNotes() ? nil : .known(notes))
    return [recorded.event]
  }

  package func remarks(in centre: Centre) -> [String] {
    guard findings.mayBeChild, let resident = centre.residents[stay], !resident.isChild else {
      return []
    }
    return [say("\(stay) is now protected as a child: name an officer who answers for them")]
  }

  /// Without consent nothing but that is recorded; a victim is one by somebody's decision.
  private func check() throws(Refusal) {
    guard consent == .yes else {
      guard findings == ScreeningFindings(), notes == ScreeningNotes() else {
        throw .care(.withoutConsent)
      }
      return
    }
    guard findings.trafficking != nil, findings.smuggling != nil else { throw .care(.noFinding) }
    if findings.trafficking == .victim, findings.decidedBy == nil { throw .care(.undecided) }
  }
}
