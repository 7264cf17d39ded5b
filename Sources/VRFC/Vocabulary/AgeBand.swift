/// The bands of age in which arrivals are counted.
package enum AgeBand: String, Hashable, Sendable, Codable, CaseIterable {
  case zeroToFour = "0_4"
  case fiveToEleven = "5_11"
  case twelveToSeventeen = "12_17"
  case eighteenToFiftyNine = "18_59"
  case sixtyAndOver = "60_plus"

  /// The band that an age falls into.
  package init(_ age: Age) {
    switch age.rawValue {
    case ...4: self = .zeroToFour
    case 5...11: self = .fiveToEleven
    case 12...17: self = .twelveToSeventeen
    case 18...59: self = .eighteenToFiftyNine
    default: self = .sixtyAndOver
    }
  }

  /// The end of a column's name, as in `male_5_11`.
  package var column: String { rawValue }

  /// For people to read, for example `5–11`.
  package var title: String {
    switch self {
    case .zeroToFour: "0–4"
    case .fiveToEleven: "5–11"
    case .twelveToSeventeen: "12–17"
    case .eighteenToFiftyNine: "18–59"
    case .sixtyAndOver: "60+"
    }
  }
}
