import VRFC

extension Model {
  var screeningPlace: Place {
    switch screening?.step {
    case .notes: .screeningNotes
    case .summary: .screeningSummary
    case .consent, .trafficking, .decidedBy, .smuggling, .exploitation, .industries,
      .sexExploitation, .means, .recruitment, .needs, .none:
      .screening
    }
  }

  /// Begins the screening of who sleeps in the bed under the cursor, or takes it up again.
  mutating func openScreening() -> [Effect] {
    guard let resident = chosen else {
      tellEmptyBed()
      return []
    }
    return [.loadScreening(resident.stay)]
  }

  mutating func begin(_ draft: ScreeningDraft?, of stay: StayNumber, _ next: ActID) {
    if let draft {
      screening = draft.form(or: next)
      let way = key(.screening(.discard), in: .screening)
      notice = .told(say("taken up where it was left; \(way) throws it away"))
      return
    }
    var form = ScreeningForm(stay: stay, id: next)
    if let earlier = centre.residents[stay]?.care.screening {
      notice = .told(
        say("screened \(earlier.screened.dayAndClock); what you record now replaces that"))
      if mayReadScreening { form.findings = ScreeningFindings(earlier) }
    }
    screening = form
  }

  mutating func perform(_ action: ScreeningAction, arriving: KeyArrival) -> [Effect] {
    guard var form = screening else { return [] }
    switch action {
    case .up, .down, .left, .right: move(action, in: &form)
    case .mark: form.mark()
    case .enter where form.step == .notes && form.focus < form.notes.count - 1: form.focus += 1
    case .enter where form.step == .consent && !form.choices[form.cursor].isMarked:
      return askForConsent()
    case .enter:
      if form.isSingle { form.mark() }
      form.step(by: 1)
    case .next: form.step(by: 1)
    case .previous: form.step(by: -1)
    case .leave: return leaveScreening()
    case .discard:
      dialog = .confirmation(
        .discardScreening(form.stay), say("Throw this screening away? Nothing of it was recorded."))
    case .save:
      guard arriving == .alone else {
        notice = .told(
          say("pasted text never saves: \(key(.screening(.save), in: .screeningSummary)) saves"))
        return []
      }
      return save(form)
    }
    screening = form
    return keepScreening()
  }

  /// Consent is never what happened to stand under the cursor.
  private mutating func askForConsent() -> [Effect] {
    let way = key(.screening(.mark), in: .screening)
    notice = .refused(say("choose whether they agree to be asked: \(way) marks it"))
    return []
  }

  private func move(_ action: ScreeningAction, in form: inout ScreeningForm) {
    if form.step == .notes {
      let by = action == .up ? -1 : 1
      form.focus = min(max(0, form.focus + by), form.notes.count - 1)
      return
    }
    let column = screeningRows(form)
    let by =
      switch action {
      case .up: -1
      case .left: -column
      case .right: column
      case .down, .mark, .enter, .next, .previous, .leave, .save, .discard: 1
      }
    let next = form.cursor + by
    if form.choices.indices.contains(next) { form.cursor = next }
  }

  /// Rows of a column of choices.
  func screeningRows(_ form: ScreeningForm) -> Int {
    let room = contentRows.count - 3
    return form.choices.count <= room ? form.choices.count : (form.choices.count + 1) / 2
  }

  mutating func typeInScreening(_ key: Key) -> [Effect] {
    guard var form = screening, form.notes.indices.contains(form.focus),
      form.notes[form.focus].apply(key)
    else { return [] }
    form.isChanged = true
    screening = form
    return []
  }

  /// Keeps what has changed since it was kept.
  mutating func keepScreening() -> [Effect] {
    guard let form = screening, form.isChanged else { return [] }
    screening?.isChanged = false
    return [.saveScreening(ScreeningDraft(form))]
  }

  private mutating func leaveScreening() -> [Effect] {
    let effects = keepScreening()
    screening = nil
    let way = key(.halls(.screen), in: .halls)
    notice = .told(say("the screening is kept; \(way) on the same person takes it up again"))
    return effects
  }

  /// Reads the notes and records it all.
  private mutating func save(_ form: ScreeningForm) -> [Effect] {
    screeningAct(form, reason: nil).map { [.perform($0, id: form.id, for: .screening)] } ?? []
  }

  /// A finding that protected them and no longer holds is explained by an officer.
  mutating func screeningRefused(_ rejection: Rejection) {
    notice = .notSaved(rejection.words)
    guard case .protection(.liftNeedsReason) = rejection.refusal, screening != nil else { return }
    ask(say("The screening takes protection away: say why"), [Dialog.Entry(.reason)]) {
      reading, model in
      guard let reason = reading.needed(.reason, { try Note(typed: $0) }),
        let form = model.screening
      else { return nil }
      var model = model
      return model.screeningAct(form, reason: reason)
    }
  }

  /// What the form says; nil: a note is refused, and gone back to.
  private mutating func screeningAct(_ form: ScreeningForm, reason: Note?) -> RecordScreening? {
    var form = form
    let isTold = form.consent == .yes
    var notes: [Note?] = []
    for (place, field) in form.notes.enumerated() {
      let text = field.text.trimmed
      do throws(TextFault) {
        notes.append(isTold && !text.isEmpty ? try Note(typed: text) : nil)
      } catch {
        form.go(to: .notes)
        form.focus = place
        screening = form
        notice = .notSaved("\(ScreeningForm.noteLabels[place]): \(error)")
        return nil
      }
    }
    guard let consent = form.consent else {
      form.go(to: .consent)
      screening = form
      notice = .notSaved(say("say whether they agreed to be asked"))
      return nil
    }
    let told = ScreeningNotes(
      agent: notes[0], route: notes[1], paid: notes[2], ransom: notes[3], account: notes[4])
    return RecordScreening(
      stay: form.stay, consent: consent,
      findings: isTold ? form.findings : ScreeningFindings(), notes: told, reason: reason)
  }

  mutating func screeningSaved(_ outcome: Outcome) -> [Effect] {
    guard let stay = screening?.stay else { return [] }
    screening = nil
    let remarks = outcome.remarks.isEmpty ? "" : "; " + outcome.remarks.joined(separator: "; ")
    notice = .done(
      say(
        """
        saved: \(outcome.recorded.act.words), \(outcome.recorded.act.at.clockText), record \
        \(outcome.recorded.head.seq)\(remarks)
        """))
    return [.discardScreening(stay)]
  }
}

extension ScreeningForm {
  fileprivate mutating func step(by: Int) {
    guard let place = steps.firstIndex(of: step), steps.indices.contains(place + by) else {
      return
    }
    go(to: steps[place + by])
  }
}
