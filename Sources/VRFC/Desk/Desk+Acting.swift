import Foundation

/// What came of an act.
package struct Outcome: Sendable {
  package let recorded: StampedAct
  /// What a careful colleague would point out.
  package let remarks: [String]
  /// Whether the act had been recorded before, under the same id; the answer is then the first
  /// one's.
  package let isRepeat: Bool

  package var events: [Event] { recorded.act.events }
}

extension Desk {
  /// Does an act: decides it against the centre as it is now, appends it, and syncs.
  ///
  /// - Parameter id: given by the caller when the act may be sent again; the same id is recorded
  /// once.
  /// - Returns: after `fdatasync` has returned.
  /// - Throws: ``NotPermitted``, ``Refusal``, or ``LogFault``.
  package func perform(
    _ act: some Act, as officer: Officer, id: ActID? = nil
  ) throws -> Outcome {
    try run { run in
      let outcome = try run.perform(act, as: officer, at: nil, id: id)
      try run.commit()
      return outcome
    }
  }

  /// Several acts in one go: each decided after the one before it, a record each, all synced
  /// together at the end, and none acknowledged before that.
  ///
  /// For invented people only: what a power failure leaves of several records in one write can look
  /// like damage, see <doc:SeveralRecordsInOneWrite>.
  package func run<Result>(_ body: (inout DeskRun) throws -> Result) throws -> Result {
    do {
      return try attempt(body)
    } catch let unfit as UnfitRun where !unfit.isPartlySaved {
      try replaceIndex([unfit.misfit.part])
      do {
        return try attempt(body)
      } catch let unfit as UnfitRun {
        throw unfit.misfit
      }
    } catch let unfit as UnfitRun {
      throw unfit.misfit
    }
  }

  private func attempt<Result>(_ body: (inout DeskRun) throws -> Result) throws -> Result {
    if halt != nil { reconsiderHalt() }
    if let halt { throw halt }
    return try log.hold(.write) {
      try catchUp()
      if let halt { throw halt }
      var run = DeskRun(desk: self)
      do {
        let result = try body(&run)
        try run.commit()
        return result
      } catch let misfit as Misfit {
        try run.abandon()
        throw UnfitRun(misfit: misfit, isPartlySaved: run.hasSaved)
      } catch {
        try run.abandon()
        throw error
      }
    }
  }

  /// What an act was decided by does not fit the log.
  private struct UnfitRun: Error {
    let misfit: Misfit
    /// Whether acts of the same run were recorded: it cannot be done once more.
    let isPartlySaved: Bool
  }

  /// The act recorded under this id, if there is one.
  func recorded(_ id: ActID) throws -> StampedAct? {
    try history { try $0.place(of: id) }.map(read)
  }

  /// Gathers what an act needs to know beyond who is here.
  func recall(_ wanted: Recollection) throws -> Recollections {
    guard wanted != Recollection() else { return Recollections() }
    let (known, missing) = recollect(wanted)
    var recalled =
      missing.isOfRecord ? try history { try $0.recall(missing, adding: known) } : known
    if wanted.identityNumbersHere {
      recalled.here = try book.numbersHere(
        centre, earlier: { try history { try $0.earlierIdentities() } }, read: recordedAct)
    }
    if let since = wanted.identityNumbersSince {
      for outline in try history({ try $0.left(since: since) }) {
        guard let cnic = try identity(of: outline.stay, in: outline.identifiedIn)?.cnic else {
          continue
        }
        recalled.hereSince[cnic] = outline
      }
    }
    for stay in wanted.identities {
      guard let outline = recalled.stays[stay] else { continue }
      recalled.identities[stay] = try identity(of: stay, in: outline.identifiedIn)
    }
    if let staff = wanted.lastActBy { try recallLastAct(by: staff, into: &recalled) }
    return recalled
  }

  /// Whether an act asks for what only the records say: those decided before it must then be
  /// recorded first.
  func mustAskRecord(for wanted: Recollection) -> Bool {
    wanted != Recollection() && recollect(wanted).missing.isOfRecord
  }

  /// What the house itself knows, and what is left to ask.
  private func recollect(
    _ wanted: Recollection
  ) -> (known: Recollections, missing: Recollection) {
    var (known, missing) = (Recollections(), wanted)
    for stay in wanted.stays { known.stays[stay] = centre.residents[stay].map(StayOutline.init) }
    missing.stays.removeAll { known.stays[$0] != nil }
    missing.batches.removeAll { centre.batches[$0] != nil }
    for number in wanted.referrals { known.referrals[number] = centre.referrals[number] }
    missing.referrals.removeAll { known.referrals[$0] != nil }
    for meal in wanted.meals { known.meals[meal] = centre.meals[meal] }
    missing.meals.removeAll { known.meals[$0] != nil }
    if let day = wanted.batchesOf, let serial = centre.batchSerial(of: day) {
      known.batchSerials[day] = serial
      missing.batchesOf = nil
    }
    return (known, missing)
  }

  private func recallLastAct(by staff: StaffName, into recalled: inout Recollections) throws {
    guard let last = try history({ try $0.lastAct(by: staff) }).map(read) else { return }
    recalled.lastAct = last
    recalled.earlier = try consult { try $0.earlierMatters(than: last) }
    try consult { try $0.recallMatters(of: last.act.events, into: &recalled) }
    for event in last.act.events {
      if case .registrationCorrected(let correction) = event {
        recalled.earlierRegistrations[correction.stay] = try earlier(
          correction.stay, than: last.head.seq)
      }
      if case .stayDeparted(let departure) = event,
        let outline = try consult({ try $0.outline(of: departure.stay) })
      {
        recalled.stays[departure.stay] = outline
        recalled.latestStays[outline.person] = try consult { try $0.latestStay(of: outline.person) }
      }
    }
  }

  private func earlier(_ stay: StayNumber, than seq: Int) throws -> EarlierRegistration? {
    guard let registration = try consult({ try $0.registration(of: stay, before: seq) }),
      let identity = try identity(of: stay, in: registration.identifiedIn)
    else { return nil }
    return EarlierRegistration(facts: registration.facts, identity: identity)
  }
}

extension Recollection {
  /// Whether it asks for what stands in the records alone.
  fileprivate var isOfRecord: Bool {
    !(stays.isEmpty && persons.isEmpty && batches.isEmpty) || batchesOf != nil || lastActBy != nil
      || !referrals.isEmpty || !meals.isEmpty || leftSince != nil || later != nil
  }
}

extension StayOutline {
  /// A stay that goes on.
  fileprivate init(_ resident: Resident) {
    self.init(
      stay: resident.stay, person: resident.person, batch: resident.batch,
      arrived: resident.arrived, entry: resident.entry, facts: resident.facts,
      identifiedIn: resident.identifiedIn,
      bed: resident.bed, departed: nil, departure: nil, isWithdrawn: false)
  }
}

extension Centre {
  /// The last serial of a day's batches, where the latest ones tell it; nil: they do not go back
  /// so far.
  fileprivate func batchSerial(of day: Day) -> Int? {
    let serials = batches.keys.filter { $0.day == day }.map(\.serial)
    let reachesBack = batches.count < Centre.recentBatches || batches.keys.contains { $0.day < day }
    return reachesBack ? serials.max() ?? 0 : nil
  }
}
