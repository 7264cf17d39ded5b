import VRFC

/// The screen Referrals.
package struct ReferralsModel: Sendable {
  enum Extent: Hashable {
    /// What is not over, the most urgent first.
    case open
    /// Whatever was ever made, the latest first, as far as they are read.
    case all
  }

  var extent = Extent.open
  /// The referral under the cursor.
  var cursor = ListCursor<ReferralNumber>()
  var filter = ListFilter()
  var sort = ReferralSort.own
  /// The latest referrals, the latest first, as of the record that they were read after; nil: not
  /// read yet.
  private(set) var all: (referrals: [Referral], seq: Int)?
  /// What is listed, as of the last message.
  fileprivate(set) var rows: [Referral] = []

  mutating func take(_ referrals: [Referral], after seq: Int) {
    all = (referrals.sorted { $0.referral > $1.referral }, seq)
  }
}

extension Model {
  /// The referrals that are listed.
  var referralRows: [Referral] { referrals.rows }

  /// Lists them anew, once a message: they are asked for several times to draw them.
  mutating func listReferrals() {
    guard screen == .referrals else { return }
    var rows =
      switch referrals.extent {
      case .open: centre.referrals.values.sorted(by: centre.isMoreUrgent)
      case .all: referrals.all?.referrals ?? []
      }
    if referrals.filter.isActive {
      rows = rows.filter { referrals.filter.takes(line(of: $0)) }
    }
    referrals.rows = referrals.sort.sorted(rows)
  }

  /// How many were ever made, where that is more than are listed; nil: it is not.
  var referralsBeyond: Int? {
    guard referrals.extent == .all, let all = referrals.all else { return nil }
    return all.referrals.count < centre.referralSerial ? centre.referralSerial : nil
  }

  /// What a filter looks through.
  private func line(of referral: Referral) -> String {
    let name = centre.residents[referral.stay].map(shortName) ?? ""
    let late = centre.isUnanswered(referral) ? say("no answer") : ""
    return "\(referral.referral) \(referral.stay) \(referral.service.rawValue) \(referral.agency) "
      + "\(referral.status.rawValue) \(name) \(late)"
  }

  /// The rows that the list has.
  var referralsHeight: Int { max(1, contentRows.count - 3) }

  /// Where the cursor is among the rows.
  func referralPlace(in rows: [Referral]) -> Int {
    referrals.cursor.line(in: rows.map(\.referral))
  }

  /// The rows on the screen, so that the cursor is seen.
  func referralWindow(of rows: [Referral]) -> Range<Int> {
    listWindow(of: rows.count, around: referralPlace(in: rows), height: referralsHeight)
  }

  /// The referral under the cursor.
  var chosenReferral: Referral? {
    let rows = referralRows
    return rows.isEmpty ? nil : rows[referralPlace(in: rows)]
  }

  /// Those whose names are shown, or looked through.
  var residentReferred: [Resident] {
    let rows = referrals.filter.isActive ? Array(centre.referrals.values) : referralsShown
    return rows.compactMap { centre.residents[$0.stay] }
  }

  /// The referrals on the screen.
  private var referralsShown: [Referral] {
    let rows = referralRows
    return Array(rows[referralWindow(of: rows)])
  }

  var wantedReferrals: [Effect] {
    guard screen == .referrals, referrals.extent == .all, referrals.all?.seq != head.seq else {
      return []
    }
    return [.loadReferrals]
  }
}

/// An order of the list of referrals.
enum ReferralSort: CaseIterable, Hashable {
  /// The most urgent first; of all that ever were, the latest first.
  case own
  case longestWaiting, service, agency, standing

  var words: String {
    switch self {
    case .own: ""
    case .longestWaiting: say(", the oldest first")
    case .service: say(", by service")
    case .agency: say(", by agency")
    case .standing: say(", by how they stand")
    }
  }

  /// Equals stay in the order in which they came.
  func sorted(_ rows: [Referral]) -> [Referral] {
    switch self {
    case .own: rows
    case .longestWaiting: rows.sorted { $0.made < $1.made }
    case .service:
      rows.sorted { ($0.service.rawValue, $0.referral) < ($1.service.rawValue, $1.referral) }
    case .agency: rows.sorted { ($0.agency, $0.referral) < ($1.agency, $1.referral) }
    case .standing:
      rows.sorted {
        (ReferralSort.step($0), $0.referral) < (ReferralSort.step($1), $1.referral)
      }
    }
  }

  private static func step(_ referral: Referral) -> Int {
    ReferralStatus.allCases.firstIndex(of: referral.status) ?? 0
  }
}
