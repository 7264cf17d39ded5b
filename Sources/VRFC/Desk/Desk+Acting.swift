import Foundation
import Synchronization

/// What came of an act.
package struct Outcome: Sendable {
  package let recorded: StampedAct
  /// What a careful colleague would point out.
  package let remarks: [String]
  /// Whether the act had been recorded before, under the same id; the answer is then the first one's.
  package let isRepeat: Bool

  package var events: [Event] { recorded.act.events }
}

extension Desk {
  /// Does an act: decides it against the centre as it is now, appends it, and syncs.
  ///
  /// - Parameter id: given by the caller when the act may be sent again; the same id is recorded once.
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
  package func run<Result>(_ body: (inout DeskRun) throws -> Result) throws -> Result {
    reconsiderHalt()
    if let halt { throw halt }
    return try log.hold(.write) {
      try catchUp()
      if let halt { throw halt }
      try settle()
      var run = DeskRun(desk: self)
      do {
        let result = try body(&run)
        try run.commit()
        return result
      } catch {
        try run.abandon()
        throw error
      }
    }
  }

  /// The act recorded under this id, if there is one.
  func recorded(_ id: ActID) throws -> StampedAct? {
    try index.place(of: id).map(read)
  }

  /// Gathers what an act needs to know beyond who is here.
  func recall(_ wanted: Recollection) throws -> Recollections {
    var wanted = wanted
    wanted.batches.removeAll { centre.batches[$0] != nil }
    guard wanted != Recollection() else { return Recollections() }
    var recalled = wanted.needsIndex ? try index.recall(wanted) : Recollections()
    if wanted.identityNumbersHere {
      recalled.here = try book.numbersHere(centre, read: recordedAct)
    }
    for stay in wanted.identities {
      guard let outline = recalled.stays[stay] else { continue }
      recalled.identities[stay] = try identity(of: stay, in: outline.identifiedIn)
    }
    if let staff = wanted.lastActBy { try recallLastAct(by: staff, into: &recalled) }
    return recalled
  }

  private func recallLastAct(by staff: StaffName, into recalled: inout Recollections) throws {
    guard let last = try index.lastAct(by: staff).map(read) else { return }
    recalled.lastAct = last
    for event in last.act.events {
      if case .registrationCorrected(let correction) = event {
        recalled.earlierRegistrations[correction.stay] = try earlier(
          correction.stay, than: last.head.seq)
      }
      if case .stayDeparted(let departure) = event,
        let outline = try index.outline(of: departure.stay)
      {
        recalled.stays[departure.stay] = outline
        recalled.latestStays[outline.person] = try index.latestStay(of: outline.person)
      }
    }
  }

  private func earlier(_ stay: StayNumber, than seq: Int) throws -> EarlierRegistration? {
    guard let registration = try index.registration(of: stay, before: seq),
      let identity = try identity(of: stay, in: registration.identifiedIn)
    else { return nil }
    return EarlierRegistration(facts: registration.facts, identity: identity)
  }
}

extension Recollection {
  /// Whether the index is to be asked; who is here is known without it.
  var needsIndex: Bool {
    !(stays.isEmpty && persons.isEmpty && batches.isEmpty && batchesOf == nil)
  }
}

/// Remembers, across threads, that the index could not take an act; the log has it all the same.
final class IndexFailure: Sendable {
  private let happened = Mutex(false)

  func note() {
    happened.withLock { $0 = true }
  }

  /// Whether it happened since the last time of asking.
  func take() -> Bool {
    happened.withLock { happened in
      defer { happened = false }
      return happened
    }
  }
}
