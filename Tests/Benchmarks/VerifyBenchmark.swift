import Foundation
import VRFC

/// A check of every byte of the log, and one of what its records say, too, against `sha256sum` of
/// the same file.
struct VerifyBenchmark {
  let centre: BenchmarkCentre
  let rounds: Int

  func run() throws -> String {
    let log = try LogFile(folder: centre.folder.path)
    var verified: [Double] = []
    var understood: [Double] = []
    var summed: [Double] = []
    var found = 0
    for _ in 0..<rounds {
      summed.append(try seconds(sha256sum))
      verified.append(try seconds { found = try log.hold(.read) { try log.verify() }.records })
      understood.append(try seconds { _ = try centre.folder.verify() })
    }
    let size = try SystemFiles().status(path: centre.folder.logPath).size
    let ratio = zip(summed, verified).map { $0 / $1 }.median
    let speed = Double(size) / 1e6 / verified.median
    let records = rounded(Double(found) / understood.median, 0)
    let times = rounded(understood.median / summed.median, 1)
    return "verify: \(found) records, \(size / 1_000_000) MB at \(rounded(speed, 0)) MB/s, "
      + "ratio to sha256sum \(rounded(ratio, 2)); with what they say \(records) records a second, "
      + "\(times) times as long as sha256sum (median of \(rounds))"
  }

  private func sha256sum() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    process.arguments = [centre.folder.logPath]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw BenchmarkFault.tool("sha256sum") }
  }
}
