import VRFC

/// The screen Halls.
package struct HallsModel: Sendable {
  /// The bed under the cursor; nil: the first one.
  var cursor: Bed?
  /// The moment that is looked at; nil: now.
  var asOf: Moment?
  /// The house at that moment, once it was read.
  var past: Centre?
  /// Who is marked among those who wait; nil: the cursor is among the beds.
  var waitingCursor: StayNumber?
  /// Who held or blocked a bed and why, by the record that says so.
  var kept: [Int: KeptBed] = [:]
}

extension Model {
  /// The house that the screen shows: as it is, or as it was.
  var house: Centre {
    if halls.asOf != nil, let past = halls.past { return past }
    return centre
  }

  /// Every place that the map shows: the beds of a hall, and the places taken on its floor.
  func spots(of hall: Hall) -> [Bed] {
    let floor = house.occupants.keys.filter { $0.hall == hall.id && $0.isFloor }.sorted()
    return hall.bedList + floor
  }

  /// The bed under the cursor.
  var cursorBed: Bed? {
    let spots = house.halls.flatMap(spots(of:))
    if let cursor = halls.cursor, spots.contains(cursor) { return cursor }
    return spots.first
  }

  /// Those whose line or detail is shown.
  var hallsShownResidents: [Resident] {
    if let stay = halls.waitingCursor { return house.residents[stay].map { [$0] } ?? [] }
    guard let bed = cursorBed else { return [] }
    return (house.occupants[bed] ?? []).compactMap { house.residents[$0] }
  }

  /// Why the bed under the cursor cannot be used.
  var hallsShownCondition: BedCondition? {
    guard halls.waitingCursor == nil, let bed = cursorBed else { return nil }
    return house.condition(of: bed)
  }

  /// Why the bed under the cursor cannot be used, where nobody has asked yet.
  var wantedReason: [Effect] {
    guard screen == .halls, let seq = hallsShownCondition?.recordedIn, halls.kept[seq] == nil else {
      return []
    }
    return [.loadReason(seq: seq)]
  }

  /// The columns of a bed on the map: a marker, its number, a sign. A number of three digits stands
  /// apart from its sign, which may be a digit too.
  var bedWidth: Int { house.halls.contains { $0.beds > 99 } ? 6 : 5 }

  /// The beds that stand in one row of the map, a multiple of five.
  var bedsInRow: Int { max(5, (size.columns - 2) / bedWidth / 5 * 5) }

  /// Whoever waited may have been given a bed meanwhile: the cursor goes to who stood behind them.
  ///
  /// - Parameter before: those who waited until now.
  mutating func keepWaitingCursor(after before: [StayNumber]) {
    guard let stay = halls.waitingCursor else { return }
    let waiting = centre.waiting.map(\.stay)
    if waiting.contains(stay) { return }
    let behind = before.drop { $0 != stay }.dropFirst()
    halls.waitingCursor = behind.first(where: waiting.contains) ?? waiting.last
  }
}
