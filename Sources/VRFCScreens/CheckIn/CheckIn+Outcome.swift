import VRFC

extension Model {
  /// The form was saved: what follows is a blank one.
  mutating func formSaved(_ outcome: Outcome, nextForm: ActID) -> [Effect] {
    notice = .done(([saved(outcome)] + [twinHere].compactMap { $0 }).joined(separator: "; "))
    checkIn.lastSaved = outcome.stayBegun.map { ($0, checkIn.form) }
    checkIn.form = CheckInForm(after: checkIn.form, id: nextForm)
    (checkIn.seenBefore, checkIn.asked) = ([], nil)
    (checkIn.candidate, checkIn.isForOfficer) = (0, false)
    return [.discardDraft]
  }

  private func saved(_ outcome: Outcome) -> String {
    var place = say("waiting for a bed")
    var stay = ""
    if let begun = outcome.stayBegun { stay = begun.description }
    for event in outcome.events {
      if case .bedAssigned(let assigned) = event { place = say("in \(assigned.bed)") }
    }
    let first = outcome.isRepeat ? say("saved before:") : say("saved")
    let words = "\(first) \(stay) \(place), \(outcome.recorded.act.at.clockText)"
    return ([words] + outcome.remarks).joined(separator: "; ")
  }

  /// Somebody who is here and so much alike that they may be the one who was just registered.
  private var twinHere: String? {
    guard checkIn.form.known == nil,
      let twin = checkIn.seenBefore.first(where: { $0.departed == nil && $0.score >= 90 })
    else { return nil }
    let place = centre.residents[twin.stay]?.bed.map { say(" in \($0)") } ?? ""
    return say("the same as \(twin.identity.name), here\(place)? \(key(.undo, in: .form)) undoes")
  }

  /// An arrival was taken back: what was typed stands in the form again.
  mutating func bringBackForm(after outcome: Outcome) -> [Effect] {
    guard let saved = checkIn.lastSaved, checkIn.form.isBlank,
      outcome.events.contains(where: { $0.withdraws(saved.stay) })
    else { return [] }
    checkIn.form = saved.form.again(id: checkIn.form.id)
    checkIn.lastSaved = nil
    return keepForm()
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
    // The form that is seen comes first.
    if !checkIn.form.isBlank {
      dialog = .confirmation(
        .discardForm, say("Throw away what is in this form?"),
        lines: lines(naming: checkIn.form.words))
    } else if let offered = checkIn.offered {
      dialog = .confirmation(
        .discardKept, say("Throw away the form that was kept from before?"),
        lines: lines(naming: offered.words))
    }
    return []
  }

  private func lines(naming words: CheckInWords) -> [String] {
    let names = [CheckInField.name, .father, .age].compactMap { words.texts[$0.rawValue] }
    return [names.filter { !$0.isEmpty }.joined(separator: ", ")].filter { !$0.isEmpty }
  }

  mutating func discardForm() -> [Effect] {
    checkIn.form = checkIn.form.blank(id: checkIn.form.id)
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
    case .none, .departure, .protection, .care, .batch, .undo, .manifest, .referral, .handOver,
      .meal,
      .ramadan, .access:
      nil
    }
  }

  private static func field(of refusal: StayRefusal) -> CheckInField {
    switch refusal {
    case .cnicHere, .cnicTwice, .cnicHereThen: .cnic
    case .noSuchStay, .erased, .keyMissing, .departed, .withdrawn, .noSuchPerson, .alreadyHere,
      .hereThen, .arrivalToCome,
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
    fill(.nationality, candidate.facts.nationality.rawValue)
    followNationality()
    fill(.district, candidate.facts.district?.description)
    fill(.sex, candidate.facts.sex.rawValue)
  }

  private mutating func fill(_ field: CheckInField, _ words: String?) {
    guard let words, text(field).isEmpty || defaults.contains(field) else { return }
    texts[field]?.set(words)
    defaults.remove(field)
  }
}

extension Outcome {
  /// The stay that was begun; nil: none was.
  fileprivate var stayBegun: StayNumber? {
    for case .arrivalRegistered(let arrival) in events { return arrival.stay }
    return nil
  }
}

extension Event {
  fileprivate func withdraws(_ stay: StayNumber) -> Bool {
    if case .registrationWithdrawn(let withdrawn) = self { withdrawn.stay == stay } else { false }
  }
}
