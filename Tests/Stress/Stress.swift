import Foundation

/// Storms and judgements in turn, until time is up or something is wrong.
struct Stress {
  let seconds: Int
  let seed: UInt64

  private static let stormSeconds = 8
  /// A new centre is begun once the log is so long, or the house so full, that little happens.
  private static let logBytesMax = 400_000

  /// - Returns: what is wrong.
  func run() throws -> [String] {
    let end = Child.now + UInt64(seconds) * 1_000_000_000
    var dice = Dice(seed: seed)
    var tally = Tally()
    var centres = 0
    say("seed \(seed)")
    while Child.now < end {
      centres += 1
      let scratch =
        NSTemporaryDirectory()
        + "/vrfc-stress-\(ProcessInfo.processInfo.processIdentifier)-\(centres)"
      var storm = Storm(program: try Program(scratch: scratch), dice: Dice(seed: dice.next()))
      storm.tally = tally
      let complaints = try rage(&storm, until: end)
      tally = storm.tally
      guard complaints.isEmpty else {
        say(tally.sentence)
        return complaints + ["see \(scratch)"]
      }
      try FileManager.default.removeItem(atPath: scratch)
    }
    say(tally.sentence)
    return []
  }

  /// Storms on one centre.
  private func rage(_ storm: inout Storm, until end: UInt64) throws -> [String] {
    let before = storm.tally
    repeat {
      try storm.run(seconds: Stress.stormSeconds)
      var judge = Judge(program: storm.program, ledger: storm.ledger)
      try judge.judge()
      storm.count(judge, since: before)
      if !(storm.complaints + judge.complaints).isEmpty {
        return storm.complaints + judge.complaints
      }
      say("\(Date()) \(storm.tally.sentence)")
    } while Child.now < end && storm.program.logSize < Stress.logBytesMax
    return []
  }
}

/// Says a line at once, so that a log of it can be followed.
func say(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

extension Storm {
  /// Adds up what this centre's log and ledger say, on what came of the centres before it.
  mutating func count(_ judge: Judge, since before: Tally) {
    tally.rounds += 1
    tally.records = before.records + judge.records
    tally.seals = before.seals + judge.seals
    tally.lost = before.lost + judge.lost
    tally.doubled = before.doubled + judge.doubled
    let refused = ledger.fates.values.count { $0 == .refused }
    tally.refused = before.refused + refused
    tally.acknowledged = before.acknowledged + ledger.fates.count - refused - ledger.openDeeds.count
  }
}
