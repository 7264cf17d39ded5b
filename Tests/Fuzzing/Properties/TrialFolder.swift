import Foundation
import VRFC

/// A folder for files that are tried, which goes with this value.
final class TrialFolder {
  let path = NSTemporaryDirectory() + "vrfc-fuzzing-\(UUID().uuidString)"

  init() throws(Broken) {
    try TrialFolder.done {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("left behind: \(path)")
    }
  }

  func write(_ bytes: [UInt8], to name: String) throws(Broken) {
    try TrialFolder.done {
      let file = path + "/" + name
      try Data(bytes).write(to: URL(fileURLWithPath: file))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    }
  }

  func bytes(of name: String) throws(Broken) -> [UInt8] {
    try TrialFolder.done { Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))) }
  }

  /// One line, for a terminal.
  func expectSentence(_ fault: KeysFault) throws(Broken) {
    let words = fault.description
    try expect(!words.isEmpty && !words.holdsControl, "no sentence: \(words)")
  }

  /// What must not fail, lest nothing is tried.
  static func done<Result>(_ body: () throws -> Result) throws(Broken) -> Result {
    do {
      return try body()
    } catch {
      throw Broken("nothing could be tried: \(error)")
    }
  }
}
