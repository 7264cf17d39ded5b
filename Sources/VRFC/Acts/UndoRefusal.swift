/// Why an act may not be undone.
package enum UndoRefusal: Hashable, Sendable, CustomStringConvertible {
  case nothing
  case tooOld(act: String, at: Moment, hours: Int)
  case notUndoable(act: String)
  case changedSince(String)

  package var description: String {
    switch self {
    case .nothing: "you have done nothing here that can be undone"
    case .tooOld(let act, let moment, let hours):
      "your last act (\(act), \(moment.dayAndClock)) is more than \(hours) "
        + "hours old; correct it by name instead"
    case .notUndoable(let act): "\(act) cannot be undone"
    case .changedSince(let what): "it cannot be undone any more: \(what)"
    }
  }
}
