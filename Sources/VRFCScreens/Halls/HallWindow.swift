import VRFC

/// What is seen of a hall: its counts always, of its map as many rows as there is room for.
struct HallWindow: Hashable {
  let hall: Hall
  /// The rows of its map that are seen.
  let rows: Range<Int>
  /// How many rows its map has.
  let all: Int

  /// Which rows are seen, where not all are.
  ///
  /// - Parameter way: the key to a hall of which none are.
  func words(_ glyphs: Glyphs, way: String) -> String {
    guard rows.count < all else { return "" }
    let above = rows.lowerBound > 0 ? glyphs.moreAbove : ""
    let below = rows.upperBound < all ? glyphs.moreBelow : ""
    guard !rows.isEmpty else { return say("\(way): beds \(below)") }
    return say("rows \(rows.lowerBound + 1)-\(rows.upperBound) of \(all) \(above)\(below)")
  }
}

extension Model {
  /// The rows of a hall's map.
  func mapRows(of hall: Hall) -> Int {
    (spots(of: hall).count + bedsInRow - 1) / bedsInRow
  }

  /// Every hall, with what is seen of it. Where not all maps fit, the hall with the cursor comes
  /// first; its map is turned by whole pages, so that a step within one moves the cursor alone.
  var hallWindows: [HallWindow] {
    let halls = house.halls
    let needs = halls.map(mapRows(of:))
    var room = max(0, mapRoom - halls.count * headRows)
    guard needs.reduce(0, +) > room else {
      return zip(halls, needs).map { HallWindow(hall: $0, rows: 0..<$1, all: $1) }
    }
    let chosen = halls.firstIndex { $0.id == cursorBed?.hall } ?? 0
    var seen = [Int](repeating: 0, count: halls.count)
    for place in [chosen] + halls.indices.filter({ $0 != chosen })
    where halls.indices.contains(place) {
      seen[place] = min(needs[place], room)
      room -= seen[place]
    }
    return halls.indices.map { place in
      let first = place == chosen ? firstRow(of: halls[place], seen: seen[place]) : 0
      return HallWindow(hall: halls[place], rows: first..<first + seen[place], all: needs[place])
    }
  }

  /// The row of the map with which the page of the cursor begins.
  private func firstRow(of hall: Hall, seen: Int) -> Int {
    guard seen > 0, let bed = cursorBed, let place = spots(of: hall).firstIndex(of: bed) else {
      return 0
    }
    return min(place / bedsInRow / seen * seen, mapRows(of: hall) - seen)
  }

  /// The rows that a page of the map has under the cursor.
  var hallPage: Int {
    hallWindows.first { $0.hall.id == cursorBed?.hall }.map { max(1, $0.rows.count) } ?? 1
  }

  /// Its counts, and a bar where there is room for one.
  var headRows: Int { house.halls.count * 2 + 3 <= mapRoom ? 2 : 1 }

  /// The rows for the halls: some are kept for the line of the bed, and for those who wait.
  private var mapRoom: Int {
    let room = contentRows.count - (halls.asOf == nil ? 1 : 2)
    return house.waiting.isEmpty ? room : room - min(house.waiting.count + 1, 4)
  }
}
