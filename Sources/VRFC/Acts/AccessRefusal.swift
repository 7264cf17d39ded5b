/// Why somebody may not sign in, or an account not be changed so.
package enum AccessRefusal: Hashable, Sendable, CustomStringConvertible {
  /// The same for a wrong name and a wrong password.
  case wrong
  case wait(seconds: Int)
  case codeSpent
  case codeOver(hours: Int)
  case choosingTooLong(minutes: Int)
  case noSuchStaff(StaffName)
  case alreadyStaff(StaffName)
  /// Differs from an account's name by capitals alone.
  case alike(StaffName, StaffName)
  case nobodysName(StaffName)
  case lastManager(StaffName)
  case noRole(Role)
  case alreadySealed
  case notSealed
  case notErasable(PersonNumber)
  case stillHere(PersonNumber)
  case lookNeedsReason
  case batchNeedsReason

  package var description: String {
    switch self {
    case .wrong: say("the name or the password is wrong")
    case .wait(let seconds): AccessRefusal.words(ofWaiting: seconds)
    case .codeSpent:
      say("this code was used or replaced meanwhile; ask a manager for a new one")
    case .codeOver(let hours): AccessRefusal.words(ofCodeOver: hours)
    case .choosingTooLong(let minutes):
      say("no password was chosen within \(minutes) minutes: sign in with the code again")
    case .noSuchStaff(let name):
      say("\(name) is not on the staff list; `vrfc staff list` shows who is")
    case .alreadyStaff(let name):
      say(
        """
        \(name) is on the staff list already; give them a new code with `vrfc staff password`, \
        or another role with `vrfc staff role`
        """)
    case .alike(let name, let other): AccessRefusal.words(alike: name, other)
    case .nobodysName(let name):
      say("“\(name)” stands in the log for whoever is not signed in; take another name")
    case .lastManager(let name):
      say("\(name) is the last manager: make another one first, or nobody can keep the staff list")
    case .noRole(let role): say("“\(role.rawValue)” is no role of staff")
    case .alreadySealed: say("the centre is sealed already")
    case .notSealed:
      say(
        """
        this is an open centre, without staff accounts; `vrfc staff add` of the first manager \
        makes them
        """)
    case .notErasable(let person): say("there is no \(person) in this centre; check the number")
    case .lookNeedsReason: AccessRefusal.wordsOfLook
    case .batchNeedsReason: AccessRefusal.wordsOfBatch
    case .stillHere(let person):
      say("\(person) is still here; a person is erased after they have left")
    }
  }

  private static var wordsOfLook: String {
    say(
      """
      say why you look at people who have left, in three letters or more: the reason is recorded \
      with your name
      """)
  }

  private static var wordsOfBatch: String {
    say(
      """
      a file of queries may find people who have left: say why, in three letters or more; the \
      reason is recorded with your name
      """)
  }

  private static func words(ofCodeOver hours: Int) -> String {
    say("this code was given more than \(hours) hours ago and is over; ask a manager for a new one")
  }

  private static func words(alike name: StaffName, _ other: StaffName) -> String {
    say("“\(name)” is too like the account \(other); take one that differs by more than capitals")
  }

  private static func words(ofWaiting seconds: Int) -> String {
    let time =
      switch seconds {
      case 1: say("1 second")
      case ...90: say("\(seconds) seconds")
      default: say("\((seconds + 59) / 60) minutes")
      }
    return say("too many wrong passwords: wait ") + time + say(", then try again")
  }
}
