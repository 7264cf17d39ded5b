/// How somebody came in.
package enum EntryKind: String, Codable, CaseIterable, Hashable, Sendable {
  /// Handed over at the gate, like nearly everybody: records leave it out.
  case handedOver = "handed-over"
  case backFromHospital = "back-from-hospital"
  /// Found after they had absconded.
  case found
  /// From another centre.
  case transferredIn = "transferred-in"
  case walkedIn = "walked-in"

  /// As in a sentence: `back from hospital`.
  package var words: String {
    switch self {
    case .handedOver: say("handed over at the gate")
    case .backFromHospital: say("back from hospital")
    case .found: say("found after absconding")
    case .transferredIn: say("transferred in")
    case .walkedIn: say("walked in")
    }
  }

  /// As records have it.
  var recorded: EntryKind? { self == .handedOver ? nil : self }
}
