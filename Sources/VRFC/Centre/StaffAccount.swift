/// A member of staff who may sign in.
package struct StaffAccount: Codable, Hashable, Sendable {
  package let name: StaffName
  package let role: Role
  /// Somebody who was removed is known by name only.
  package let isRemoved: Bool
}

extension StaffAccount: Matter {
  static let kind = "staff"
  var key: String { name.description }
  var isOpen: Bool { !isRemoved }

}

/// Sign-ins that failed one after the other, under one name or at one terminal.
package struct SignInFailures: Codable, Hashable, Sendable {
  /// Where they are counted: so that neither another terminal nor another name helps.
  package enum Place: Hashable, Sendable {
    case name(StaffName)
    case desk(String)

    var key: String {
      switch self {
      case .name(let name): "name \(name)"
      case .desk(let desk): "desk \(desk)"
      }
    }
  }

  package let key: String
  package let count: Int
  package let last: Moment

  /// Seconds to wait after so many failures: hardly any for a slip of the finger, a quarter of an
  /// hour from the tenth on.
  package static let delays = [0, 0, 2, 4, 8, 15, 30, 60, 120, 300, 900]

  /// After so many minutes without a failure they are counted anew.
  static let forgottenAfter = 60

  /// How many still count.
  func standing(at moment: Moment) -> Int {
    moment.minutes(since: last) < SignInFailures.forgottenAfter ? count : 0
  }

  /// How long nobody may try again, in whole seconds; nought: at once.
  func wait(at moment: Moment) -> Int {
    let passed = moment.milliseconds - last.milliseconds
    // A clock that was set back would keep everybody out until it is there again: the machine's
    // own memory counts then.
    guard passed >= 0 else { return 0 }
    return SignInFailures.wait(after: count, passed: .milliseconds(passed))
  }

  /// The same of so many failures, so long after the last.
  static func wait(after count: Int, passed: Duration) -> Int {
    let left = Duration.seconds(delays[min(count, delays.count - 1)]) - passed
    let (seconds, rest) = left.components
    return max(0, Int(seconds) + (rest > 0 ? 1 : 0))
  }
}

extension SignInFailures: Matter {
  static let kind = "failures"
  var isOpen: Bool { count > 0 }

}

/// That somebody's key is to be destroyed, or was.
struct Erasure: Codable, Hashable, Sendable, Matter {
  static let kind = "erasure"
  let person: PersonNumber
  var key: String { person.description }

}

/// That a centre which was opened without staff accounts has them since.
struct SealedSince: Codable, Hashable, Sendable, Matter {
  static let kind = "sealing"
  let seq: Int
  var key: String { "centre" }

}
