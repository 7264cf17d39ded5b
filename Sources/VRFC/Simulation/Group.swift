/// A party that is here, and when and how it is to leave.
struct Group {
  /// Tells one party from another in this simulation.
  let number: Int
  /// How many there are when all are registered.
  let size: Int
  let arrived: Moment
  let beds: BedsNeeded
  /// The day on which their time has come.
  let due: Day
  let leaving: Leaving
  /// Whether they stay for a reason that a convoy does not overcome.
  let stand: Stand
  var stays: [StayNumber] = []
  var isLeaving = false

  enum Stand {
    /// May be transferred when the house is full.
    case movable
    /// Waits for papers, a guardian or a doctor.
    case kept
  }

  var isComplete: Bool { stays.count == size }
}

/// Roughly how many beds people take in halls for men and for women.
struct BedsNeeded: Hashable, Sendable {
  var men = 0
  var women = 0

  static func + (left: BedsNeeded, right: BedsNeeded) -> BedsNeeded {
    BedsNeeded(men: left.men + right.men, women: left.women + right.women)
  }

  static func - (left: BedsNeeded, right: BedsNeeded) -> BedsNeeded {
    BedsNeeded(men: left.men - right.men, women: left.women - right.women)
  }
}
