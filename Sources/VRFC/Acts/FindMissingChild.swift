/// Records that the police were told of a child who is missing.
package struct ReportMissingChild: Act {
  package static let name = "reportChild"

  package let stay: StayNumber
  /// The number under which the police have it.
  package let number: Note
  /// When they were told; nil: now.
  package let reported: Moment?

  package init(stay: StayNumber, number: Note, reported: Moment? = nil) {
    self.stay = stay
    self.number = number
    self.reported = reported
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    let reported = try centre.time(reported, sinceMissing: stay)
    return [ChildReported(stay: stay, reported: reported, notes: .reason(number)).event]
  }
}

/// Records that a child who was missing is found, without being brought back here.
package struct FindMissingChild: Act {
  package static let name = "findChild"

  package let stay: StayNumber
  /// Where, and with whom.
  package let place: Note
  /// When; nil: now.
  package let found: Moment?

  package init(stay: StayNumber, place: Note, found: Moment? = nil) {
    self.stay = stay
    self.place = place
    self.found = found
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    let found = try centre.time(found, sinceMissing: stay)
    return [ChildFound(stay: stay, found: found, notes: .reason(place)).event]
  }
}

extension Centre {
  /// The time of something that happened to a child since it is missing.
  fileprivate func time(
    _ given: Moment?, sinceMissing stay: StayNumber
  ) throws(Refusal) -> Moment {
    guard let child = missing[stay], let lastSeen = child.missing?.lastSeen else {
      throw .protection(.notMissing(stay))
    }
    let time = given ?? moment
    guard time <= moment else { throw .departure(.toCome(time)) }
    guard time >= lastSeen else { throw .departure(.beforeLastSeen(lastSeen)) }
    return time
  }
}
