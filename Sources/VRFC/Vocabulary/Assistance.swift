/// What a person is referred for: the services that other agencies render.
package enum Assistance: String, Hashable, Sendable, Codable, CaseIterable {
  case shelter, health, psychosocial
  case legalAid = "legal-aid"
  case childProtection = "child-protection"
  case familyTracing = "family-tracing"
  case livelihood
  case reliefItems = "relief-items"

  /// Reads a code, in capitals or not.
  package init(typed: String) throws(AssistanceFault) {
    guard let kind = Assistance(rawValue: typed.withoutOuterSpaces.lowercased()) else {
      throw .unknown(typed)
    }
    self = kind
  }
}

/// Why a typed service is refused.
package enum AssistanceFault: Error, Hashable, Sendable, CustomStringConvertible {
  case unknown(String)

  package var description: String {
    switch self {
    case .unknown(let typed):
      say(
        """
        \(typed.quoted) is not a service: write \
        \(Assistance.allCases.map(\.rawValue).alternatives).
        """)
    }
  }
}
