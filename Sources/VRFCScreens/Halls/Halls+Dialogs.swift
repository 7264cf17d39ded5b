import VRFC

extension Model {
  /// Opens the dialog of an act on the bed under the cursor, or says why there is none.
  mutating func openDialog(for action: HallsAction) -> [Effect] {
    switch action {
    case .move: openMove()
    case .assign: openAssign()
    case .depart: return openDeparture()
    case .release where chosen != nil: askReferral(of: chosen)
    case .hold, .block, .release: openKeeping(action)
    case .isolate: openIsolation()
    case .health: openHealth()
    case .family: openKinship()
    case .officer: openOfficer()
    case .convoy: openConvoy()
    case .screen, .left, .right, .up, .down, .pageUp, .pageDown, .first, .last, .nextHall,
      .nextFree, .previousFree, .detail, .personPage, .waiting, .beds, .earlier, .now:
      break
    }
    return []
  }

  /// The person whom an act on the screen concerns.
  var chosen: Resident? {
    if let stay = halls.waitingCursor { return centre.residents[stay] }
    guard let bed = cursorBed else { return nil }
    return centre.occupants[bed]?.first.flatMap { centre.residents[$0] }
  }

  /// Says that nobody is, or was, under the cursor.
  mutating func tellEmptyBed() {
    let bed = cursorBed?.description ?? say("this bed")
    notice = .told(
      halls.past == nil ? say("nobody sleeps in \(bed)") : say("nobody slept in \(bed)"))
  }

  private mutating func openMove() {
    guard let resident = chosen, let bed = resident.bed else {
      tellEmptyBed()
      return
    }
    dialog = .form(
      .move(resident.stay), say("Move \(shortName(resident)) from \(bed)"),
      lines: [preview(of: resident)], entries(for: resident, offered(to: resident)))
  }

  private mutating func openAssign() {
    let first = halls.waitingCursor == nil ? centre.waiting.first : chosen
    guard let resident = first else {
      notice = .told(say("nobody waits for a bed"))
      return
    }
    dialog = .form(
      .assign(resident.stay), say("A bed for \(shortName(resident)), who waits"),
      lines: [preview(of: resident)],
      entries(for: resident, underCursor(for: resident) ?? offered(to: resident)))
  }

  /// The free bed under the cursor, if it is one for this person.
  private func underCursor(for resident: Resident) -> Bed? {
    guard halls.waitingCursor == nil, let bed = cursorBed, centre.state(of: bed) == .vacant,
      centre.isolationBeds.contains(bed) == Guest(resident).sleepsApart
    else { return nil }
    return bed
  }

  /// The next fitting bed; nil: none is free, an officer decides, or they sleep there.
  private func offered(to resident: Resident) -> Bed? {
    guard case .bed(let bed, _) = Placement(centre: centre).offer(for: Guest(resident)) else {
      return nil
    }
    return bed == resident.bed ? nil : bed
  }

  /// A place on the floor of a full hall, to who may decide so.
  private func floor(for resident: Resident) -> Bed? {
    guard officer.role.permissions.contains(.override) else { return nil }
    return Placement(centre: centre).floorOffered(to: Guest(resident))
  }

  private func entries(for resident: Resident, _ proposed: Bed?) -> [Dialog.Entry] {
    if let proposed { return [Dialog.Entry(.bed, proposed.description)] }
    guard let floor = floor(for: resident) else { return [Dialog.Entry(.bed)] }
    return [Dialog.Entry(.bed, floor.description), Dialog.Entry(.reason)]
  }

  private mutating func openKeeping(_ action: HallsAction) {
    guard halls.waitingCursor == nil, let bed = cursorBed else { return }
    // What no time would change is said before anything is typed.
    if action != .release,
      let words = objection(toKeeping: bed, until: centre.moment.adding(minutes: 1))
    {
      notice = .refused(words)
      return
    }
    switch (action, centre.condition(of: bed)?.kind) {
    case (.hold, _):
      dialog = .form(
        .hold(bed), say("Hold \(bed) until a time"), [Dialog.Entry(.until), Dialog.Entry(.reason)])
    case (.block, _):
      dialog = .form(
        .block(bed), say("Block \(bed): it cannot be used"),
        lines: [say("without a time, until further notice")],
        [Dialog.Entry(.until), Dialog.Entry(.reason)])
    case (_, .held): dialog = .confirmation(.release(bed), say("Release \(bed), which is held?"))
    case (_, .blocked):
      dialog = .confirmation(.unblock(bed), say("Put \(bed), which is blocked, back into use?"))
    case (_, .none): notice = .told(say("\(bed) is neither held nor blocked"))
    }
  }

  /// What speaks against holding or blocking a bed until a time; nil: nothing.
  func objection(toKeeping bed: Bed, until: Moment) -> String? {
    do throws(Refusal) {
      _ = try HoldBed(bed: bed, until: until, reason: nil).decide(in: centre)
      return nil
    } catch {
      return words(of: Rejection(error))
    }
  }

  /// What the rules of the halls say of somebody.
  private func preview(of resident: Resident) -> String {
    let guest = Guest(resident)
    let placement = Placement(centre: centre)
    let halls = placement.natural(for: guest).map(\.name).joined(separator: say(" or "))
    switch placement.offer(for: guest) {
    case .bed(let bed, let sharing?): return say("the rules offer \(bed), shared with \(sharing)")
    case .bed where guest.sleepsApart: return isolationBedsFree(for: guest)
    case .bed(let bed, nil): return say("belongs in the \(halls); the next free bed is \(bed)")
    case .waits: return previewOfFull(halls, for: resident)
    case .officerDecides: return say("an officer decides on the bed, with a reason")
    }
  }

  /// So many beds are named.
  private static let mostBeds = 8

  /// Which beds are for somebody who must sleep apart.
  private func isolationBedsFree(for guest: Guest) -> String {
    let halls = Placement(centre: centre).natural(for: guest).map(\.id)
    let free = centre.isolationBeds.filter {
      halls.contains($0.hall) && centre.state(of: $0) == .vacant
    }.sorted()
    let names = free.prefix(Model.mostBeds).map(\.description)
    let more = free.count > names.count ? [say("\(free.count - names.count) more")] : []
    return say("must sleep apart; isolation beds that are free: ")
      + (names + more).joined(separator: ", ")
  }

  private func previewOfFull(_ halls: String, for resident: Resident) -> String {
    if Guest(resident).sleepsApart {
      let ids = Placement(centre: centre).natural(for: Guest(resident)).map(\.id.description)
        .joined(separator: say(" or "))
      let way = key(.halls(.isolate), in: .halls)
      return say("no isolation bed is free in \(ids): \(way) on a free bed makes one")
    }
    guard let floor = floor(for: resident) else {
      return say("belongs in the \(halls), where no bed is free")
    }
    return say("no bed is free; \(floor) is a place on the floor, with your reason")
  }

  /// Name and age where they are known, else the stay.
  func shortName(_ resident: Resident) -> String {
    guard case .some(.some(let identity)) = people[resident.stay] else {
      return resident.stay.description
    }
    return "\(identity.name), \(resident.facts.age)"
  }
}
