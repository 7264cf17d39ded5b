/// A meal of the day; suhoor and iftar only while a duty officer has declared Ramadan.
package enum Sitting: String, Hashable, Sendable, Codable, CaseIterable {
  case breakfast, lunch, dinner, suhoor, iftar

  /// Reads a sitting's name, in capitals or not.
  package init(typed: String) throws(SittingFault) {
    guard let sitting = Sitting(rawValue: typed.withoutOuterSpaces.lowercased()) else {
      throw .unknown(typed)
    }
    self = sitting
  }
}

/// Why a typed sitting is refused.
package enum SittingFault: Error, Hashable, Sendable, CustomStringConvertible {
  case unknown(String)

  package var description: String {
    switch self {
    case .unknown(let typed):
      say(
        """
        \(typed.quoted) is not a sitting: write \(Sitting.allCases.map(\.rawValue).alternatives).
        """)
    }
  }
}
