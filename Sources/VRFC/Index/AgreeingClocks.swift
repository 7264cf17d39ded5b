/// The greatest number of records whose clocks agree with their order: from them the others are
/// told, those made under a clock that had jumped, be it for one act or for a morning.
struct AgreeingClocks {
  /// Their places in the order of the records, the first one first.
  let places: [Int]
  private let times: [Int64]

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
    self.times = times
  }

  /// How many records there were by a moment: as far as the last of those that agree. What came
  /// under a wrong clock behind them all is there by now, too.
  func count(by moment: Int64) -> Int {
    let next = places.beginning { times[$0] > moment }
    guard next == places.count else { return next > 0 ? places[next - 1] + 1 : 0 }
    var count = places.last.map { $0 + 1 } ?? 0
    while count < times.count, times[count] <= moment { count += 1 }
    return count
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
