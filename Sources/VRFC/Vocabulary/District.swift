/// A district of Pakistan, one of the fixed list of ``Places``.
package struct District: Hashable, Sendable, Codable {
  /// The district's name as the list spells it.
  package let name: String
  /// The province or territory that it lies in.
  package let province: Province

  /// A district that was recorded; what is typed goes through ``Places/district(_:in:)``.
  package init(name: String, province: Province) {
    self.name = name
    self.province = province
  }
}

extension District: CustomStringConvertible {
  /// For example `Gujranwala, Punjab`.
  package var description: String {
    name == province.title ? name : "\(name), \(province.title)"
  }
}

/// Why a typed district is refused.
package enum DistrictFault: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  case unknown(String, suggestions: [District])
  /// The district is known, but lies in another province than the one stated.
  case elsewhere(District, stated: Province)

  package var description: String {
    switch self {
    case .empty:
      say("The district is empty: write its name, or leave it out.")
    case .unknown(let typed, let suggestions) where suggestions.isEmpty:
      say("\(typed.quoted) is not a district on the list: check the spelling, or leave it out.")
    case .unknown(let typed, let suggestions):
      say(
        """
        \(typed.quoted) is not a district on the list: did you mean \
        \(suggestions.map(\.name).alternatives)?
        """)
    case .elsewhere(let district, let stated):
      say(
        """
        The district \(district.name) lies in \(district.province.title), not in \
        \(stated.title): correct the one that is wrong.
        """)
    }
  }
}
