/// Somebody was referred to a service that an agency renders, and what became of it.
package struct Referral: Codable, Hashable, Sendable {
  /// What allows to pass on what the agency needs to know.
  package enum Basis: String, Codable, Hashable, Sendable {
    /// The person agreed.
    case consent
    /// A duty officer decided, with a legal basis.
    case override
  }

  package struct Step: Codable, Hashable, Sendable {
    package let status: ReferralStatus
    package let at: Moment
  }

  package let referral: ReferralNumber
  package let stay: StayNumber
  package let service: Assistance
  package let agency: String
  package let basis: Basis
  package let made: Moment
  /// What followed, the latest last.
  package internal(set) var steps: [Step] = []

  package var status: ReferralStatus { steps.last?.status ?? .made }
  /// Since when it stands there.
  package var since: Moment { steps.last?.at ?? made }
}

extension Referral: Matter {
  static let kind = "referral"
  var key: String { referral.matterKey }
  var owner: StayNumber? { stay }
  var day: Day? { made.day }
  var lastDay: Day? { status.isFinal ? since.day : nil }
  var isOpen: Bool { !status.isFinal }
}
