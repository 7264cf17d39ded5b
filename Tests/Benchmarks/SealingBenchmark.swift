import VRFC

/// Check-ins in a sealed centre against the same in an open one, round by round in turn.
struct SealingBenchmark {
  let open: BenchmarkCentre
  let sealed: BenchmarkCentre
  let rounds: Int
  /// Fewer than there are beds for men.
  private let checkIns = 60

  func run() throws -> String {
    var (openly, sealing): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      openly.append(try round(open))
      sealing.append(try round(sealed))
    }
    let ratio = zip(sealing, openly).map { $0 / $1 }.median
    let cost = (sealing.median - openly.median) / Double(checkIns) * 1e6
    return "sealing: a check-in takes \(rounded(ratio, 2)) times one in an open centre "
      + "(\(rounded(openly.median / Double(checkIns) * 1e6, 0)) µs open, "
      + "\(rounded(cost, 0)) µs more sealed; median of \(rounds) rounds of \(checkIns))"
  }

  private func round(_ centre: BenchmarkCentre) throws -> Double {
    let acts = try (0..<checkIns).map { _ in try centre.nextArrival() }
    let taken = try seconds {
      for act in acts { _ = try centre.desk.perform(act, as: centre.officer) }
    }
    try centre.emptyHouse()
    return taken
  }
}
