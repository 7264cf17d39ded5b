import Crypto
import Foundation

/// What stands on paper in two places for the day when every password is lost: 120 bits of chance
/// in eight groups of four, the fourth of each a check of the group and of its place.
package struct RecoveryCode: Sendable, CustomStringConvertible, CustomReflectable {
  private let symbols: [UInt8]

  package static let groups = 8
  private static let groupSize = 4

  package static func random() -> RecoveryCode {
    var symbols: [UInt8] = []
    for group in 1...groups {
      let chance = Base32.random(groupSize - 1)
      symbols += chance + [check(chance, group: group)]
    }
    return RecoveryCode(symbols: symbols)
  }

  private init(symbols: [UInt8]) {
    self.symbols = symbols
  }

  /// - Throws: the first group in which something is mistyped; two neighbours that changed places
  ///   and two groups that did so are noticed too.
  package init(typed: String) throws(RecoveryCodeFault) {
    let read = Base32.read(typed)
    let size = RecoveryCode.groupSize
    for (group, start) in stride(from: 0, to: read.count - size + 1, by: size).enumerated() {
      let symbols = read[start..<start + size].compactMap(\.self)
      guard symbols.count == size,
        symbols[size - 1] == RecoveryCode.check(symbols.dropLast(), group: group + 1)
      else { throw .mistyped(group: group + 1) }
    }
    guard read.count == RecoveryCode.groups * size else {
      throw .wrongLength(characters: read.count)
    }
    symbols = read.compactMap(\.self)
  }

  /// The code itself, to be written down. No log and no error may hold it.
  package var description: String { Base32.text(symbols, groupsOf: RecoveryCode.groupSize) }
  package var customMirror: Mirror { Mirror(self, children: []) }

  var secret: SymmetricKey { SymmetricKey(data: symbols) }

  /// A polynomial in the field of 32 elements: one wrong symbol, or two neighbours that changed
  /// places, always come to another check, and so does the same group in another place.
  private static func check(_ symbols: some Sequence<UInt8>, group: Int) -> UInt8 {
    twice(symbols.reduce(UInt8(truncatingIfNeeded: group)) { twice($0) ^ $1 })
  }

  /// Multiplied by the element 2, modulo x⁵ + x² + 1.
  private static func twice(_ value: UInt8) -> UInt8 {
    value & 16 == 0 ? value << 1 : (value << 1 ^ 0b100101)
  }
}

/// What is wrong with a recovery code as it was typed; the code itself is not repeated.
package enum RecoveryCodeFault: Error, Hashable, CustomStringConvertible {
  /// The first group, counted from 1, that cannot be right.
  case mistyped(group: Int)
  case wrongLength(characters: Int)

  package var description: String {
    switch self {
    case .mistyped(let group):
      say("group \(group) of the recovery code is mistyped; compare it with the paper")
    case .wrongLength(let characters):
      say(
        "the recovery code has 8 groups of 4, not \(characters) letters and digits; type all of it")
    }
  }
}
