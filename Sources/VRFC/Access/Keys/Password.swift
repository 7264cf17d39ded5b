import Crypto
import Foundation

/// A password that somebody chose: 12 characters or more, and none of those that are guessed first.
package struct Password: Secret {
  let secret: SymmetricKey

  package static let charactersMin = 12
  package static let bytesMax = 1024

  /// - Parameter near: words that others would think of first: the user's own name, the centre's.
  package init(typed: String, near words: [String] = []) throws(PasswordFault) {
    guard typed.utf8.count <= Password.bytesMax else { throw .tooLong }
    let text = Password.normalised(typed)
    guard text.utf8.count <= Password.bytesMax else { throw .tooLong }
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw .controlCharacter
    }
    guard text.count >= Password.charactersMin else { throw .tooShort(characters: text.count) }
    if let weakness = PasswordWeakness(text, near: words) { throw .weak(weakness) }
    secret = SymmetricKey(data: Array(text.utf8))
  }

  /// What was typed to sign in, as it was when the password was chosen: whichever way a keyboard
  /// composes letters, and whichever digits it has.
  static func secret(typed: String) -> SymmetricKey {
    let beginning = String(decoding: typed.utf8.prefix(4 * bytesMax), as: UTF8.self)
    return SymmetricKey(data: Array(normalised(beginning).utf8))
  }

  private static func normalised(_ typed: String) -> String {
    Digits.ascii(typed).precomposedStringWithCanonicalMapping
  }
}

/// Why a password is not taken; it is not repeated.
package enum PasswordFault: Error, Hashable, CustomStringConvertible {
  case tooShort(characters: Int)
  /// More than 1024 bytes.
  case tooLong
  /// One that cannot be typed everywhere.
  case controlCharacter
  case weak(PasswordWeakness)

  package var description: String {
    switch self {
    case .tooShort(let characters):
      say("a password has 12 characters or more, not \(characters); several words in a row will do")
    case .tooLong: say("a password has at most 1024 bytes; take a shorter one")
    case .controlCharacter: say("the password holds a character that cannot be typed; leave it out")
    case .weak(let weakness): say("\(weakness); take several words that do not belong together")
    }
  }
}
