/// Referrals as they stand, one after the other.
package struct ReferralList: Hashable, Sendable {
  package let rows: [Referral]

  package init(_ referrals: some Sequence<Referral>) {
    rows = referrals.sorted { $0.referral < $1.referral }
  }
}

extension Desk {
  /// Every referral that was ever made, as it stands.
  package func allReferrals() throws -> ReferralList {
    ReferralList(try history { try $0.referrals() })
  }

  /// The latest of them, the latest first.
  package func latestReferrals(_ limit: Int) throws -> [Referral] {
    try history { try $0.latestReferrals(limit) }
  }

  /// Those that are not over.
  package func openReferrals() -> ReferralList { ReferralList(centre.referrals.values) }
}
