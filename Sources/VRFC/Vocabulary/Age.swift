/// An age in whole years, 0 to 120; an infant in the first year is 0.
package struct Age: RawRepresentable, Hashable, Sendable, Codable, Comparable {
  /// The ages that can be recorded.
  package static let range = 0...120

  private let years: UInt8

  /// Years.
  package var rawValue: Int { Int(years) }

  package init?(rawValue: Int) {
    guard Age.range.contains(rawValue) else { return nil }
    years = UInt8(rawValue)
  }

  /// An age in years.
  package init(years: Int) throws(AgeFault) {
    guard years >= Age.range.lowerBound else { throw .negative(String(years)) }
    guard years <= Age.range.upperBound else { throw .tooHigh(String(years)) }
    self.years = UInt8(years)
  }

  /// Reads a typed age, in ASCII, Urdu or Arabic digits.
  package init(typed: String) throws(AgeFault) {
    let text = typed.withoutOuterSpaces
    if text.isEmpty { throw .empty }
    if let years = Digits.wholeNumber(text) {
      try self.init(years: years)
      return
    }
    let digits = text.unicodeScalars.dropFirst()
    let isSigned = text.hasPrefix("-") || text.hasPrefix("\u{2212}")
    let allDigits = { (scalars: Substring.UnicodeScalarView) in
      !scalars.isEmpty && scalars.allSatisfy { Digits.value(of: $0) != nil }
    }
    if isSigned, allDigits(digits) { throw .negative(typed) }
    if allDigits(text.unicodeScalars[...]) { throw .tooHigh(typed) }
    throw .notANumber(typed)
  }

  /// From this age on nobody is a child.
  static let grown = 18

  /// Under eighteen years.
  package var isChild: Bool { rawValue < Age.grown }

  /// The band in which reports count this age.
  package var band: AgeBand { AgeBand(self) }

  package static func < (first: Age, second: Age) -> Bool { first.rawValue < second.rawValue }
}

extension Age: CustomStringConvertible {
  package var description: String { String(rawValue) }
}

/// Why a typed age is refused.
package enum AgeFault: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  case notANumber(String)
  case negative(String)
  case tooHigh(String)
  /// No calendar has the day on which they are said to be born.
  case noSuchDay(String)
  /// They are said to be born later than they came.
  case bornToCome(String)

  package var description: String {
    switch self {
    case .empty: say("The age is missing: write it in whole years, estimated if need be.")
    case .notANumber(let typed):
      say("\(typed.quoted) is not an age: write whole years in digits, for example 24.")
    case .negative(let typed):
      say("\(typed.quoted) is below nought: write the age in whole years, 0 to 120.")
    case .tooHigh(let typed):
      say("\(typed.quoted) is more than 120 years: write the age in whole years, 0 to 120.")
    case .noSuchDay(let day):
      say("There is no \(day): correct the date of birth, or write the age in years.")
    case .bornToCome(let day):
      say("\(day) is to come: correct the date of birth, or write the age in years.")
    }
  }
}
