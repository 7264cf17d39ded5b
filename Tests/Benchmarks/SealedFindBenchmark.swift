import VRFC

/// Everyone's names in a sealed centre: from signing in to the first answer, against a check of
/// every byte of the same log, round by round in turn.
///
/// They came on manifests of 2,000 rows, and each left by an act of their own.
struct SealedFindBenchmark {
  let parent: String
  let people: Int
  let rounds: Int
  private static let rows = 2_000

  func run() throws -> String {
    let centre = try BenchmarkCentre(sealedIn: parent)
    let result = Result { try measure(centre) }
    try centre.remove()
    return try result.get()
  }

  private func measure(_ centre: BenchmarkCentre) throws -> String {
    try fill(centre)
    let log = try LogFile(folder: centre.folder.path)
    var (checks, readings, works): ([Double], [Double], [Double]) = ([], [], [])
    var (found, count) = (0, 0)
    for _ in 0..<rounds {
      checks.append(try seconds { _ = try log.hold(.read) { try log.verify() } })
      let (desk, _) = try BenchmarkCentre.signedIn(centre.folder)
      works.append(
        try secondsOfWork {
          readings.append(
            try seconds {
              let register = try desk.findRegister()
              (found, count) = (register.find("Muhammad Aslam", limit: 20).count, register.count)
            })
        })
    }
    let ratio = zip(readings, checks).map { $0 / $1 }.median
    let whole = readings.median * 300_000 / Double(people)
    let work = works.median * 1_000_000 / Double(people)
    return "names: \(count) sealed people read, \(found) found, in "
      + "\(rounded(readings.median, 2)) s, \(rounded(ratio, 1)) times a check of the log "
      + "and \(rounded(work, 1)) µs of work a person (median of \(rounds)); "
      + "300,000 would take \(rounded(whole, 1)) s"
  }

  private func fill(_ centre: BenchmarkCentre) throws {
    for _ in 0..<(people / SealedFindBenchmark.rows) {
      let entries = try (1...SealedFindBenchmark.rows).map { try centre.nextEntry(line: $0) }
      let act = RegisterManifest(entries: entries, batch: nil, arrived: nil, beds: .none)
      _ = try centre.desk.perform(act, as: centre.officer)
      try centre.emptyHouse()
    }
  }
}
