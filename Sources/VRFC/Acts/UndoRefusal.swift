/// Why an act may not be undone.
package enum UndoRefusal: Hashable, Sendable, CustomStringConvertible {
  case nothing
  case tooOld(act: String, at: Moment, hours: Int)
  case notUndoable(act: String)
  case changedSince(String)

  package var description: String {
    switch self {
    case .nothing: say("you have done nothing here that can be undone")
    case .tooOld(let act, let moment, let hours):
      say(
        """
        your last act (\(act), \(moment.dayAndClock)) is more than \(hours) hours old; correct \
        it by name instead
        """)
    case .notUndoable(let act): say("\(act) cannot be undone")
    case .changedSince(let what): say("it cannot be undone any more: \(what)")
    }
  }
}
