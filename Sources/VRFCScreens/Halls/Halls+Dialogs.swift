import VRFC

extension Model {
  /// Opens the dialog of an act on the bed under the cursor, or says why there is none.
  mutating func openDialog(for action: HallsAction) {
    switch action {
    case .move: openMove()
    case .assign: openAssign()
    case .depart: openDeparture()
    case .release where chosen != nil: askReferral(of: chosen)
    case .hold, .block, .release: openKeeping(action)
    case .isolate: openIsolation()
    case .health: openHealth()
    case .family: openKinship()
    case .officer: openOfficer()
    case .convoy: openConvoy()
    case .screen, .left, .right, .up, .down, .pageUp, .pageDown, .first, .last, .nextHall,
      .detail, .personPage, .waiting, .beds, .earlier, .now:
      break
    }
  }

  /// The person whom an act on the screen concerns.
  var chosen: Resident? {
    if let stay = halls.waitingCursor { return centre.residents[stay] }
    guard let bed = cursorBed else { return nil }
    return centre.occupants[bed]?.first.flatMap { centre.residents[$0] }
  }

  private mutating func openMove() {
    guard let resident = chosen, let bed = resident.bed else {
      notice = .told(say("nobody sleeps in \(cursorBed?.description ?? say("this bed"))"))
      return
    }
    dialog = .form(
      .move(resident.stay), say("Move \(shortName(resident)) from \(bed)"),
      lines: [preview(of: resident)], [Dialog.Entry(.bed)])
  }

  private mutating func openAssign() {
    let first = halls.waitingCursor == nil ? centre.waiting.first : chosen
    guard let resident = first else {
      notice = .told(say("nobody waits for a bed"))
      return
    }
    var proposed = ""
    if halls.waitingCursor == nil, let bed = cursorBed, centre.state(of: bed) == .vacant {
      proposed = bed.description
    } else if case .bed(let bed, _) = Placement(centre: centre).offer(for: Guest(resident)) {
      proposed = bed.description
    }
    dialog = .form(
      .assign(resident.stay), say("A bed for \(shortName(resident)), who waits"),
      lines: [preview(of: resident)], [Dialog.Entry(.bed, proposed)])
  }

  private mutating func openKeeping(_ action: HallsAction) {
    guard halls.waitingCursor == nil, let bed = cursorBed else { return }
    switch (action, centre.condition(of: bed)?.kind) {
    case (.hold, _):
      dialog = .form(
        .hold(bed), say("Hold \(bed) until a time"), [Dialog.Entry(.until), Dialog.Entry(.reason)])
    case (.block, _):
      dialog = .form(
        .block(bed), say("Block \(bed): it cannot be used"),
        lines: [say("without a time, until further notice")],
        [Dialog.Entry(.reason), Dialog.Entry(.until)])
    case (_, .held): dialog = .confirmation(.release(bed), say("Release \(bed), which is held?"))
    case (_, .blocked):
      dialog = .confirmation(.unblock(bed), say("Put \(bed), which is blocked, back into use?"))
    case (_, .none): notice = .told(say("\(bed) is neither held nor blocked"))
    }
  }

  /// What the rules of the halls say of somebody.
  private func preview(of resident: Resident) -> String {
    let guest = Guest(resident)
    let placement = Placement(centre: centre)
    let halls = placement.natural(for: guest).map(\.name).joined(separator: say(" or "))
    switch placement.offer(for: guest) {
    case .bed(let bed, let sharing?): return say("the rules offer \(bed), shared with \(sharing)")
    case .bed(let bed, nil): return say("belongs in the \(halls); the next free bed is \(bed)")
    case .waits: return say("belongs in the \(halls), where no bed is free")
    case .officerDecides: return say("an officer decides on the bed, with a reason")
    }
  }

  /// Name and age where they are known, else the stay.
  func shortName(_ resident: Resident) -> String {
    guard case .some(.some(let identity)) = people[resident.stay] else {
      return resident.stay.description
    }
    return "\(identity.name), \(resident.facts.age)"
  }
}
