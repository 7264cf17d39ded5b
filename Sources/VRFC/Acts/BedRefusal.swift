/// Why a bed may not be given, held, blocked or freed.
package enum BedRefusal: Hashable, Sendable {
  case noSuchBed(Bed, halls: [Hall])
  case held(Bed, until: Moment)
  case kept(Bed, until: Moment)
  case blocked(Bed, until: Moment?)
  case occupied(Bed, free: Bed?)
  case alreadyThere(Bed)
  case notHeld(Bed)
  case notBlocked(Bed)
  case pastTime(Moment)
  case reasonMissing(Bed)
  case onTheFloor(Bed)
  case isolatedAlready(Bed)
  case notIsolated(Bed)
}

extension BedRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noSuchBed(let bed, let halls):
      say("there is no bed \(bed); the beds are ")
        + halls.map { say("\($0.id)-01 to \($0.bedList.last?.description ?? say("none"))") }
        .joined(separator: say(" and "))
    case .held(let bed, let until):
      say("\(bed) is held until \(until.dayAndClock); release it first, or take another bed")
    case .kept(let bed, let until):
      say(
        """
        \(bed) is kept until \(until.dayAndClock) for somebody in hospital; take another bed, or \
        a duty officer releases it first
        """)
    case .blocked(let bed, let until):
      say(
        """
        \(bed) is blocked\(until.map { say(" until \($0.dayAndClock)") } ?? ""); unblock it \
        first, or take another bed
        """)
    case .occupied(let bed, let free?): say("somebody sleeps in \(bed); \(free) is free")
    case .occupied(let bed, nil): say("somebody sleeps in \(bed); move them first")
    case .alreadyThere(let bed): say("this person already has \(bed)")
    case .notHeld(let bed): say("\(bed) is not held, so there is nothing to release")
    case .notBlocked(let bed): say("\(bed) is not blocked, so there is nothing to unblock")
    case .pastTime(let until): say("\(until.fullText) is past; give a time to come")
    case .reasonMissing(let bed): say("say why \(bed) cannot be used: a block needs a reason")
    case .onTheFloor(let bed):
      say("\(bed) is a place on the floor; only beds are held, blocked or set apart")
    case .isolatedAlready(let bed): say("\(bed) is an isolation bed already")
    case .notIsolated(let bed): say("\(bed) is no isolation bed; it is for everybody")
    }
  }
}
