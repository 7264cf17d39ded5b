import VRFC

extension Model {
  /// The form was saved: what follows is a blank one.
  mutating func formSaved(_ outcome: Outcome, nextForm: ActID) -> [Effect] {
    notice = .done(saved(outcome))
    checkIn.form = CheckInForm(after: checkIn.form, id: nextForm)
    (checkIn.seenBefore, checkIn.asked) = ([], nil)
    (checkIn.candidate, checkIn.isForOfficer) = (0, false)
    return [.discardDraft]
  }

  private func saved(_ outcome: Outcome) -> String {
    var place = say("waiting for a bed")
    var stay = ""
    for event in outcome.events {
      if case .arrivalRegistered(let arrival) = event { stay = arrival.stay.description }
      if case .bedAssigned(let assigned) = event { place = say("in \(assigned.bed)") }
    }
    let first = outcome.isRepeat ? say("saved before:") : say("saved")
    let words = "\(first) \(stay) \(place), \(outcome.recorded.act.at.clockText)"
    return ([words] + outcome.remarks).joined(separator: "; ")
  }

  /// The form was refused: everything stays, and the cursor goes to what was refused.
  mutating func formRefused(_ rejection: Rejection) -> [Effect] {
    let field = CheckInForm.field(of: rejection.refusal)
    checkIn.isForOfficer = rejection.isForOfficer
    var words = rejection.words
    if rejection.isForOfficer {
      words += say(" (\(key(.form(.officersReason), in: .form)): the officer's reason)")
    }
    if let field { checkIn.form.faults[field] = words }
    checkIn.form.go(to: field ?? checkIn.form.focus ?? .bed)
    notice = .notSaved(words)
    return keepForm()
  }

  /// A form that was kept from before is offered.
  mutating func offer(_ draft: CheckInDraft) {
    checkIn.offered = draft
    let way = key(.form(.takeUpDraft), in: .form)
    notice = .told(say("a form was kept from \(draft.kept.dayAndClock): \(way) takes it up"))
  }

  mutating func takeUpDraft() -> [Effect] {
    guard let draft = checkIn.offered else {
      notice = .told(say("no form was kept from before"))
      return []
    }
    guard checkIn.form.isBlank else {
      notice = .refused(say("save this form first, then take up the one that was kept"))
      return []
    }
    screen = .checkIn
    checkIn.form = draft.form(or: checkIn.form.id)
    checkIn.offered = nil
    notice = .told(say("the form as it was at \(draft.kept.clockText)"))
    return [.saveDraft(CheckInDraft(checkIn.form, at: centre.moment)), .discardKeptDraft]
  }

  mutating func askToDiscard() -> [Effect] {
    if checkIn.offered != nil {
      dialog = .confirmation(
        .discardKept, say("Throw away the form that was kept from before?"))
    } else if !checkIn.form.isBlank {
      dialog = .confirmation(.discardForm, say("Throw away what is in this form?"))
    }
    return []
  }

  mutating func discardForm() -> [Effect] {
    checkIn.form = CheckInForm(id: checkIn.form.id, batch: checkIn.form.batch)
    checkIn.form.go(to: nil)
    notice = .told(say("the form was thrown away"))
    return [.discardDraft]
  }
}

extension CheckInForm {
  /// The field that a rule speaks of; nil: none.
  static func field(of refusal: Refusal?) -> CheckInField? {
    switch refusal {
    case .hall, .bed: .bed
    case .stay(let refusal): field(of: refusal)
    case .none, .departure, .care, .batch, .undo, .manifest, .referral, .handOver, .meal,
      .ramadan, .access:
      nil
    }
  }

  private static func field(of refusal: StayRefusal) -> CheckInField {
    switch refusal {
    case .cnicHere, .cnicTwice: .cnic
    case .noSuchStay, .departed, .withdrawn, .noSuchPerson, .alreadyHere, .arrivalToCome,
      .nothingToCorrect, .wrongHallThen:
      .name
    }
  }

  /// Fills in, from what is known of somebody, what was not typed.
  mutating func fillIn(from candidate: LookAlike) {
    if !candidate.isMasked {
      fill(.father, candidate.identity.fatherName?.rawValue)
      fill(.cnic, candidate.identity.cnic?.rawValue)
      fill(.phone, candidate.identity.phone?.rawValue)
    }
    fill(.district, candidate.facts.district?.description)
    fill(.sex, candidate.facts.sex.rawValue)
  }

  private mutating func fill(_ field: CheckInField, _ words: String?) {
    guard let words, text(field).isEmpty || defaults.contains(field) else { return }
    texts[field]?.set(words)
    defaults.remove(field)
  }
}
