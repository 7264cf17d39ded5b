import VRFC

/// The screen Referrals.
package struct ReferralsModel: Sendable {
  enum Extent: Hashable {
    /// What is not over, the most urgent first.
    case open
    /// Whatever was ever made, the latest first.
    case all
  }

  var extent = Extent.open
  /// The referral under the cursor; nil: the first one.
  var cursor: ReferralNumber?
  /// Every referral, as of the record that they were read after; nil: not read yet.
  var all: (referrals: [Referral], seq: Int)?
}

extension Model {
  /// The referrals that are listed.
  var referralRows: [Referral] {
    switch referrals.extent {
    case .open: centre.referrals.values.sorted(by: centre.isMoreUrgent)
    case .all: (referrals.all?.referrals ?? []).sorted { $0.referral > $1.referral }
    }
  }

  /// The rows that the list has.
  var referralsHeight: Int { max(1, contentRows.count - 3) }

  /// Where the cursor is among the rows.
  func referralPlace(in rows: [Referral]) -> Int {
    rows.firstIndex { $0.referral == referrals.cursor } ?? 0
  }

  /// The rows on the screen, so that the cursor is seen.
  func referralWindow(of rows: [Referral]) -> Range<Int> {
    let middle = referralPlace(in: rows) - referralsHeight / 2
    let first = max(0, min(middle, rows.count - referralsHeight))
    return first..<min(rows.count, first + referralsHeight)
  }

  /// The referral under the cursor.
  var chosenReferral: Referral? {
    let rows = referralRows
    return rows.isEmpty ? nil : rows[referralPlace(in: rows)]
  }

  /// Whose name is shown.
  var residentReferred: [Resident] {
    chosenReferral.flatMap { centre.residents[$0.stay] }.map { [$0] } ?? []
  }

  var wantedReferrals: [Effect] {
    guard screen == .referrals, referrals.extent == .all, referrals.all?.seq != head.seq else {
      return []
    }
    return [.loadReferrals]
  }
}
