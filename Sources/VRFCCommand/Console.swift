import Glibc
import Synchronization
import VRFC

/// Standard output, which programs read, and standard error, which people read.
enum Console {
  private static let pending = Mutex<[UInt8]>([])
  private static let saved = Mutex<String?>(nil)
  private static let noted = Mutex<String?>(nil)

  /// A line for standard output; written out when the command ends, or by ``flush()``.
  static func say(_ line: String) {
    write(line + "\n")
  }

  /// Text for standard output, as it is.
  static func write(_ text: String) {
    pending.withLock { $0.append(contentsOf: text.utf8) }
  }

  /// A sentence for whoever sits at the terminal; one that was just said is not said again.
  static func note(_ sentence: String) {
    let isNew = noted.withLock { noted in
      defer { noted = sentence }
      return noted != sentence
    }
    guard isNew else { return }
    emit(Array((sentence.sentenceForTerminal + "\n").utf8), to: STDERR_FILENO)
  }

  /// Text for the terminal on standard error, as it is.
  static func draw(_ text: String) {
    emit(Array(text.utf8), to: STDERR_FILENO)
  }

  /// From here on something has been saved; should the answer not reach its reader, say so.
  static func didSave(_ what: String) {
    saved.withLock { $0 = what }
  }

  /// - Throws: ``AnswerFault`` when standard output does not take it all.
  static func flush() throws {
    let bytes = pending.withLock { bytes in
      defer { bytes = [] }
      return bytes
    }
    // Programs get the bytes as they are; a terminal would do what a forged log tells it.
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let shown = isTerminal ? Array(String(decoding: bytes, as: UTF8.self).forTerminal.utf8) : bytes
    if let number = emit(shown, to: STDOUT_FILENO) {
      throw AnswerFault(reason: String(cString: strerror(number)), saved: saved.withLock { $0 })
    }
  }

  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// - Returns: the error's number, if there was one.
  @discardableResult
  private static func emit(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}

/// Standard output took not all of the answer.
struct AnswerFault: Error, CustomStringConvertible {
  let reason: String
  let saved: String?

  var description: String {
    "the answer could not be written (\(reason))"
      + (saved.map { "; what was asked for is saved: \($0)" } ?? "")
  }
}

/// A bar on standard error while something takes long; only where that is a terminal. Ctrl-C breaks
/// it off between two pieces of the work.
final class ProgressBar {
  private let title: String
  private let brokenOff: String
  private var shown = -1
  private var breakOff: BreakOff?

  /// - Parameter brokenOff: what was and what was not done when it is broken off.
  init(_ title: String, brokenOff: String) {
    self.title = title
    self.brokenOff = brokenOff
  }

  /// - Throws: ``Interrupted`` after Ctrl-C.
  func show(_ done: Int, of total: Int) throws {
    if breakOff == nil { breakOff = BreakOff() }
    draw(done, of: total)
    guard BreakOff.isAsked else { return }
    if shown >= 0, shown < 100 { Console.draw("\n") }
    throw Interrupted(description: brokenOff)
  }

  private func draw(_ done: Int, of total: Int) {
    guard Console.isErrorTerminal, total > 0 else { return }
    let percent = min(100, done * 100 / total)
    guard percent != shown else { return }
    shown = percent
    let filled = String(repeating: "#", count: percent / 4)
    let empty = String(repeating: ".", count: 25 - percent / 4)
    Console.draw("\r\(title) [\(filled)\(empty)] \(percent) %" + (percent == 100 ? "\n" : ""))
  }
}
