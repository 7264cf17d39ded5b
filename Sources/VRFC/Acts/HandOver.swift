/// Hands the house over to the next shift. What is handed over is counted, never typed.
package struct HandOver: Act {
  package static let name = "handOver"

  package let leaving: StaffName
  package let coming: StaffName
  package let note: Note?

  package init(leaving: StaffName, coming: StaffName, note: Note? = nil) {
    self.leaving = leaving
    self.coming = coming
    self.note = note
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard coming != leaving else { throw .handOver(.toOneself(leaving)) }
    guard !centre.isSealed || centre.account(of: coming) != nil else {
      throw .handOver(.noAccount(coming))
    }
    let halls = centre.hallCounts.map { count in
      ShiftHandover.HallHeads(
        hall: count.hall.id, persons: count.persons, blocked: count.blocked, held: count.held)
    }
    let handover = ShiftHandover(
      at: centre.moment, leaving: leaving, coming: coming, halls: halls,
      waiting: centre.waiting.count,
      tasks: centre.tasks.map { ShiftHandover.OpenTasks(task: $0.kind.name, count: $0.count) })
    return [ShiftRelieved(handover: handover, notes: .reason(note)).event]
  }

  package func remarks(in centre: Centre) -> [String] {
    [say("a hand-over is not taken back; hand over again where it was wrong")]
  }
}

/// Why a shift may not be handed over so.
package enum HandOverRefusal: Hashable, Sendable, CustomStringConvertible {
  case toOneself(StaffName)
  case noAccount(StaffName)

  package var description: String {
    switch self {
    case .toOneself(let name):
      say("\(name) cannot hand over to \(name): name the officer of the next shift")
    case .noAccount(let name):
      say("\(name) has no account here: name the officer of the next shift as they sign in")
    }
  }
}
