/// A stay as the register has it: who it is, and whether they are here.
package struct RegisteredStay: Hashable, Sendable {
  package let stay: StayNumber
  package let person: PersonNumber
  package let arrived: Moment
  package internal(set) var facts: Facts
  /// Nil when it cannot be known any more.
  package internal(set) var identity: Identity?
  /// Nil: still here.
  package internal(set) var departed: Moment?
  package internal(set) var departure: DepartureKind?

  init(
    stay: StayNumber, person: PersonNumber, arrived: Moment, facts: Facts, identity: Identity?
  ) {
    (self.stay, self.person, self.arrived) = (stay, person, arrived)
    (self.facts, self.identity) = (facts, identity)
  }
}

/// A stay's line in the register, with what it is searched by: plain numbers alone, so that a walk
/// over hundreds of thousands of them at a key stays short.
package struct RegisterEntry: Sendable {
  package let stay: StayNumber
  package let person: PersonNumber
  package internal(set) var isHere = true
  var sex: Sex
  /// The words of the name and of the father's name.
  var name = WordSpan()
  var fatherName = WordSpan()
  /// CNIC and telephone, as numbers of bare digits; nought: none.
  var numbers: (cnic: UInt64, phone: UInt64) = (0, 0)
  /// Where it stands among all, and where the same person's stay before this one does.
  let place: Int32
  let earlier: Int32?
  var isWithdrawn = false

  init(_ stay: RegisteredStay, place: Int32, earlier: Int32?) {
    (self.stay, person, sex) = (stay.stay, stay.person, stay.facts.sex)
    (self.place, self.earlier) = (place, earlier)
  }
}

/// Somebody who was found.
package struct FoundPerson: Hashable, Sendable {
  /// The person's latest stay; its names are hidden where it was found by a stay that is.
  package let stay: RegisteredStay
  /// The stay by which they were found: where that is over, finding them is a look at it.
  package let matched: StayNumber
  /// Whether the stay by which they were found is over.
  package let isOver: Bool
  /// How well it fits, 1 to 100; of somebody masked 50, 75 or 100.
  package let score: Int
  package let isMasked: Bool

  init(_ stay: RegisteredStay, _ match: RegisterMatch) {
    (matched, isOver) = (match.matched.stay, !match.matched.isHere)
    (score, isMasked) = (match.score, !match.isInFull)
    var stay = stay
    if !match.isInFull { stay.identity = stay.identity?.masked }
    self.stay = stay
  }

  /// Nil when it cannot be known any more.
  package var identity: Identity? { stay.identity }
}
