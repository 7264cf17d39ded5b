/// Where a referral stands: made → accepted or declined; accepted → served → closed; withdrawn at
/// any time before it was served. Referred is not served.
package enum ReferralStatus: String, Codable, CaseIterable, Hashable, Sendable {
  case made, accepted, declined, served, closed, withdrawn

  /// What may come next, by the centre's rules.
  package var followers: [ReferralStatus] {
    switch self {
    case .made: [.accepted, .declined, .withdrawn]
    case .accepted: [.served, .withdrawn]
    case .served: [.closed]
    case .declined, .closed, .withdrawn: []
    }
  }

  /// Whether nothing more is to be done.
  package var isFinal: Bool { followers.isEmpty }
}
