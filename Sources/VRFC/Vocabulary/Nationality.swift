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

  /// Reads a typed code, in capitals or not, the country's name, or what its people are called.
  package init(typed: String) throws(NationalityFault) {
    let text = typed.withoutOuterSpaces
    if text.isEmpty { throw .empty }
    let code = text.uppercased()
    if Nationality.codes.contains(code) {
      rawValue = code
    } else if let named = Nationality.named(text) {
      self = named
    } else {
      throw .unknown(typed, suggestion: Nationality.nearest(text))
    }
  }

  /// The same; nil for what is none.
  package init?(said typed: String) {
    do throws(NationalityFault) { try self.init(typed: typed) } catch { return nil }
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
    if let code = people[text.lowercased()] { return Nationality(rawValue: code) }
    return names.first { Folding.key($0.value) == key }.map { Nationality(rawValue: $0.key) }
  }

  /// The one whose name a slip of the fingers made of it.
  private static func nearest(_ text: String) -> Nationality? {
    let key = Folding.key(text)
    guard key.count > 3 else { return nil }
    return names.filter { EditDistance.between(Folding.key($0.value), key) <= 2 }
      .min { $0.key < $1.key }.map { Nationality(rawValue: $0.key) }
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
