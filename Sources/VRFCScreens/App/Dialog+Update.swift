import VRFC

extension Model {
  mutating func perform(_ action: DialogAction, arriving: KeyArrival) -> [Effect] {
    guard var dialog else { return [] }
    switch action {
    case .close:
      (self.dialog, dialogBelow) = (dialogBelow, nil)
      return []
    case .complete where complete(&dialog): break
    case .complete, .next, .down: step(1, in: &dialog)
    case .previous, .up: step(-1, in: &dialog)
    case .enter where suggestions(in: dialog).count == 1 && complete(&dialog):
      step(1, in: &dialog)
    case .enter where dialog.focus < dialog.lastFocus: step(1, in: &dialog)
    case .enter:
      guard arriving == .alone else {
        let save = key(.dialog(.submit), in: .dialog)
        notice = .told(say("pasted text never saves: Enter or \(save) saves"))
        return []
      }
      return submit(dialog)
    case .submit: return submit(dialog)
    case .confirm: return confirm(dialog)
    }
    self.dialog = dialog
    return []
  }

  private func step(_ by: Int, in dialog: inout Dialog) {
    settleTime(in: &dialog)
    dialog.focus = min(max(0, dialog.focus + by), dialog.lastFocus)
  }

  /// What is wrong with a time stands beside it as soon as it is left.
  private func settleTime(in dialog: inout Dialog) {
    guard dialog.entries.indices.contains(dialog.focus) else { return }
    let kind = dialog.entries[dialog.focus].kind
    guard [.until, .leftAt, .bedKeptUntil].contains(kind), !dialog.text(kind).isEmpty else {
      return
    }
    var reading = DialogReading(dialog)
    let moment = reading.moment(kind, time, now: centre.moment)
    let fault = reading.firstFault ?? moment.flatMap { objection(in: dialog, until: $0) }
    dialog.entries[dialog.focus].fault = fault
  }

  /// What speaks against keeping a bed from use until a time.
  private func objection(in dialog: Dialog, until moment: Moment) -> String? {
    switch dialog.purpose {
    case .hold(let bed), .block(let bed): objection(toKeeping: bed, until: moment)
    case .announceBatch, .move, .assign, .depart, .release, .unblock, .undo, .quit, .discardForm,
      .discardKept, .discardScreening, .batchChoice, .detail, .convoy, .export, .act:
      nil
    }
  }

  /// Typing in a dialog's field.
  mutating func typeInDialog(_ key: Key) {
    guard var dialog, dialog.entries.indices.contains(dialog.focus) else { return }
    let atEnd = dialog.entries[dialog.focus].isAtEnd
    if key == .right, atEnd, complete(&dialog) {
      self.dialog = dialog
      return
    }
    let wasRefused = dialog.entries[dialog.focus].fault != nil
    dialog.entries[dialog.focus].type(key)
    dialog.followNationality()
    // What was refused is being put right: the refusal is said no longer.
    if wasRefused, dialog.entries[dialog.focus].fault == nil, notice?.tone == .refused {
      notice = nil
    }
    self.dialog = dialog
  }

  private mutating func confirm(_ dialog: Dialog) -> [Effect] {
    (self.dialog, dialogBelow) = (dialogBelow, nil)
    switch dialog.purpose {
    case .undo(let seq): return [.undo(seq: seq)]
    case .quit: return keepForm() + [.quit]
    case .discardForm: return discardForm()
    case .discardKept:
      checkIn.offered = nil
      notice = .told(say("the form that was kept from before was thrown away"))
      return [.discardKeptDraft]
    case .discardScreening(let stay):
      screening = nil
      notice = .told(say("the screening was thrown away"))
      return [.discardScreening(stay)]
    case .release(let bed): return act(ReleaseBed(bed: bed), keeping: dialog)
    case .unblock(let bed): return act(UnblockBed(bed: bed), keeping: dialog)
    case .batchChoice:
      checkIn.form.begin(dialog.choices[dialog.focus])
      return keepForm()
    case .act(let form):
      var reading = DialogReading(dialog)
      self.dialog = dialog
      return submit(form, &reading)
    case .announceBatch, .move, .assign, .depart, .hold, .block, .detail, .convoy, .export:
      return []
    }
  }

  /// Does what a dialog asks for; the dialog stays until the act is saved.
  mutating func act(_ act: some Act, keeping dialog: Dialog) -> [Effect] {
    self.dialog = dialog
    return [.perform(act, id: nil, for: .dialog)]
  }

  /// What a dialog asked for was saved.
  mutating func dialogActSaved(_ outcome: Outcome) {
    if dialog?.purpose == .announceBatch, let batch = outcome.batch {
      checkIn.form.begin(batch)
    }
    // The letter of a referral that was just made is the next thing that is wanted.
    for case .referral(.opened(let opened)) in outcome.events {
      referrals.cursor.go(to: opened.referral)
    }
    noteLook(outcome)
    let followUp = dialog?.followUp
    dialog = nil
    if followUp == .serveNext { askServing() }
    let stamp = say("\(outcome.recorded.act.at.clockText), record \(outcome.recorded.head.seq)")
    let words = outcome.recorded.act.words
    notice = .done(([say("saved: \(words), \(stamp)")] + outcome.remarks).joined(separator: "; "))
  }

  /// What a dialog asked for was refused: everything typed stays.
  mutating func dialogActRefused(_ rejection: Rejection) {
    let words = words(of: rejection)
    notice = .notSaved(words)
    guard var dialog else { return }
    if dialog.entries.isEmpty {
      self.dialog = nil
      return
    }
    let needsReason = rejection.isForOfficer || rejection.refusal?.asksOfficer == true
    let decision = dialog.reasonKind(for: rejection.refusal)
    if needsReason, !dialog.entries.contains(where: { $0.kind == decision }) {
      dialog.entries.append(Dialog.Entry(decision))
    }
    let kind = needsReason ? decision : dialog.field(of: rejection.refusal)
    if !dialog.refuse(kind, words), let first = dialog.entries.first {
      _ = dialog.refuse(first.kind, words)
    }
    self.dialog = dialog
  }

  /// Why an act was refused, with the way that leads on from the screens, where a command has
  /// another.
  func words(of rejection: Rejection) -> String {
    switch rejection.refusal {
    case .stay(.wrongHallThen(let bed, let objection)):
      say(
        """
        corrected so, they could not stay in \(bed): \(objection); write another bed, auto or none \
        under Bed
        """)
    case .hall(.sleepsApart(free: nil)): noIsolationBed
    case .hall, .bed, .stay, .departure, .protection, .care, .batch, .referral, .handOver, .undo,
      .meal, .ramadan, .access, .manifest, .none:
      rejection.words
    }
  }

  /// What leads on where somebody must sleep apart, and no bed is set apart for it.
  var noIsolationBed: String {
    let way = key(.halls(.isolate), in: .halls)
    return say(
      """
      this person must sleep apart from the others, and no isolation bed is free: \(way) on a \
      free bed makes one, or a duty officer may decide otherwise, with a reason
      """)
  }
}

extension Dialog.Entry {
  var isAtEnd: Bool { text.insertionOffset == text.text.count }

  /// Edits the field; what was proposed gives way to the first letter, and stays where one only
  /// moves about in it.
  mutating func type(_ key: Key) {
    let before = text
    if isProposed, key.replacesDefault { text.set("") }
    guard text.apply(key) else {
      text = before
      return
    }
    isProposed = false
    if kind == .cnic || kind == .ownCNIC { text.groupCNIC(after: key) }
    if text != before { fault = nil }
  }
}

extension Dialog {
  /// Where an officer says why, for what a rule asks: what takes protection away is explained like
  /// the act itself.
  fileprivate func reasonKind(for refusal: Refusal?) -> Kind {
    if case .protection(.liftNeedsReason) = refusal { liftingKind } else { decisionKind }
  }

  var lastFocus: Int { max(entries.count, choices.count) - 1 }

  /// The field that a rule speaks of.
  fileprivate func field(of refusal: Refusal?) -> Kind {
    switch refusal {
    case .hall, .stay(.wrongHallThen): .bed
    case .stay(.cnicHere): .ownCNIC
    case .bed(.pastTime): .until
    case .bed(.reasonMissing), .batch(.reasonMissing): .reason
    case .bed: .bed
    case .departure(.childNeedsReceiver): .receiver
    case .departure(.needsDestination): .destination
    case .departure(.needsReason): .reason
    case .departure(.needsLastSeen), .departure(.toCome), .departure(.beforeArrival): .leftAt
    case .departure(.keepsNoBed), .departure(.noBedToKeep), .departure(.keptUntilPast):
      .bedKeptUntil
    case .batch(.moreHandedBack): .handedBack
    case .batch: .men
    case .referral(let refusal): refusal.field
    case .handOver: .coming
    case .protection(.victimNeedsWish): .wish
    case .protection(.victimNeedsReceiver): .destination
    case .protection(.wishNeedsReason): .reason
    case .protection(.notAnOfficer): .named("Officer")
    case .departure, .protection, .care, .stay, .undo, .meal, .ramadan, .manifest, .access,
      .none:
      .departure
    }
  }
}

extension Refusal {
  /// Whether an officer's reason would allow it.
  fileprivate var asksOfficer: Bool {
    switch self {
    case .referral(.consentMissing), .protection(.liftNeedsReason), .protection(.guardianStays),
      .protection(.wasChild), .departure(.recordedSince):
      true
    case .departure, .protection, .care, .hall, .bed, .stay, .batch, .undo, .manifest, .referral,
      .handOver, .meal, .ramadan, .access:
      false
    }
  }
}

extension Outcome {
  fileprivate var batch: BatchNumber? {
    for event in events {
      if case .batchReceived(let received) = event { return received.batch }
    }
    return nil
  }
}
