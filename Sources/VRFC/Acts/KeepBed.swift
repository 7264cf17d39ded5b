/// Keeps a bed free until a time.
package struct HoldBed: Act {
  package static let name = "holdBed"

  package let bed: Bed
  package let until: Moment
  package let reason: Note?

  package init(bed: Bed, until: Moment, reason: Note?) {
    self.bed = bed
    self.until = until
    self.reason = reason
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    try centre.checkCanKeep(bed, until: until)
    return [BedHeld(bed: bed, until: until, corrects: nil, notes: .reason(reason)).event]
  }
}

/// Lifts a hold before its time.
package struct ReleaseBed: Act {
  package static let name = "releaseBed"

  package let bed: Bed

  package init(bed: Bed) {
    self.bed = bed
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard let condition = centre.condition(of: bed), condition.kind == .held,
      let until = condition.until
    else { throw .bed(.notHeld(bed)) }
    let released = BedReleased(
      bed: bed, heldUntil: until, keptFor: condition.keptFor, corrects: nil)
    return [released.event]
  }
}

/// Takes a bed out of use, with a reason, until a time or until further notice.
package struct BlockBed: Act {
  package static let name = "blockBed"

  package let bed: Bed
  package let until: Moment?
  package let reason: Note?

  package init(bed: Bed, until: Moment?, reason: Note?) {
    self.bed = bed
    self.until = until
    self.reason = reason
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard reason != nil else { throw .bed(.reasonMissing(bed)) }
    try centre.checkCanKeep(bed, until: until)
    return [BedBlocked(bed: bed, until: until, corrects: nil, notes: .reason(reason)).event]
  }
}

/// Puts a blocked bed back into use.
package struct UnblockBed: Act {
  package static let name = "unblockBed"

  package let bed: Bed

  package init(bed: Bed) {
    self.bed = bed
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard let condition = centre.condition(of: bed), condition.kind == .blocked else {
      throw .bed(.notBlocked(bed))
    }
    return [BedUnblocked(bed: bed, blockedUntil: condition.until, corrects: nil).event]
  }
}

extension Centre {
  /// Only a vacant bed is kept from use, and only for a time to come.
  func checkCanKeep(_ bed: Bed, until: Moment?) throws(Refusal) {
    guard let hall = hall(bed.hall), hall.has(bed) else {
      throw .bed(.noSuchBed(bed, halls: halls))
    }
    if bed.isFloor { throw .bed(.onTheFloor(bed)) }
    if let until, until <= moment { throw .bed(.pastTime(until)) }
    switch state(of: bed) {
    case .vacant: return
    case .occupied: throw .bed(.occupied(bed, free: nil))
    case .held(let until): throw .bed(.held(bed, until: until))
    case .blocked(let until): throw .bed(.blocked(bed, until: until))
    }
  }
}
