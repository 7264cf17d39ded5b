import Foundation
import Testing

/// The repository as a tree of text files, as these tests read it.
enum House {
  /// The folder that holds `Package.swift`.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct File: CustomTestStringConvertible {
    let path: String
    let lines: [Substring]

    var testDescription: String { path }
  }

  /// The files below a folder with one of these endings, by their path from the root.
  static func files(in folder: String, ending endings: [String]) throws -> [File] {
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: root.appending(path: folder).path)
    return
      try paths
      .filter { path in !path.contains(".build/") && endings.contains { path.hasSuffix("." + $0) } }
      .sorted()
      .map { path in
        let text = try String(
          contentsOf: root.appending(path: "\(folder)/\(path)"), encoding: .utf8)
        return File(
          path: "\(folder)/\(path)",
          lines: text.split(separator: "\n", omittingEmptySubsequences: false))
      }
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
