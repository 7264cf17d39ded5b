import Foundation
import Glibc

extension Program {
  /// Leaves what a writer leaves that is killed within its write: under the lock, some bytes that
  /// are no record.
  /// - Returns: whether it could; others may hold the lock, or have left such bytes just now.
  func tear(using dice: inout Dice) -> Bool {
    let lock = open(centre + "/lock", O_RDWR)
    let file = open(log, O_RDWR | O_APPEND)
    defer { for descriptor in [lock, file] where descriptor >= 0 { close(descriptor) } }
    guard lock >= 0, file >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { return false }
    // A record that lacks only its newline is one: whoever is killed behind it ended it first.
    var last: UInt8 = 0
    guard pread(file, &last, 1, off_t(logSize - 1)) == 1, last == 10 else { return false }
    let bytes = tornBytes(using: &dice)
    return write(file, bytes, bytes.count) == bytes.count
  }

  private func tornBytes(using dice: inout Dice) -> [UInt8] {
    let count = Int.random(in: 1...700, using: &dice)
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: return [UInt8](repeating: 0, count: count)
    case 1: return (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
    case 2: return [10]
    default:
      let hash = dice.uuid() + dice.uuid()
      let text = "1 \(hash.filter { $0 != "-" }) {\"id\":\"\(dice.uuid())\",\"at\":\"2021"
      return Array(text.utf8.prefix(count))
    }
  }
}
