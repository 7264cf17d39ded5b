import CProcess
import Foundation
import Glibc
import VRFC

/// Asks on the terminal, or reads from a file that is its owner's alone; never from a flag or a
/// variable, which others on the machine can read.
enum PasswordPrompt {
  /// The file with the password of whoever acts.
  static let file = "VRFC_PASSWORD_FILE"
  /// The file with the password that they choose, where nobody sits at a terminal.
  static let newFile = "VRFC_NEW_PASSWORD_FILE"

  /// A secret: from the file that the variable names, else typed unseen.
  ///
  /// - Returns: nil where there is neither a file nor a terminal.
  static func secret(_ words: String, from variable: String) throws -> String? {
    if let path = ProcessInfo.processInfo.environment[variable], !path.isEmpty {
      return try read(path, variable)
    }
    return try typed(words, .unseen)
  }

  /// A password that somebody chooses: typed twice on the terminal, or read from the file.
  static func chosen(near words: [String], from variable: String = newFile) throws -> Password {
    while true {
      guard let first = try secret("New password (12 characters or more): ", from: variable) else {
        throw SignInNeeded.nobody
      }
      do {
        let password = try Password(typed: first, near: words)
        if isFile(variable) { return password }
        if try typed("The same once more: ", .unseen) == first { return password }
        Console.note("the two differ; choose again")
      } catch {
        if isFile(variable) { throw InputFault(variable, "\(error)") }
        Console.note("\(error)")
      }
    }
  }

  /// Whether nobody sits at a terminal to be asked.
  static func isFile(_ variable: String) -> Bool {
    ProcessInfo.processInfo.environment[variable]?.isEmpty == false
  }

  private static func read(_ path: String, _ variable: String) throws -> String {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw MissingInput(
        description:
          "\(variable): \(path.quoted) cannot be read (\(String(cString: strerror(errno)))"
          + "); name a file that holds the password alone")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_mode & 0o077 == 0
    else {
      throw InputFault(
        variable, "others can read \(path.quoted); run `chmod 600` on it, and change the password")
    }
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    let line = bytes.prefix(max(0, count)).prefix { $0 != UInt8(ascii: "\n") }
    return String(decoding: line, as: UTF8.self)
  }

  enum Echo {
    case seen, unseen
  }

  /// A line from the terminal itself, whatever standard input is; nil where there is none.
  static func typed(_ words: String, _ echo: Echo) throws -> String? {
    let descriptor = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    if echo == .unseen, vrfc_silence(descriptor) != 0 { return nil }
    defer { vrfc_end_silence() }
    show(words, on: descriptor)
    let line = line(from: descriptor)
    if echo == .unseen { show("\n", on: descriptor) }
    guard let line else { throw SignInNeeded.nobody }
    return line
  }

  private static func show(_ words: String, on descriptor: Int32) {
    let bytes = Array(words.utf8)
    _ = Glibc.write(descriptor, bytes, bytes.count)
  }

  private static func line(from descriptor: Int32) -> String? {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count < 4_096 {
      let count = Glibc.read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
