import Crypto
import Foundation

/// What a manager hands to a member of staff, who signs in with it once and then chooses a
/// password: 100 bits of chance, as in `7K2MD-0XQ9A-ZP4TV-1C8RW`.
package struct OneUseCode: Sendable, CustomStringConvertible, CustomReflectable {
  private let symbols: [UInt8]
  private static let count = 20

  /// So many hours after it was given, it ends.
  package static let hours = 72

  package static func random() -> OneUseCode {
    OneUseCode(symbols: Base32.random(count))
  }

  private init(symbols: [UInt8]) {
    self.symbols = symbols
  }

  /// - Returns: nil for anything but 20 letters and digits of those that codes are made of.
  package init?(typed: String) {
    let read = Base32.read(typed)
    let symbols = read.compactMap(\.self)
    guard read.count == OneUseCode.count, symbols.count == read.count else { return nil }
    self.symbols = symbols
  }

  /// The code itself, to be handed over. No log and no error may hold it.
  package var description: String { Base32.text(symbols, groupsOf: 5) }
  package var customMirror: Mirror { Mirror(self, children: []) }

  var secret: SymmetricKey { SymmetricKey(data: symbols) }
}
