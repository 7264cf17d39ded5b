/// Why somebody may not sleep in a hall.
package enum HallRefusal: Hashable, Sendable {
  case wrongHall(Hall, fits: [String])
  case boyBelongsWithMother(under: Int)
  case boyInFemaleHall(age: Int, under: Int)
  case officerPlaces
  case full(Hall)
  case notFull(Hall, free: Bed)
  /// An isolation bed, for somebody who need not sleep apart.
  case forIsolation(Bed)
  /// Somebody who must sleep apart, in a bed among the others.
  case sleepsApart(free: Bed?)

  /// Whether a duty officer may decide otherwise, with a reason.
  package var isForOfficer: Bool {
    switch self {
    case .boyBelongsWithMother, .boyInFemaleHall, .officerPlaces, .full, .forIsolation,
      .sleepsApart:
      true
    case .wrongHall, .notFull: false
    }
  }
}

extension HallRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .wrongHall(let hall, let fits):
      say(
        """
        the \(hall.name) is for \(hall.sex == .male ? say("men") : say("women")); this person \
        belongs in the \(fits.joined(separator: say(" or the ")))
        """)
    case .boyBelongsWithMother(let years):
      say(
        """
        a boy under \(years) belongs with his mother in the female hall; a duty officer may \
        decide otherwise, with a reason
        """)
    case .boyInFemaleHall(let age, let years): HallRefusal.words(ofBoy: age, under: years)
    case .officerPlaces:
      say(
        """
        the program does not place transgender persons; a duty officer decides on the bed, with \
        a reason
        """)
    case .full(let hall):
      say(
        """
        every usable bed of the \(hall.name) is taken; a duty officer may give a place on the \
        floor (\(hall.id)-F1), with a reason, or the person waits
        """)
    case .notFull(let hall, let free):
      say("the \(hall.name) is not full: \(free) is free, and the floor is for when no bed is")
    case .forIsolation(let bed):
      say(
        """
        \(bed) is an isolation bed, for those who must sleep apart; take another, or a duty \
        officer may decide otherwise, with a reason
        """)
    case .sleepsApart(let free): HallRefusal.words(ofApart: free)
    }
  }

  private static func words(ofBoy age: Int, under years: Int) -> String {
    age < years
      ? say(
        """
        a boy of \(age) is placed in the female hall only with his mother, and no woman of his \
        family is here; a duty officer may decide otherwise, with a reason
        """)
      : say(
        """
        a boy of \(age) is too old for the female hall (under \(years)); a duty officer may \
        decide otherwise, with a reason
        """)
  }

  private static func words(ofApart free: Bed?) -> String {
    guard let free else {
      return say(
        """
        this person must sleep apart from the others, and no isolation bed is free: set one \
        apart first, or a duty officer may decide otherwise, with a reason
        """)
    }
    return say(
      """
      this person must sleep apart from the others: isolation bed \(free) is free; a duty \
      officer may decide otherwise, with a reason
      """)
  }
}
