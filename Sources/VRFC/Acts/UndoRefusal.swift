/// Why an act may not be undone.
package enum UndoRefusal: Hashable, Sendable, CustomStringConvertible {
  case nothing
  case tooOld(act: String, at: Moment, hours: Int)
  case notUndoable(act: String)
  case changedSince(String)
  /// As registered before, they could not stay in the bed that they have now.
  case wrongHallThen(StayNumber, Bed, HallRefusal)

  package var description: String {
    switch self {
    case .nothing: say("you have done nothing here that can be undone")
    case .tooOld(let act, let moment, let hours):
      say(
        """
        your last act (\(ActName.words(of: act)), \(moment.dayAndClock)) is more than \(hours) \
        hours old; correct it by name instead
        """)
    case .notUndoable(let act): say("this cannot be undone: \(ActName.words(of: act))")
    case .changedSince(let what): say("it cannot be undone any more: \(what)")
    case .wrongHallThen(let stay, let bed, let objection):
      say(
        """
        it cannot be undone any more: \(stay) sleeps in \(bed) now, and as before \(objection); \
        correct it by name instead, with a bed
        """)
    }
  }
}
