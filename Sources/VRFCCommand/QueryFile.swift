import Foundation
import VRFC

/// A file of lines, or standard input.
enum QueryFile {
  static func read(_ path: String, _ flag: String = "--batch") throws -> String {
    let bytes =
      path == "-"
      ? [UInt8](FileHandle.standardInput.readDataToEndOfFile())
      : try ManifestFile.read(path: path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw InputFault(flag, "\(path.quoted) is not UTF-8 text; save it as such")
    }
    return text
  }
}
