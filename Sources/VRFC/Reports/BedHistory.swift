/// What the beds of the centre went through in a stretch of records.
struct BedHistory: Sendable {
  /// Something that was so of a bed from one record until before another.
  struct Spell<Subject: Sendable>: Sendable {
    let subject: Subject
    let bed: Bed
    let from: Int
    /// Nil: it still is.
    let to: Int?
  }

  /// Where the stretch begins, is cut, and ends: each the last record before the cut.
  var boundaries: [Int] = []
  /// Who slept where.
  var placements: [Spell<StayNumber>] = []
  /// Which beds were held or blocked.
  var conditions: [Spell<BedCondition>] = []
  /// Which beds were kept for those who sleep apart.
  var isolations: [Spell<Void>] = []
}

/// Walks the beds through a history, from boundary to boundary. What the board says of a hall, it
/// says here: the same house is asked.
struct BedWalk {
  /// How many places of a hall were taken and given up.
  struct Flow: Hashable, Sendable {
    var taken = 0
    var left = 0
  }

  private(set) var house: Centre
  private var changes: [(seq: Int, change: Change)]
  private var next = 0

  private enum Change {
    case left(StayNumber, Bed)
    case came(StayNumber, Bed)
    case conditionEnded(BedCondition, Bed)
    case conditionBegan(BedCondition, Bed)
    case apart(Bed)
    case rejoined(Bed)

    /// What ends in a record ends before anything begins in it.
    var place: Int {
      switch self {
      case .left, .conditionEnded, .rejoined: 0
      case .came, .conditionBegan, .apart: 1
      }
    }
  }

  /// The house at the first boundary.
  init(_ history: BedHistory, charter: CentreOpened?, moment: Moment) {
    house = Centre(moment: moment)
    house.charter = charter
    changes = []
    add(history.placements, began: Change.came, ended: Change.left)
    add(history.conditions, began: Change.conditionBegan, ended: Change.conditionEnded)
    add(history.isolations, began: { .apart($1) }, ended: { .rejoined($1) })
    changes.sort { ($0.seq, $0.change.place) < ($1.seq, $1.change.place) }
    _ = walk(to: history.boundaries.first ?? 0, at: moment)
  }

  private mutating func add<Subject>(
    _ spells: [BedHistory.Spell<Subject>], began: (Subject, Bed) -> Change,
    ended: (Subject, Bed) -> Change
  ) {
    for spell in spells where spell.to != spell.from {
      changes.append((spell.from, began(spell.subject, spell.bed)))
      if let to = spell.to { changes.append((to, ended(spell.subject, spell.bed))) }
    }
  }

  /// The house as it was after a record, looked at in a moment.
  /// - Returns: what went in and out of each hall since the last boundary. Who moves within a hall
  ///   does neither.
  mutating func walk(to seq: Int, at moment: Moment) -> [HallID: Flow] {
    house.moment = moment
    var flows: [HallID: Flow] = [:]
    while next < changes.count, changes[next].seq <= seq {
      let record = changes[next...].prefix { $0.seq == changes[next].seq }.map(\.change)
      next += record.count
      apply(record, to: &flows)
    }
    return flows
  }

  private mutating func apply(_ record: [Change], to flows: inout [HallID: Flow]) {
    var (touched, came, left): (Set<Bed>, [StayNumber: HallID], [StayNumber: HallID]) = (
      [], [:], [:]
    )
    for change in record {
      switch change {
      case .came(let stay, let bed): (came[stay], _) = (bed.hall, touched.insert(bed))
      case .left(let stay, let bed): (left[stay], _) = (bed.hall, touched.insert(bed))
      case .conditionEnded, .conditionBegan, .apart, .rejoined: break
      }
    }
    let before = touched.filter { house.occupants[$0] != nil }
    for change in record { apply(change) }
    let after = touched.filter { house.occupants[$0] != nil }
    for hall in Set(touched.map(\.hall)) {
      let taken = after.subtracting(before).count { $0.hall == hall }
      let freed = before.subtracting(after).count { $0.hall == hall }
      let moved = min(came.count { $1 == hall && left[$0] == hall }, taken, freed)
      flows[hall, default: Flow()].taken += taken - moved
      flows[hall, default: Flow()].left += freed - moved
    }
  }

  private mutating func apply(_ change: Change) {
    switch change {
    case .came(let stay, let bed): house.occupants[bed, default: []].append(stay)
    case .left(let stay, let bed):
      house.occupants[bed]?.removeAll { $0 == stay }
      if house.occupants[bed]?.isEmpty == true { house.occupants[bed] = nil }
    case .conditionBegan(let condition, let bed): house.conditions[bed] = condition
    case .conditionEnded(_, let bed): house.conditions[bed] = nil
    case .apart(let bed): house.isolationBeds.insert(bed)
    case .rejoined(let bed): house.isolationBeds.remove(bed)
    }
  }
}
