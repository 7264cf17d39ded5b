/// Takes back the last act of a member of staff, by a correcting act.
package struct UndoLastAct: Act {
  package static let name = "undo"

  package let by: StaffName
  /// Why, in words of their own.
  package let reason: Note?

  package init(by: StaffName, reason: Note? = nil) {
    self.by = by
    self.reason = reason
  }

  /// What was done takes the same to be taken back, by the role of now.
  package func permissions(in centre: Centre) -> Set<Permission> {
    centre.recalled.lastAct?.act.permissionsToTakeBack(knowing: centre.recalled.earlier) ?? []
  }

  package var liftingReason: LiftingReason { .takenBack(reason) }

  package var recollection: Recollection {
    var recollection = Recollection()
    recollection.lastActBy = by
    return recollection
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard let last = centre.recalled.lastAct else { throw .undo(.nothing) }
    let hours = centre.rules.shiftHours
    guard centre.moment.minutes(since: last.act.at) <= hours * 60 else {
      throw .undo(.tooOld(act: last.act.act, at: last.act.at, hours: hours))
    }
    let reversal = Reversal(of: last, in: centre)
    let events = try reversal.events()
    guard !events.isEmpty else { throw .undo(.notUndoable(act: last.act.act)) }
    return events
  }

  package func remarks(in centre: Centre) -> [String] {
    guard let last = centre.recalled.lastAct else { return [] }
    let act = last.act
    return [say("undone: \(act.name), \(act.at.clockText), record \(last.head.seq)")]
  }
}
