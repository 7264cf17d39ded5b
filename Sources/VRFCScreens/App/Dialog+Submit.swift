import VRFC

extension Model {
  /// Reads a dialog and does what it asks for, or says which field is wrong.
  mutating func submit(_ dialog: Dialog) -> [Effect] {
    if dialog.purpose == .convoy { return previewConvoy(dialog) }
    if case .act(let form) = dialog.purpose, asksFirst(form, dialog) { return [] }
    var reading = DialogReading(dialog)
    let effects: [Effect]
    switch dialog.purpose {
    case .announceBatch: effects = announce(&reading)
    case .move(let stay), .assign(let stay): effects = assign(stay, &reading)
    case .depart(let stay): effects = depart(stay, &reading)
    case .hold(let bed):
      let until = reading.moment(.until, time, now: centre.moment)
      let reason = reading.note(.reason)
      effects = until.map { doing(HoldBed(bed: bed, until: $0, reason: reason)) } ?? []
    case .block(let bed):
      let until = reading.optionalMoment(.until, time, now: centre.moment)
      effects = doing(BlockBed(bed: bed, until: until, reason: reading.note(.reason)))
    case .act(let form): effects = submit(form, &reading)
    case .export(let ask): effects = export(ask, &reading)
    case .release, .unblock, .undo, .quit, .discardForm, .discardKept, .discardScreening,
      .batchChoice, .detail, .convoy:
      effects = []
    }
    self.dialog = reading.dialog
    if let fault = reading.firstFault {
      notice = .notSaved(fault)
      return []
    }
    return effects
  }

  private func doing(_ act: some Act) -> [Effect] { [.perform(act, id: nil, for: .dialog)] }

  private func announce(_ reading: inout DialogReading) -> [Effect] {
    let counts = [Dialog.Kind.men, .women, .children, .handedBack].map { reading.count($0) }
    let gate = reading.dialog.text(.gate)
    return doing(
      ReceiveBatch(
        men: counts[0], women: counts[1], children: counts[2], handedBack: counts[3],
        reason: reading.note(.reason), gate: gate.isEmpty ? nil : gate, day: centre.moment.day))
  }

  private func assign(_ stay: StayNumber, _ reading: inout DialogReading) -> [Effect] {
    let overriding = reading.note(.reason).map(Override.init)
    guard let bed = reading.bed(.bed) else { return [] }
    return doing(AssignBed(stay: stay, bed: bed, overriding: overriding))
  }

  private func depart(_ stay: StayNumber, _ reading: inout DialogReading) -> [Effect] {
    let destination = reading.note(.destination)
    let reason = reading.note(.reason)
    let departed = reading.optionalMoment(.leftAt, time, now: centre.moment)
    let until = reading.optionalMoment(.bedKeptUntil, time, now: centre.moment)
    let receiver = reading.receiver()
    let wish = reading.dialog.text(.wish).isEmpty ? nil : reading.choice(.wish, AssistanceWish.self)
    let companions = reading.stays(.together).sorted()
    let decision = reading.note(.decision)
    guard let kind = reading.departure(.departure) else { return [] }
    return doing(
      DepartStay(
        stay: stay, with: companions, kind: kind, destination: destination, receiver: receiver,
        reason: reason, departed: departed, keepingBedUntil: until, wish: wish,
        overriding: decision.map(Override.init)))
  }
}
