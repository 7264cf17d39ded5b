/// What a person needs that others do not; the raw values are the flags of a manifest.
package enum Need: String, Hashable, Sendable, Codable, CaseIterable {
  case unaccompanied, separated, pregnant, disability
  case seriousIllness = "serious-illness"
  case trauma, elderly
  case singleHead = "single-head"

  /// Reads a flag, in capitals or not; a space or an underscore counts as the dash.
  package init(typed: String) throws(NeedFault) {
    let word = typed.withoutOuterSpaces.lowercased()
    let dashed = String(word.map { $0 == " " || $0 == "_" ? "-" : $0 })
    guard let need = Need(rawValue: dashed) else { throw .unknown(typed) }
    self = need
  }

  /// For people to read.
  package var title: String {
    switch self {
    case .unaccompanied: say("unaccompanied child")
    case .separated: say("separated child")
    case .pregnant: say("pregnant")
    case .disability: say("disability")
    case .seriousIllness: say("serious illness")
    case .trauma: say("trauma")
    case .elderly: say("elderly")
    case .singleHead: say("single head of household")
    }
  }
}

/// Why a typed need is refused.
package enum NeedFault: Error, Hashable, Sendable, CustomStringConvertible {
  case unknown(String)

  package var description: String {
    switch self {
    case .unknown(let typed):
      say("\(typed.quoted) is not a need: write \(Need.allCases.map(\.rawValue).alternatives).")
    }
  }
}
