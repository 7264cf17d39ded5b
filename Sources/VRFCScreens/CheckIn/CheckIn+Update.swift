import VRFC

extension Model {
  /// Typing in the form.
  mutating func type(_ key: Key) -> [Effect] {
    let before = checkIn.form.text(checkIn.form.focus ?? .name)
    if key == .right, checkIn.form.isAtEnd, !checkIn.form.suggestions(places).isEmpty {
      _ = checkIn.form.complete(places)
      return keepForm()
    }
    let omission = checkIn.form.omission(of: key)
    guard checkIn.form.edit(key) else { return [] }
    checkIn.form.takeFromCNIC(places)
    if notice?.tone == .refused, checkIn.form.faults.isEmpty { notice = nil }
    if let omission { notice = .told(omission) }
    if checkIn.form.text(checkIn.form.focus ?? .name) == before { return [] }
    checkIn.form.keysSinceKept += 1
    return checkIn.form.keysSinceKept >= Model.keysUntilKept ? keepForm() : []
  }

  /// So many keys at most are lost when the machine dies.
  static let keysUntilKept = 6

  mutating func perform(_ action: FormAction, arriving: KeyArrival) -> [Effect] {
    switch action {
    case .enter: return enterField(arriving: arriving)
    case .complete: return completeOrGoOn()
    case .next: return move { $0.goOn() }
    case .previous: return move { $0.goBack() }
    case .save: return saveForm()
    case .leave: return leaveForm()
    case .resume: return move { $0.goBackIn() }
    case .takeUpDraft: return takeUpDraft()
    case .discardDraft: return askToDiscard()
    case .samePerson: return takeUpCandidate()
    case .candidateUp, .candidateDown:
      let last = max(0, checkIn.seenBefore.count - 1)
      checkIn.candidate += action == .candidateUp ? -1 : 1
      checkIn.candidate = min(max(0, checkIn.candidate), last)
      return []
    case .chooseBatch:
      dialog = .batchChoice(in: centre, now: checkIn.form.batch)
      return []
    case .officersReason: return askReason()
    }
  }

  private mutating func enterField(arriving: KeyArrival) -> [Effect] {
    _ = checkIn.form.complete(places)
    guard checkIn.form.isOnLastField else { return move { $0.goOn() } }
    guard arriving == .alone else {
      let save = key(.form(.save), in: .form)
      notice = .told(say("pasted text never saves: Enter or \(save) saves the form"))
      return keepForm()
    }
    return saveForm()
  }

  private mutating func completeOrGoOn() -> [Effect] {
    if checkIn.form.complete(places) { return keepForm() }
    return move { $0.goOn() }
  }

  private mutating func move(_ body: (inout CheckInForm) -> Void) -> [Effect] {
    settleField()
    body(&checkIn.form)
    return keepForm()
  }

  /// What is wrong with a field stands beside it as soon as it is left.
  private mutating func settleField() {
    guard let field = checkIn.form.focus else { return }
    let day = centre.moment.day
    checkIn.form.writeOut(field, on: day)
    let reading = CheckInReading(checkIn.form, places: places, on: day)
    if let fault = reading.fault(of: field) { checkIn.form.faults[field] = fault }
  }

  /// Keeps the form on the disk, if there is anything in it.
  mutating func keepForm() -> [Effect] {
    checkIn.form.keysSinceKept = 0
    if checkIn.form.isBlank { return [] }
    return [.saveDraft(CheckInDraft(checkIn.form, at: centre.moment))]
  }

  private mutating func leaveForm() -> [Effect] {
    checkIn.form.go(to: nil)
    let back = key(.form(.resume), in: .outsideForm)
    notice = .told(
      checkIn.form.isBlank
        ? say("\(back) goes back into the form; the digits call the screens")
        : say("the form is kept; \(back) goes back into it, the digits call the screens"))
    return keepForm()
  }

  private mutating func saveForm() -> [Effect] {
    _ = checkIn.form.completeDistrict(places)
    var reading = CheckInReading(checkIn.form, places: places, on: centre.moment.day)
    let act = reading.act()
    checkIn.form.faults = reading.faults
    checkIn.isForOfficer = false
    guard let act else {
      let wrong = checkIn.form.fields.first { reading.faults[$0] != nil }
      checkIn.form.go(to: wrong)
      notice = .notSaved(wrong.flatMap { reading.faults[$0] } ?? "")
      return keepForm()
    }
    return keepForm() + [.perform(act, id: checkIn.form.id, for: .checkIn)]
  }

  private mutating func askReason() -> [Effect] {
    checkIn.form.asksReason.toggle()
    checkIn.form.faults[.reason] = nil
    checkIn.form.go(to: checkIn.form.asksReason ? .reason : .bed)
    return keepForm()
  }

  private mutating func takeUpCandidate() -> [Effect] {
    // What was refused of somebody else says nothing of this one.
    checkIn.form.faults = [:]
    if checkIn.form.known != nil {
      checkIn.form.words = checkIn.form.beforeKnown ?? checkIn.form.words
      (checkIn.form.known, checkIn.form.beforeKnown, checkIn.asked) = (nil, nil, nil)
      return keepForm()
    }
    guard checkIn.seenBefore.indices.contains(checkIn.candidate) else {
      notice = .told(say("nobody is found who was seen before"))
      return []
    }
    let candidate = checkIn.seenBefore[checkIn.candidate]
    checkIn.form.beforeKnown = checkIn.form.words
    checkIn.form.known = KnownPerson(
      person: candidate.person, words: "\(candidate.person) \(candidate.identity.name)")
    checkIn.form.fillIn(from: candidate)
    return keepForm()
  }
}
