/// The greatest number of records whose clocks agree with their order: from them the others are
/// told, those made under a clock that had jumped, be it for one act or for a morning.
struct AgreeingClocks {
  /// Their places in the order of the records, the first one first.
  let places: [Int]

  /// - Parameter times: when each record was made, in the order of the records.
  ///
  /// - Complexity: as sorting them; the longest part that does not go back.
  init(_ times: [Int64]) {
    /// For each length, where the series of that length ends whose end is earliest.
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: times.count)
    for place in times.indices {
      let length = ends.beginning { times[$0] > times[place] }
      if length > 0 { before[place] = ends[length - 1] }
      if length == ends.count { ends.append(place) } else { ends[length] = place }
    }
    var series: [Int] = []
    var place = ends.last ?? -1
    while place >= 0 {
      series.append(place)
      place = before[place]
    }
    places = series.reversed()
  }
}

extension [Int] {
  /// Where the condition, which holds for all behind the first for which it does, begins to hold.
  fileprivate func beginning(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
