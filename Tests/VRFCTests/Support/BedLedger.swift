@testable import VRFC

/// Who is here, who sleeps where and which beds cannot be had: told from the events alone, one by
/// one, as a clerk would keep it on paper beside the program.
struct BedLedger {
  private(set) var here: Set<StayNumber> = []
  private(set) var sleeping: [StayNumber: (bed: Bed, from: Int)] = [:]
  /// How many began a stay, or came back to one that had not ended.
  private(set) var came = 0
  private(set) var left = 0
  private var kept: [Bed: (condition: BedCondition, from: Int)] = [:]
  private var apart: [Bed: Int] = [:]
  private var past = BedHistory()

  mutating func note(_ events: [Event], in seq: Int) {
    for event in events { note(event, in: seq) }
  }

  private mutating func note(_ event: Event, in seq: Int) {
    switch event {
    case .arrivalRegistered(let arrival): enter(arrival.stay)
    case .stayResumed(let resumed): enter(resumed.stay)
    case .stayDeparted(let departure): leave(departure.stay, in: seq)
    case .registrationWithdrawn(let withdrawn): leave(withdrawn.stay, in: seq)
    case .bedAssigned(let assigned):
      rise(assigned.stay, in: seq)
      sleeping[assigned.stay] = (assigned.bed, seq)
    case .bedVacated(let vacated): rise(vacated.stay, in: seq)
    case .bedHeld(let held): keep(held.bed, .held, until: held.until, in: seq)
    case .bedReserved(let held): keep(held.bed, .held, until: held.until, in: seq)
    case .bedBlocked(let blocked): keep(blocked.bed, .blocked, until: blocked.until, in: seq)
    case .bedReleased(let released): free(released.bed, in: seq)
    case .bedUnblocked(let unblocked): free(unblocked.bed, in: seq)
    case .bedIsolated(let isolated): apart[isolated.bed] = seq
    case .bedRejoined(let rejoined):
      guard let from = apart.removeValue(forKey: rejoined.bed) else { return }
      past.isolations.append(.init(subject: (), bed: rejoined.bed, from: from, to: seq))
    case _: break
    }
  }

  private mutating func enter(_ stay: StayNumber) {
    here.insert(stay)
    came += 1
  }

  private mutating func leave(_ stay: StayNumber, in seq: Int) {
    rise(stay, in: seq)
    here.remove(stay)
    left += 1
  }

  private mutating func rise(_ stay: StayNumber, in seq: Int) {
    guard let (bed, from) = sleeping.removeValue(forKey: stay) else { return }
    past.placements.append(.init(subject: stay, bed: bed, from: from, to: seq))
  }

  private mutating func keep(
    _ bed: Bed, _ kind: BedCondition.Kind, until: Moment?, in seq: Int
  ) {
    free(bed, in: seq)
    kept[bed] = (BedCondition(kind: kind, until: until, recordedIn: seq), seq)
  }

  private mutating func free(_ bed: Bed, in seq: Int) {
    guard let (condition, from) = kept.removeValue(forKey: bed) else { return }
    past.conditions.append(.init(subject: condition, bed: bed, from: from, to: seq))
  }

  /// What the beds went through, cut after some records.
  func history(boundaries: [Int]) -> BedHistory {
    var history = past
    history.boundaries = boundaries
    history.placements += sleeping.map {
      .init(subject: $0, bed: $1.bed, from: $1.from, to: nil)
    }
    history.conditions += kept.map {
      .init(subject: $1.condition, bed: $0, from: $1.from, to: nil)
    }
    history.isolations += apart.map { .init(subject: (), bed: $0, from: $1, to: nil) }
    return history
  }

  /// A hall, counted bed by bed.
  func count(_ hall: Hall, at moment: Moment) -> BedCount {
    let sleepers = sleeping.values.filter { $0.bed.hall == hall.id }
    let taken = Set(sleepers.map(\.bed))
    var count = BedCount(
      occupied: taken.count, over: taken.count(where: \.isFloor), persons: sleepers.count)
    for bed in hall.bedList where !taken.contains(bed) {
      let condition = kept[bed]?.condition
      let isOver = condition?.until.map { $0 <= moment } ?? false
      switch (isOver ? nil : condition?.kind, apart[bed]) {
      case (.held?, _): count.held += 1
      case (.blocked?, _): count.blocked += 1
      case (nil, .some): count.isolation += 1
      case (nil, nil): count.vacant += 1
      }
    }
    return count
  }
}

/// What a board and a ledger must agree on.
struct BedCount: Equatable {
  var blocked = 0
  var held = 0
  var isolation = 0
  var vacant = 0
  var occupied: Int
  var over: Int
  var persons: Int

  init(occupied: Int, over: Int, persons: Int) {
    (self.occupied, self.over, self.persons) = (occupied, over, persons)
  }

  init(_ board: HallCount) {
    self.init(occupied: board.occupied, over: board.over, persons: board.persons)
    (blocked, held, isolation) = (board.blocked, board.held, board.isolation)
    vacant = board.vacant
  }
}
