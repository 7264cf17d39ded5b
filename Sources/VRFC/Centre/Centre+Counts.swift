/// The board of one hall.
package struct HallCount: Hashable, Sendable {
  package let hall: Hall
  /// Beds that cannot be used.
  package let blocked: Int
  /// Beds kept free until a time.
  package let held: Int
  /// Vacant isolation beds: usable, but outside general vacancy.
  package let isolation: Int
  /// Places taken: beds, and places on the floor.
  package let occupied: Int
  /// Places taken beyond the beds: a number of its own, never clamped.
  package let over: Int
  /// Persons sleeping in the hall, infants in their mother's bed included.
  package let persons: Int
  /// Persons for this hall who have no bed yet.
  package let waiting: Int

  package var beds: Int { hall.beds }
  /// Beds that can be slept in: capacity less those blocked.
  package var usable: Int { beds - blocked }
  /// Beds that can be given to somebody at once.
  package var vacant: Int { usable - held - isolation - (occupied - over) }
  /// How many more the hall can take now: those who wait come first.
  package var canTake: Int { max(0, vacant - waiting) }

  /// Persons for each bath room; nil where a hall has none.
  package var personsPerBathRoom: Double? {
    hall.bathRooms > 0 ? Double(persons) / Double(hall.bathRooms) : nil
  }

  /// Places taken in each hundred usable beds, rounded; nil where no bed is usable.
  package var percent: Int? {
    usable > 0 ? Int((Double(occupied) * 100 / Double(usable)).rounded()) : nil
  }
}

extension Centre {
  /// The board: a count for each hall, in the order of the configuration.
  package var hallCounts: [HallCount] {
    let waiting = waitingByHall
    return halls.map { count($0, waiting: waiting[$0.id] ?? 0) }
  }

  private func count(_ hall: Hall, waiting: Int) -> HallCount {
    let taken = occupants.filter { $0.key.hall == hall.id }
    let conditions = hall.bedList.filter { taken[$0] == nil }.compactMap(condition(of:))
    return HallCount(
      hall: hall, blocked: conditions.count { $0.kind == .blocked },
      held: conditions.count { $0.kind == .held },
      isolation: vacantIsolationBeds(in: hall).count, occupied: taken.count,
      over: taken.keys.count(where: \.isFloor), persons: taken.values.reduce(0) { $0 + $1.count },
      waiting: waiting)
  }

  /// Those who have no bed, in the order of their stays.
  package var waiting: [Resident] {
    residents.values.filter { $0.bed == nil }.sorted { $0.stay < $1.stay }
  }

  private var waitingByHall: [HallID: Int] {
    waiting.reduce(into: [:]) { counts, resident in
      guard let hall = Placement(centre: self).natural(for: Guest(resident)).first else { return }
      counts[hall.id, default: 0] += 1
    }
  }

  /// Those who wait and whom the program never places: an officer decides.
  package var awaitingDecision: Int {
    waiting.count { Placement(centre: self).natural(for: Guest($0)).isEmpty }
  }

  /// How many men and women can be taken now.
  package var canTake: (men: Int, women: Int) {
    hallCounts.reduce((0, 0)) { sum, count in
      switch count.hall.sex {
      case .male: (sum.0 + count.canTake, sum.1)
      case .female: (sum.0, sum.1 + count.canTake)
      }
    }
  }
}
