import Foundation
import Glibc

/// Where a folder stands, or would stand once it is made, by whatever path it was named.
struct FolderPlace {
  private let path: String

  /// - Parameter path: of a folder, or of one that is made within another that is there.
  init(_ path: String) {
    let url = URL(fileURLWithPath: path)
    let parent = FolderPlace.real(url.deletingLastPathComponent().path)
    let made = parent.map { URL(fileURLWithPath: $0).appending(path: url.lastPathComponent).path }
    self.path = FolderPlace.real(path) ?? made ?? url.standardizedFileURL.path
  }

  /// Whether the two are one folder, or one stands within the other.
  func isTogether(with other: FolderPlace) -> Bool {
    isWithin(other) || other.isWithin(self)
  }

  /// By name, and by what the system knows a folder by: one may be mounted in two places.
  private func isWithin(_ folder: FolderPlace) -> Bool {
    let wanted = FolderPlace.number(of: folder.path)
    return around.contains { place in
      place == folder.path || (wanted != nil && FolderPlace.number(of: place) == wanted)
    }
  }

  /// The folder itself and every one around it.
  private var around: [String] {
    var places = [path]
    while let last = places.last, last != "/", !last.isEmpty {
      places.append(URL(fileURLWithPath: last).deletingLastPathComponent().path)
    }
    return places
  }

  private static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  private static func number(of path: String) -> [UInt64]? {
    var status = stat()
    return stat(path, &status) == 0 ? [UInt64(status.st_dev), UInt64(status.st_ino)] : nil
  }
}
