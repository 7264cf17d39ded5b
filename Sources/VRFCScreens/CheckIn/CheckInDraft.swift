import VRFC

/// A form that is kept on the disk while it is filled in, so that neither a lost connection nor a
/// kill loses what was typed.
package struct CheckInDraft: Codable, Hashable, Sendable {
  /// The id of the act that the form becomes, so that it is never recorded twice.
  package let id: String
  package let kept: Moment
  let texts: [String: String]
  let defaults: [String]
  let batch: String?
  let known: KnownPerson?
  let asksReason: Bool

  init(_ form: CheckInForm, at moment: Moment) {
    id = form.id.description
    kept = moment
    texts = Dictionary(
      uniqueKeysWithValues: form.fields.map { ($0.rawValue, form.text($0)) })
    defaults = form.defaults.map(\.rawValue).sorted()
    batch = form.batch?.description
    known = form.known
    asksReason = form.asksReason
  }

  /// The form again; what cannot be read of it is left out.
  func form(or next: ActID) -> CheckInForm {
    var form = CheckInForm(
      id: ActID(id) ?? next, batch: batch.flatMap { BatchNumber($0) })
    for field in CheckInField.allCases { form.texts[field]?.set(texts[field.rawValue] ?? "") }
    form.defaults = Set(defaults.compactMap(CheckInField.init(rawValue:)))
    form.known = known
    form.asksReason = asksReason
    return form
  }
}
