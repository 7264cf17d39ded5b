import VRFC

extension Model {
  /// What follows from what happened: the model changes, and asks for effects.
  package mutating func update(_ message: Message) -> [Effect] {
    if case .tick = message {} else { isStale = true }
    let effects: [Effect]
    switch message {
    case .key(let key, let moment, let arriving):
      centre.moment = moment
      effects = take(key, arriving: arriving)
    case .resized(let size):
      self.size = size
      effects = []
    case .tick(let moment): return pass(until: moment)
    case .otherDesksActed(let centre, let head):
      take(centre, head)
      effects = [.loadMovements(centre.moment.day)]
    case .performed(let outcome, let asker, let centre, let head, let nextForm):
      let before = self.centre.lastHandover
      take(centre, head)
      showSlip(of: outcome, after: before)
      effects = performed(outcome, for: asker, nextForm: nextForm)
    case .refused(let rejection, let asker): effects = refused(leading(on: rejection), for: asker)
    case .loaded(let loaded):
      take(loaded)
      guard loaded.leadsOn else { return [] }
      effects = []
    case .verifying(let checking):
      log.checking = checking
      return []
    case .told(let words):
      notice = notice?.followed(by: words) ?? .refused(words)
      return []
    case .watched(let watch):
      self.watch = watch
      return []
    case .halted(let words): (halt, effects) = (words, [])
    case .sight(let sight): (self.sight, effects) = (sight, [])
    }
    return effects + wants()
  }

  /// Time went by: it is shown only where it changes something, and what is half typed is kept.
  private mutating func pass(until moment: Moment) -> [Effect] {
    if centre.changes(by: moment) || tasksChange(by: moment) {
      (centre.moment, isStale) = (moment, true)
      listReferrals()
    }
    return (checkIn.form.keysSinceKept > 0 ? keepForm() : []) + keepScreening()
  }

  private mutating func take(_ centre: Centre, _ head: LogHead) {
    let waited = self.centre.waiting.map(\.stay)
    peopleScreen.isStale = true
    forgetNames(notIn: centre)
    noteFound(changedIn: centre)
    // Who was seen before may have come or gone meanwhile.
    checkIn.asked = nil
    settleLists()
    log.follow(from: self.head.seq, to: head.seq)
    takeBatch(announcedIn: centre)
    (self.centre, self.head) = (centre, head)
    filterLog()
    if halls.asOf == nil { halls.past = nil }
    keepWaitingCursor(after: waited)
  }

  /// Names that were looked up before: who left since may have to be hidden, and who was corrected
  /// is called otherwise. Whoever is still shown is looked up again.
  private mutating func forgetNames(notIn centre: Centre) {
    people = people.filter { stay, _ in
      self.centre.residents[stay] != nil && !hasChanged(stay, in: centre)
    }
  }

  /// Whether somebody who is here has left in a newer house, or was corrected.
  func hasChanged(_ stay: StayNumber, in centre: Centre) -> Bool {
    guard let known = self.centre.residents[stay] else { return false }
    return centre.residents[stay]?.identifiedIn != known.identifiedIn
  }

  /// Keeps every list's cursor on its line, should the thing it is on be gone.
  private mutating func settleLists() {
    today.cursor.settle(in: shownTasks.map(\.kind))
    referrals.cursor.settle(in: referralRows.map(\.referral))
    if screen == .people { peopleScreen.cursor.settle(in: personRows.map(\.stay)) }
  }

  /// A group that another desk announces is registered at every desk that has none.
  private mutating func takeBatch(announcedIn centre: Centre) {
    leaveBatch(withdrawnIn: centre)
    guard checkIn.form.batch == nil, let batch = centre.batchOfToday,
      batch != self.centre.batchOfToday
    else { return }
    checkIn.form.begin(batch)
    let way = key(.form(.chooseBatch), in: .form)
    notice = .told(
      say("batch \(batch) was announced; who is checked in here counts for it (\(way))"))
  }

  /// A batch that was taken back has nobody to register: today's latest one takes its place.
  private mutating func leaveBatch(withdrawnIn centre: Centre) {
    guard let batch = checkIn.form.batch, centre.batches[batch]?.isWithdrawn == true else { return }
    checkIn.form.begin(centre.batchOfToday)
    let next = centre.batchOfToday.map { say("batch \($0)") } ?? say("no batch")
    notice = .told(
      say("batch \(batch) was withdrawn; who is checked in here counts for \(next)"))
  }

  private mutating func performed(
    _ outcome: Outcome, for asker: Asker, nextForm: ActID
  ) -> [Effect] {
    let counts = [Effect.loadMovements(centre.moment.day)]
    switch asker {
    case .checkIn: return formSaved(outcome, nextForm: nextForm) + counts
    case .dialog:
      dialogActSaved(outcome)
      if outcome.recorded.act.act == RecordScreening.name {
        return screeningSaved(outcome) + counts
      }
      return counts
    case .screening: return screeningSaved(outcome)
    case .undo:
      let words = (outcome.remarks + outcome.events.map(\.words)).joined(separator: "; ")
      notice = .done(words)
      return counts + bringBackForm(after: outcome)
    }
  }

  private mutating func refused(_ rejection: Rejection, for asker: Asker) -> [Effect] {
    switch asker {
    case .checkIn: return formRefused(rejection)
    case .dialog: dialogActRefused(rejection)
    case .screening: screeningRefused(rejection)
    case .undo: notice = .refused(say("not undone: ") + rejection.words)
    }
    return []
  }

  private mutating func take(_ loaded: Loaded) {
    switch loaded {
    case .people(let found): people.merge(found) { _, new in new }
    case .house(let house, let moment):
      if halls.asOf == moment { halls.past = house }
    case .kept(let kept, let seq): halls.kept[seq] = kept
    case .lookAlikes(let found, let query):
      guard checkIn.asked == query else { return }
      checkIn.answered = query
      if checkIn.seenBefore != found { (checkIn.seenBefore, checkIn.candidate) = (found, 0) }
    case .records(let found):
      for act in found { records[act.head.seq] = act }
      filterLog()
    case .lastAct(let act): askToUndo(act)
    case .movements(let movements, let day): today.movements = (day, movements)
    case .looks(let sums, let day, let seq): today.looks = (sums, day, seq)
    case .referrals(let latest, let seq): referrals.take(latest, after: seq)
    case .meals(let found, let day, let seq): meals.recalled = (found, day, seq)
    case .sheet(let sheet): self.sheet = sheet
    case .draft(let draft): offer(draft)
    case .screening(let draft, let stay, let next): begin(draft, of: stay, next)
    case .personOf(let stay, let person):
      if let person { openPage(of: person) } else { notice = .told(say("\(stay) is not known")) }
    case .screeningsBegun(let staff, let stay): takeScreeningsBegun(by: staff, of: stay)
    case .report(let answer, let ask): take(answer, for: ask)
    case .exported(let export): take(export)
    case .found(let found, let query): peopleScreen.take(found, for: query)
    case .person(let history, let identity): peopleScreen.take(history, identity)
    }
    listReferrals()
  }

  private mutating func askToUndo(_ act: StampedAct?) {
    guard let act else {
      notice = .told(say("you have done nothing here that can be undone"))
      return
    }
    let (name, words) = (act.act.name, act.act.words)
    dialogBelow = dialog
    dialog = .confirmation(
      .undo(seq: act.head.seq), say("Take back your last act?"),
      lines: [say("\(name): \(words), \(act.act.at.dayAndClock), record \(act.head.seq)")])
    dialog?.concerned = Model.concerned(by: act.act)
  }

  /// So many are named in a question.
  private static let mostNamed = 3

  private static func concerned(by act: RecordedAct) -> [StayNumber] {
    var stays: [StayNumber] = []
    for stay in act.events.flatMap(\.stays) where !stays.contains(stay) { stays.append(stay) }
    return stays.count > mostNamed ? [] : stays
  }
}

extension Centre {
  /// Whether the time alone changes what is seen: a new day, or a hold or block that runs out.
  fileprivate func changes(by moment: Moment) -> Bool {
    moment.day != self.moment.day
      || sittings(on: moment.day).contains { self.moment < $0.cutOff && $0.cutOff <= moment }
      || conditions.values.contains { condition in
        condition.until.map { self.moment < $0 && $0 <= moment } ?? false
      }
  }
}

extension Loaded {
  /// Whether more is to be looked up for it: a person's page, the family on it, or whom the act was
  /// about that is to be taken back.
  fileprivate var leadsOn: Bool {
    if case .personOf = self { return true }
    if case .person = self { return true }
    if case .lastAct = self { return true }
    return false
  }
}
