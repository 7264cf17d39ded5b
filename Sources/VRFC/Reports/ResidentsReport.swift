/// Who is here, one after the other: those in beds by bed, then those who wait by stay.
package struct ResidentsReport: Hashable, Sendable {
  package let rows: [ResidentRow]

  /// - Parameters:
  ///   - hall: only those who sleep in this hall; nil: everyone, also those who wait for a bed.
  ///   - who: who a resident is; nil when that cannot be known any more.
  package init(
    _ centre: Centre, hall: HallID? = nil, who: (Resident) throws -> Identity?
  ) throws {
    let asked = centre.residents.values.filter { hall == nil || $0.bed?.hall == hall }
    let ordered = asked.sorted { ResidentsReport.comesFirst($0, before: $1, in: centre) }
    rows = try ordered.map { resident in
      ResidentRow(
        resident: resident, identity: try who(resident),
        nights: centre.moment.nights(since: resident.arrived))
    }
  }

  private static func comesFirst(
    _ first: Resident, before second: Resident, in centre: Centre
  ) -> Bool {
    switch (first.bed, second.bed) {
    case (nil, nil): return first.stay < second.stay
    case (_?, nil): return true
    case (nil, _?): return false
    case (let left?, let right?) where left == right: return first.stay < second.stay
    case (let left?, let right?):
      let halls = centre.halls.map(\.id)
      let leftHall = halls.firstIndex(of: left.hall) ?? halls.count
      let rightHall = halls.firstIndex(of: right.hall) ?? halls.count
      return leftHall == rightHall ? left < right : leftHall < rightHall
    }
  }
}

/// Somebody who is here, with who they are.
package struct ResidentRow: Hashable, Sendable {
  package let resident: Resident
  /// Nil when it cannot be known any more.
  package let identity: Identity?
  /// Nights slept here: midnights passed since the arrival.
  package let nights: Int
}

/// The board: a row for each hall.
package struct HallsReport: Hashable, Sendable {
  package let rows: [HallCount]

  package init(_ centre: Centre) {
    rows = centre.hallCounts
  }
}
