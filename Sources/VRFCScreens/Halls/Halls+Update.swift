import VRFC

extension Model {
  mutating func perform(_ action: HallsAction) -> [Effect] {
    switch action {
    case .left: step(-1)
    case .right: step(1)
    case .up: halls.waitingCursor == nil ? stepRow(-1) : stepWaiting(-1)
    case .down: halls.waitingCursor == nil ? stepRow(1) : stepWaiting(1)
    case .pageUp: stepRow(-hallPage)
    case .pageDown: stepRow(hallPage)
    case .first: halls.cursor = house.halls.first?.bedList.first
    case .last: halls.cursor = house.halls.last.flatMap { spots(of: $0).last }
    case .nextHall: nextHall()
    case .nextFree: goToFree(from: house.halls.flatMap(spots(of:)))
    case .previousFree: goToFree(from: house.halls.flatMap(spots(of:)).reversed())
    case .waiting: goToWaiting()
    case .beds: halls.waitingCursor = nil
    case .detail: dialog = detail()
    case .personPage: openPage(of: hallsShownResidents.first)
    case .earlier(let minutes): return look(minutes: minutes)
    case .now: (halls.asOf, halls.past) = (nil, nil)
    case .screen: return openScreening()
    case .move, .block, .hold, .release, .depart, .assign, .isolate, .health, .family, .officer,
      .convoy:
      return openDialog(for: action)
    }
    return []
  }

  private mutating func step(_ by: Int) {
    let spots = house.halls.flatMap(spots(of:))
    guard let bed = cursorBed, let place = spots.firstIndex(of: bed) else { return }
    halls.cursor = spots[min(max(0, place + by), spots.count - 1)]
  }

  /// A row up or down, over the edge of a hall into the next one.
  private mutating func stepRow(_ by: Int) {
    let rows = house.halls.flatMap { hall in
      let spots = spots(of: hall)
      return stride(from: 0, to: spots.count, by: bedsInRow).map {
        Array(spots[$0..<min($0 + bedsInRow, spots.count)])
      }
    }
    guard let bed = cursorBed, let row = rows.firstIndex(where: { $0.contains(bed) }),
      let column = rows[row].firstIndex(of: bed)
    else { return }
    let next = rows[min(max(0, row + by), rows.count - 1)]
    halls.cursor = next[min(column, next.count - 1)]
  }

  private mutating func nextHall() {
    let all = house.halls
    guard let bed = cursorBed, let place = all.firstIndex(where: { $0.id == bed.hall }) else {
      return
    }
    halls.cursor = all[(place + 1) % all.count].bedList.first
  }

  /// The first bed that anybody may have behind the cursor, round to the beginning.
  private mutating func goToFree(from spots: [Bed]) {
    let place = spots.firstIndex { $0 == cursorBed } ?? 0
    let free = (spots.dropFirst(place + 1) + spots.prefix(place)).first { bed in
      house.state(of: bed) == .vacant && !house.isolationBeds.contains(bed)
    }
    guard let free else {
      notice = .told(say("no other bed is free"))
      return
    }
    halls.cursor = free
  }

  private mutating func stepWaiting(_ by: Int) {
    let stays = centre.waiting.map(\.stay)
    guard let stay = halls.waitingCursor, let place = stays.firstIndex(of: stay) else { return }
    halls.waitingCursor = stays[min(max(0, place + by), stays.count - 1)]
  }

  private mutating func goToWaiting() {
    guard let first = centre.waiting.first else {
      notice = .told(say("nobody waits for a bed"))
      return
    }
    halls.waitingCursor = first.stay
  }

  /// Steps through time; the centre is read as it was, from the log.
  private mutating func look(minutes: Int) -> [Effect] {
    let from = halls.asOf ?? centre.moment
    let moment = from.adding(minutes: -minutes).onTheHour
    guard moment < centre.moment else {
      (halls.asOf, halls.past) = (nil, nil)
      notice = .told(say("this is now"))
      return []
    }
    halls.asOf = moment
    halls.waitingCursor = nil
    return [.loadHalls(asOf: moment)]
  }
}

extension Moment {
  /// The hour that has begun.
  fileprivate var onTheHour: Moment {
    let over = millisecondsOfDay % 3_600_000
    return Moment(milliseconds: milliseconds - Int64(over), offset: offset)
  }
}
