import Foundation
import Glibc
import VRFC

/// Check-ins through the desk, each acknowledged after its sync, against a bare loop that writes
/// and syncs the same bytes in the same folder; round by round in turn.
///
/// Told twice: up to the last acknowledgement, and up to when the index has taken every act, which
/// mostly happens after a round as short as this.
struct CheckInBenchmark {
  let centre: BenchmarkCentre
  let rounds: Int
  /// Fewer than there are beds for men.
  let checkIns = 60

  func run() throws -> String {
    var acknowledged: [Double] = []
    var indexed: [Double] = []
    var bare: [Double] = []
    for _ in 0..<rounds {
      let start = try size
      let acts = try (0..<checkIns).map { _ in try centre.nextArrival() }
      let desk = try seconds {
        for act in acts { _ = try centre.desk.perform(act, as: centre.officer) }
      }
      acknowledged.append(desk)
      indexed.append(desk + (try seconds { try centre.desk.history { _ in } }))
      bare.append(try bareLoop(try lines(from: start)))
      try centre.emptyHouse()
    }
    let cost = (acknowledged.median - bare.median) / Double(checkIns) * 1e6
    return "check-in: \(rounded(Double(checkIns) / acknowledged.median, 0)) a second acknowledged, "
      + "\(rounded(Double(checkIns) / bare.median, 0)) bare, ratio \(ratio(bare, acknowledged)) "
      + "(\(ratio(bare, indexed)) with the index; median of \(rounds) rounds of \(checkIns); "
      + "\(rounded(cost, 0)) µs more each)"
  }

  private func ratio(_ bare: [Double], _ desk: [Double]) -> String {
    rounded(zip(bare, desk).map { $0 / $1 }.median, 2)
  }

  private var size: Int {
    get throws { try SystemFiles().status(path: centre.folder.logPath).size }
  }

  private func lines(from start: Int) throws -> [[UInt8]] {
    let log = try Data(contentsOf: URL(fileURLWithPath: centre.folder.logPath))
    return log[start...].split(separator: UInt8(ascii: "\n")).map { Array($0) + [10] }
  }

  private func bareLoop(_ lines: [[UInt8]]) throws -> Double {
    let path = centre.folder.path + "/bare"
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    defer { close(file) }
    return try seconds {
      for line in lines {
        guard write(file, line, line.count) == line.count, fdatasync(file) == 0 else {
          throw BenchmarkFault.tool("write")
        }
      }
    }
  }
}
