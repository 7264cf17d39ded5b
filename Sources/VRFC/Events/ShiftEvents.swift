/// What the duty officers decide for the whole house.
package enum ShiftEvent: Hashable, Sendable {
  case relieved(ShiftRelieved)
  case ramadanDeclared(RamadanDeclared)
  case ramadanEnded(RamadanEnded)
  case ramadanWithdrawn(RamadanWithdrawn)

  package var body: any MatterEventBody {
    switch self {
    case .relieved(let body): body
    case .ramadanDeclared(let body): body
    case .ramadanEnded(let body): body
    case .ramadanWithdrawn(let body): body
    }
  }

  static let shapes: [any EventBody.Type] = [
    ShiftRelieved.self, RamadanDeclared.self, RamadanEnded.self, RamadanWithdrawn.self,
  ]
}

/// One shift left the house to the next; both put their names to it.
package struct ShiftRelieved: MatterEventBody {
  package static let type = "shift.relieved"

  package let handover: ShiftHandover
  package internal(set) var notes: Sealable<Notes>?

  package var event: Event { .shift(.relieved(self)) }
  package var reason: Note? { notes?.content?.reason }
  package var words: String {
    say("shift handed over by \(handover.leaving) to \(handover.coming), \(handover.heads) heads")
  }
}

/// A duty officer declared Ramadan.
package struct RamadanDeclared: MatterEventBody {
  package static let type = "ramadan.declared"

  /// The first day of fasting.
  package let first: Day
  package let corrects: CorrectedRecord?

  package var event: Event { .shift(.ramadanDeclared(self)) }
  package var words: String { say("Ramadan declared from \(first.longText)") }
}

/// A duty officer declared its end.
package struct RamadanEnded: MatterEventBody {
  package static let type = "ramadan.ended"

  package let first: Day
  /// The last day of fasting.
  package let last: Day

  package var event: Event { .shift(.ramadanEnded(self)) }
  package var words: String { say("Ramadan ended with \(last.longText)") }
}

/// A Ramadan that was declared by mistake.
package struct RamadanWithdrawn: MatterEventBody {
  package static let type = "ramadan.withdrawn"

  package let first: Day
  package let corrects: CorrectedRecord?

  package var event: Event { .shift(.ramadanWithdrawn(self)) }
  package var words: String { say("Ramadan from \(first.longText) withdrawn") }
}

extension ShiftRelieved {
  package func write(to json: inout JSONText) {
    json.field("handover", handover)
    json.field("notes", notes)
  }
}

extension RamadanDeclared {
  package func write(to json: inout JSONText) {
    json.field("first", first)
    if let corrects { json.field("corrects", corrects) }
  }
}

extension RamadanEnded {
  package func write(to json: inout JSONText) {
    json.field("first", first)
    json.field("last", last)
  }
}

extension RamadanWithdrawn {
  package func write(to json: inout JSONText) {
    json.field("first", first)
    if let corrects { json.field("corrects", corrects) }
  }
}

extension Fast: JSONWritable {
  package func write(to json: inout JSONText) {
    json.field("first", first)
    json.field("last", last)
  }
}

extension ShiftHandover: JSONWritable {
  package func write(to json: inout JSONText) {
    json.field("at", at)
    json.field("leaving", leaving)
    json.field("coming", coming)
    json.field("halls", halls)
    json.field("waiting", waiting)
    json.field("tasks", tasks)
  }
}

extension ShiftHandover.HallHeads: JSONWritable {
  package func write(to json: inout JSONText) {
    json.field("hall", hall)
    json.field("persons", persons)
    json.field("blocked", blocked)
    json.field("held", held)
  }
}

extension ShiftHandover.OpenTasks: JSONWritable {
  package func write(to json: inout JSONText) {
    json.field("task", task)
    json.field("count", count)
  }
}
