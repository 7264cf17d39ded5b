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
package struct RamadanDeclared: MatterEventBody, HoldsNoSecrets {
  package static let type = "ramadan.declared"

  /// The first day of fasting.
  package let first: Day
  package let corrects: CorrectedRecord?

  package var event: Event { .shift(.ramadanDeclared(self)) }
  package var words: String { say("Ramadan declared from \(first.longText)") }
}

/// A duty officer declared its end.
package struct RamadanEnded: MatterEventBody, HoldsNoSecrets {
  package static let type = "ramadan.ended"

  package let first: Day
  /// The last day of fasting.
  package let last: Day

  package var event: Event { .shift(.ramadanEnded(self)) }
  package var words: String { say("Ramadan ended with \(last.longText)") }
}

/// A Ramadan that was declared by mistake.
package struct RamadanWithdrawn: MatterEventBody, HoldsNoSecrets {
  package static let type = "ramadan.withdrawn"

  package let first: Day
  package let corrects: CorrectedRecord?

  package var event: Event { .shift(.ramadanWithdrawn(self)) }
  package var words: String { say("Ramadan from \(first.longText) withdrawn") }
}
