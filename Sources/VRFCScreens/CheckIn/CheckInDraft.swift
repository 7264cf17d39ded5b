import VRFC

/// A form that is kept on the disk while it is filled in, so that neither a lost connection nor a
/// kill loses what was typed.
package struct CheckInDraft: Codable, Hashable, Sendable {
  /// The id of the act that the form becomes, so that it is never recorded twice.
  package let id: String
  package let kept: Moment
  let words: CheckInWords
  let batch: String?
  let known: KnownPerson?
  /// What stood there before somebody known was taken up.
  let beforeKnown: CheckInWords?
  let asksReason: Bool

  init(_ form: CheckInForm, at moment: Moment) {
    id = form.id.description
    kept = moment
    words = form.words
    batch = form.batch?.description
    (known, beforeKnown) = (form.known, form.beforeKnown)
    asksReason = form.asksReason
  }

  /// The form again; what cannot be read of it is left out.
  func form(or next: ActID) -> CheckInForm {
    var form = CheckInForm(
      id: ActID(id) ?? next, batch: batch.flatMap { BatchNumber($0) })
    form.words = words
    (form.known, form.beforeKnown) = (known, beforeKnown)
    form.asksReason = asksReason
    return form
  }
}
