import Foundation

/// A path where a test may make a folder, which goes with this value.
final class TrialFolder {
  let path = FileManager.default.temporaryDirectory.path + "/vrfc-trial-\(UUID())"

  deinit {
    guard FileManager.default.fileExists(atPath: path) else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("left behind: \(path)")
    }
  }
}
