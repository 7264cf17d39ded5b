import Foundation
import Glibc

/// Demo centres whose program was ended before it could take them away: a closed window, a kill.
enum DemoLeftovers {
  private static let beginning = "vrfc-demo-"

  /// The template of a demo's folder; the process in it tells whether it is still in use.
  static var template: String { "\(beginning)\(getpid())-XXXXXX" }

  /// Takes away, as far as can be, what this user's ended demos left in a folder.
  static func remove(in folder: String) {
    for name in names(in: folder) where isLeftover(name, in: folder) {
      do {
        try FileManager.default.removeItem(atPath: folder + "/" + name)
      } catch {
        Console.note("vrfc: \(folder)/\(name) could not be removed; it holds invented people only")
      }
    }
  }

  private static func names(in folder: String) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      // Making the demo's own folder will say what is wrong with it.
      return []
    }
  }

  private static func isLeftover(_ name: String, in folder: String) -> Bool {
    guard name.hasPrefix(beginning),
      let process = name.dropFirst(beginning.count).split(separator: "-").first.flatMap({
        Int32($0)
      }),
      process > 0, kill(process, 0) != 0, errno == ESRCH
    else { return false }
    var status = stat()
    guard lstat(folder + "/" + name, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
  }
}
