/// How somebody's age is known. Whoever is estimated may be a child; nothing is said where a
/// record does not say it, as none did before its second version.
package enum AgeBasis: String, Codable, CaseIterable, Hashable, Sendable {
  /// From a paper that was seen.
  case documented
  /// As they say it.
  case stated
  /// As staff judge it.
  case estimated

  package var words: String {
    switch self {
    case .documented: say("documented")
    case .stated: say("stated")
    case .estimated: say("estimated")
    }
  }
}

/// A year of birth. It says no more of somebody than their age does, so it is a fact; a full date
/// of birth is who they are (``Identity/birthDate``).
package struct BirthYear: RawRepresentable, Hashable, Sendable, Codable {
  /// The years that can be recorded.
  package static let range = 1890...2199

  package let rawValue: Int

  package init?(rawValue: Int) {
    guard BirthYear.range.contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }
}

extension BirthYear: CustomStringConvertible {
  package var description: String { String(rawValue) }
}
