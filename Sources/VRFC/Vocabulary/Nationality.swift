/// A nationality as ISO 3166-1 alpha-3 has it, for example `PAK`.
///
/// Coded as a bare string. What was recorded is read as recorded, so that a code that ISO has
/// withdrawn since stays readable.
package struct Nationality: RawRepresentable, Hashable, Sendable, Codable {
  /// What is assumed where nothing is said.
  package static let pakistan = Nationality(rawValue: "PAK")

  package let rawValue: String

  /// A nationality that was recorded; what is typed goes through ``init(typed:)``.
  package init(rawValue: String) { self.rawValue = rawValue }

  /// Reads a typed code, in capitals or not.
  package init(typed: String) throws(NationalityFault) {
    let text = typed.withoutOuterSpaces
    if text.isEmpty { throw .empty }
    let code = text.uppercased()
    guard Nationality.codes.contains(code) else {
      throw .unknown(typed, suggestion: Nationality.named(text))
    }
    rawValue = code
  }

  /// The country's English name where it is one often met here, else the code.
  package var name: String { Nationality.names[rawValue] ?? rawValue }

  /// Whether this is Pakistan.
  package var isPakistan: Bool { self == .pakistan }

  /// The nationalities whose code or English name begins as typed: the ``commonest``
  /// first, then by name.
  package static func completions(for typed: String, limit: Int) -> [Nationality] {
    let key = Folding.key(typed)
    guard !key.isEmpty else { return [] }
    let named = names.sorted { $0.value < $1.value }.filter { code, name in
      Folding.key(code).hasPrefix(key) || Folding.key(name).hasPrefix(key)
    }
    let codes = named.map(\.key)
    let common = commonest.filter(codes.contains)
    return (common + codes.filter { !common.contains($0) }).prefix(limit).map {
      Nationality(rawValue: $0)
    }
  }

  private static func named(_ text: String) -> Nationality? {
    let key = Folding.key(text)
    return names.first { Folding.key($0.value) == key }.map { Nationality(rawValue: $0.key) }
  }
}

extension Nationality: CustomStringConvertible {
  package var description: String { rawValue }
}

/// Why a typed nationality is refused.
package enum NationalityFault: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  case unknown(String, suggestion: Nationality?)

  package var description: String {
    switch self {
    case .empty: say("The nationality is empty: write its three letters, for example PAK.")
    case .unknown(let typed, let suggestion?):
      say("\(typed.quoted) is not a nationality code: did you mean \(suggestion.rawValue)?")
    case .unknown(let typed, nil):
      say(
        """
        \(typed.quoted) is not a nationality: write the three letters of ISO 3166, for example \
        PAK, AFG or IRN.
        """)
    }
  }
}
