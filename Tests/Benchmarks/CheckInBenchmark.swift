import Foundation
import Glibc
import VRFC

/// Check-ins through the desk, each acknowledged after its sync, against a bare loop that writes
/// and syncs the same bytes in the same folder; round by round in turn.
///
/// A round ends when the last act is acknowledged; the index takes them meanwhile, and to its end
/// before the bare loop begins.
struct CheckInBenchmark {
  let centre: BenchmarkCentre
  let rounds: Int
  /// Fewer than there are beds for men.
  let checkIns = 60

  func run() throws -> String {
    var desk: [Double] = []
    var bare: [Double] = []
    for _ in 0..<rounds {
      let start = try size
      let acts = try (0..<checkIns).map { _ in try centre.nextArrival() }
      desk.append(
        try seconds {
          for act in acts { _ = try centre.desk.perform(act, as: centre.officer) }
        })
      try centre.desk.history { _ in }
      bare.append(try bareLoop(try lines(from: start)))
      try centre.emptyHouse()
    }
    let ratio = zip(bare, desk).map { $0 / $1 }.median
    let cost = (desk.median - bare.median) / Double(checkIns) * 1e6
    return "check-in: \(rounded(Double(checkIns) / desk.median, 0)) a second through the desk, "
      + "\(rounded(Double(checkIns) / bare.median, 0)) bare, ratio \(rounded(ratio, 2)) "
      + "(median of \(rounds) rounds of \(checkIns); \(rounded(cost, 0)) µs more each)"
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
