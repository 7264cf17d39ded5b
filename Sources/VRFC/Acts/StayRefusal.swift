/// Why a registration, its correction or a departure may not be recorded.
package enum StayRefusal: Hashable, Sendable {
  case noSuchStay(StayNumber)
  /// Its person was erased.
  case erased(StayNumber)
  /// Who this was is sealed, and does not open.
  case keyMissing(StayNumber)
  case departed(StayNumber, Moment, DepartureKind)
  case withdrawn(StayNumber)
  case noSuchPerson(PersonNumber)
  case alreadyHere(StayNumber, Bed?)
  case cnicHere(CNIC, StayNumber, Bed?)
  /// They were here at the time at which they are said to have come.
  case hereThen(StayNumber, from: Moment, to: Moment)
  case cnicHereThen(CNIC, StayNumber, from: Moment, to: Moment)
  case cnicTwice(CNIC, line: Int)
  case arrivalToCome(Moment)
  case nothingToCorrect(StayNumber)
  case wrongHallThen(Bed, HallRefusal)
}

extension StayRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noSuchStay(let stay): say("there is no stay \(stay); look it up with `vrfc find`")
    case .erased(let stay): say("\(stay) is of somebody who was erased; nobody knows who it was")
    case .keyMissing(let stay): StayRefusal.words(keyMissing: stay)
    case .departed(let stay, let moment, let kind):
      say(
        """
        \(stay) ended on \(moment.fullText) (\(kind.rawValue)); a departure is final: who comes \
        back is registered anew
        """)
    case .withdrawn(let stay): say("\(stay) was registered by mistake and withdrawn")
    case .noSuchPerson(let person):
      say("there is no person \(person); look them up with `vrfc find`")
    case .alreadyHere(let stay, let bed):
      say(
        """
        this person is here already: stay \(stay)\(StayRefusal.place(bed)); nobody is registered \
        twice
        """)
    case .cnicHere(let cnic, let stay, let bed):
      say(
        """
        CNIC \(cnic.masked) is here already: stay \(stay)\(StayRefusal.place(bed)); if this is \
        somebody else, correct the number or leave it out
        """)
    case .hereThen(let stay, let from, let to): StayRefusal.words(hereThen: stay, from, to)
    case .cnicHereThen(let cnic, let stay, let from, let to):
      StayRefusal.words(cnicThen: cnic, stay, from, to)
    case .cnicTwice(let cnic, let line):
      say("CNIC \(cnic.masked) stands in line \(line) too; nobody is registered twice")
    case .arrivalToCome(let moment):
      say("\(moment.fullText) is still to come; an arrival is registered when it has happened")
    case .wrongHallThen(let bed, let objection):
      say(
        """
        corrected so, they could not stay in \(bed): \(objection); correct it with --bed auto, \
        which moves them in the same act
        """)
    case .nothingToCorrect(let stay): say("\(stay) already says that; nothing was changed")
    }
  }

  private static func words(hereThen stay: StayNumber, _ from: Moment, _ to: Moment) -> String {
    say(
      """
      this person was here then: stay \(stay) lasted from \(from.fullText) to \(to.fullText); \
      nobody is in two stays at once: correct the time
      """)
  }

  private static func words(
    cnicThen cnic: CNIC, _ stay: StayNumber, _ from: Moment, _ to: Moment
  ) -> String {
    say(
      """
      CNIC \(cnic.masked) was here then: stay \(stay) lasted from \(from.fullText) to \
      \(to.fullText); correct the time, or the number if this is somebody else
      """)
  }

  private static func words(keyMissing stay: StayNumber) -> String {
    say(
      """
      who \(stay) is does not open: their key is not in person.keys; a manager puts back its \
      latest copy
      """)
  }

  private static func place(_ bed: Bed?) -> String {
    bed.map { say(" in \($0)") } ?? say(", waiting for a bed")
  }
}
