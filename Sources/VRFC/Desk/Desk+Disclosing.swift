/// What leaves the house: each time asked for, and on record before it is shown.
extension Desk {
  /// Makes sure that somebody may do something that is no act; a refusal is on record.
  package func permit(
    _ officer: Officer, _ wanted: Set<Permission>, of tried: String
  ) throws {
    do {
      try authorise(officer, wanted)
    } catch let refused as NotPermitted {
      guard centre.isSealed else { throw refused }
      try run { try $0.note(refused, of: tried, officer) }
      throw refused
    }
  }

  /// Lets counts out.
  func export(_ counts: String, _ days: ReportDays, as officer: Officer) throws {
    let act = RecordExport(counts, from: days.first, to: days.last)
    guard centre.isSealed else { return try authorise(officer, act.permissions) }
    _ = try perform(act, as: officer)
  }

  /// Records that somebody is about to be shown who people are. In an open centre, where anybody
  /// may say they are anybody, nothing of that is recorded.
  package func look(
    _ view: LookedUpView, at stays: [StayNumber], reason: Note? = nil, as officer: Officer
  ) throws {
    guard centre.isSealed else { return }
    _ = try perform(RecordLook(view, stays: stays, reason: reason), as: officer)
  }

  /// Lets a list of everybody in a house out; of a house of earlier, with a reason.
  package func list(_ house: Centre, reason: Note?, as officer: Officer) throws {
    try permit(officer, [.readPresent], of: "residents")
    let departed = house.residents.keys.filter { centre.residents[$0] == nil }.sorted()
    if departed.isEmpty {
      // The screens show those who are here without a record; the night's roll call is called
      // also while nothing can be saved.
      if isReadingOnly { return }
      try look(.list, at: [], as: officer)
    } else {
      try look(.search, at: departed, reason: reason, as: officer)
    }
  }

  /// Lets somebody's page be shown; a stay on it that is over, on record: with a reason, or, of
  /// somebody who is here again, without one, for whoever leaves out what was written of it.
  package func lookAt(_ history: PersonHistory, reason: Note?, as officer: Officer) throws {
    try permit(officer, [.readPresent], of: "history")
    let over = history.stays.map(\.outline.stay).filter { centre.residents[$0] == nil }
    guard !over.isEmpty else { return }
    let isHere = over.count < history.stays.count
    try look(isHere && reason == nil ? .masked : .page, at: over, reason: reason, as: officer)
  }

  /// Correcting who somebody was that left is a look: being told that nothing changes would tell
  /// whether a guess is right. On the screens they are looked at before.
  package func lookBefore(_ correction: CorrectRegistration, as officer: Officer) throws {
    guard correction.change.isOfIdentity, centre.residents[correction.stay] == nil,
      officer.role.permissions.isSuperset(of: correction.permissions)
    else { return }
    try look(.page, at: [correction.stay], reason: correction.reason, as: officer)
  }

  /// Finds people for somebody. Those who left are shown in full to who may and says why, else
  /// masked, and found by whole names and numbers alone; either is on record first. What counts is
  /// the stay that was found: being here again opens nobody's earlier one.
  package func find(
    _ text: String, limit: Int, reason: Note?, as officer: Officer
  ) throws -> FindReport {
    // Whoever may not see those who left would else learn who did by being refused.
    let wanted: Set<Permission> = reason == nil ? [.readPresent] : [.readPresent, .readDeparted]
    try permit(officer, wanted, of: "find")
    let isInFull = reason != nil || !centre.isSealed
    let here = ShownStays(centre.residents.keys)
    let found = FindReport(
      text, in: try findRegister(), limit: limit, as: isInFull ? .whole : .masked(otherThan: here))
    let over = found.staysOver
    if !over.isEmpty {
      try look(isInFull ? .search : .masked, at: over, reason: reason, as: officer)
    }
    return found
  }

  /// Finds people by a file of queries. Where there are accounts it would be a dictionary to guess
  /// by: it is for who may see those who left, and says why, and is on record whatever it finds.
  package func find(
    _ batch: FindBatch, limit: Int, reason: Note?, as officer: Officer
  ) throws -> FindReport {
    try permit(
      officer, centre.isSealed ? [.readPresent, .readDeparted] : [.readPresent], of: "find")
    if centre.isSealed, reason?.saysSomething != true { throw Refusal.access(.batchNeedsReason) }
    let found = FindReport(batch, in: try findRegister(), limit: limit)
    try look(.search, at: found.staysOver, reason: reason, as: officer)
    return found
  }
}
