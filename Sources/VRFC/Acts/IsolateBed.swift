/// Sets a bed apart for those who must sleep apart: it is outside general vacancy.
package struct IsolateBed: Act {
  package static let name = "isolateBed"

  package let bed: Bed

  package init(bed: Bed) {
    self.bed = bed
  }

  /// Whoever sleeps in the bed stays there: they may be the one who must sleep apart.
  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard let hall = centre.hall(bed.hall), hall.has(bed) else {
      throw .bed(.noSuchBed(bed, halls: centre.halls))
    }
    if bed.isFloor { throw .bed(.onTheFloor(bed)) }
    if centre.isolationBeds.contains(bed) { throw .bed(.isolatedAlready(bed)) }
    return [BedIsolated(bed: bed, corrects: nil).event]
  }

  package func remarks(in centre: Centre) -> [String] {
    let others = (centre.occupants[bed] ?? []).filter {
      centre.residents[$0]?.care.health?.outcome != .isolate
    }
    return others.isEmpty
      ? [] : [say("\(others[0]) sleeps in \(bed) and need not sleep apart; move them")]
  }
}

/// Makes an isolation bed one for everybody again.
package struct RejoinBed: Act {
  package static let name = "rejoinBed"

  package let bed: Bed

  package init(bed: Bed) {
    self.bed = bed
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard centre.isolationBeds.contains(bed) else { throw .bed(.notIsolated(bed)) }
    return [BedRejoined(bed: bed, corrects: nil).event]
  }

  package func remarks(in centre: Centre) -> [String] {
    let apart = (centre.occupants[bed] ?? []).filter {
      centre.residents[$0]?.care.health?.outcome == .isolate
    }
    return apart.isEmpty ? [] : [say("\(apart[0]), who must sleep apart, sleeps in \(bed)")]
  }
}
