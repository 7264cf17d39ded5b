import VRFC

/// A screening that is kept on the disk while it is held, so that neither a lost connection nor a
/// kill loses what was found.
package struct ScreeningDraft: Codable, Hashable, Sendable {
  /// The id of the act that it becomes.
  package let id: String
  package let stay: StayNumber
  let step: ScreeningStep
  let consent: RecordScreening.Consent?
  let findings: ScreeningFindings
  let notes: [String]

  init(_ form: ScreeningForm) {
    id = form.id.description
    stay = form.stay
    step = form.step
    consent = form.consent
    findings = form.findings
    notes = form.notes.map(\.text)
  }

  /// The form again, at the page where it was left.
  func form(or next: ActID) -> ScreeningForm {
    var form = ScreeningForm(stay: stay, id: ActID(id) ?? next)
    form.consent = consent
    form.findings = findings
    for (place, text) in notes.enumerated() where form.notes.indices.contains(place) {
      form.notes[place].set(text)
    }
    form.go(to: step)
    form.isChanged = false
    return form
  }
}
