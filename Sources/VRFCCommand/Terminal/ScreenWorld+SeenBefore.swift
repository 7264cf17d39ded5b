import VRFC
import VRFCScreens

/// "Seen before?": whom a form may be about. Up to a number of people who left, that is the work
/// itself; each one more is a look, on record before it is shown.
extension ScreenWorld {
  func lookAlikes(_ query: LookAlikes.Query) -> [Message] {
    waitingQuery = query
    do {
      guard try isRegisterRead() else { return [] }
    } catch {
      return [.told("\(error)")]
    }
    waitingQuery = nil
    return shown(register.lookAlikes(query, at: desk.centre.moment, as: viewOfAll), for: query)
  }

  /// What may be shown of those who were found. Who cannot be put on record is left out, and why is
  /// said.
  private func shown(_ alike: [LookAlike], for query: LookAlikes.Query) -> [Message] {
    do {
      try countSeen(alike)
      return [.loaded(.lookAlikes(alike, for: query))]
    } catch {
      let here = alike.filter { !$0.isMasked }
      return [.told("\(error)"), .loaded(.lookAlikes(here, for: query))]
    }
  }

  private func countSeen(_ alike: [LookAlike]) throws {
    guard !seenForForm.new(among: alike).isEmpty else { return }
    try readSeen()
    let new = seenForForm.new(among: alike)
    try look(at: new.dropFirst(seenForForm.room))
    var counted = seenForForm
    counted.show(new)
    if !keepSeen(counted) { try look(at: new.prefix(seenForForm.room)) }
    seenForForm = counted
  }

  private func look(at alike: ArraySlice<LookAlike>) throws {
    if !alike.isEmpty { try desk.look(.masked, at: alike.map(\.matched), as: officer) }
  }

  /// Brings in what was counted elsewhere: in an earlier sitting, or at another terminal.
  private func readSeen() throws {
    seenForForm.join(SeenFile(desk, officer: officer).read())
    try seenForForm.settle { stay in
      try desk.history { try $0.outline(of: stay)?.isWithdrawn } ?? false
    }
  }

  /// A saved form starts the count anew.
  func noteForm(_ outcome: Outcome, for asker: Asker) {
    guard desk.centre.isSealed, asker == .checkIn, !outcome.isRepeat else { return }
    for case .arrivalRegistered(let arrival) in outcome.events {
      seenForForm.join(SeenFile(desk, officer: officer).read())
      seenForForm.save(arrival.stay)
      _ = keepSeen(seenForForm)
    }
  }

  /// - Returns: whether it is kept: what is not, the next sitting would not know of.
  private func keepSeen(_ seen: SeenForForm) -> Bool {
    do {
      try SeenFile(desk, officer: officer).keep(seen)
      return true
    } catch {
      return false
    }
  }
}
