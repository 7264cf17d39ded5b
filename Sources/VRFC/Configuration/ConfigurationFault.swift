/// Why a configuration is not used: where, what, and what to do.
package struct ConfigurationFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file as the user named it.
  package let file: String
  /// Counted from 1; nil where the fault is in no line, as when a key is missing.
  package let line: Int?
  /// The key with its place, for example `halls[2].beds`; empty for the whole file.
  package let key: String
  /// One sentence that says what is wrong and what to do.
  package let sentence: String

  package var description: String {
    let place = line.map { ", line \($0)" } ?? ""
    return "\(file)\(place)\(key.isEmpty ? "" : ", \(key)"): \(sentence)"
  }
}
