import VRFC

extension Model {
  mutating func perform(_ action: ReferralsAction) -> [Effect] {
    switch action {
    case .scroll(let scroll): scrollReferrals(scroll)
    case .answer(let status): ask(whether: status)
    case .new: askReferral(of: nil)
    case .letter: return chosenReferral.map { [.loadLetter($0.referral)] } ?? noReferral()
    case .extent:
      referrals.extent = referrals.extent == .open ? .all : .open
    }
    return []
  }

  private mutating func scrollReferrals(_ scroll: Scroll) {
    let rows = referralRows
    guard !rows.isEmpty else { return }
    let place = referralPlace(in: rows)
    let next = scroll.moved(place, by: referralsHeight, last: rows.count - 1)
    referrals.cursor = rows[next].referral
  }

  private mutating func noReferral() -> [Effect] {
    notice = .told("there is no referral here (n: refer somebody)")
    return []
  }
}

extension Scroll {
  /// A place in a list after this key.
  func moved(_ place: Int, by height: Int, last: Int) -> Int {
    let next =
      switch self {
      case .lineUp: place - 1
      case .lineDown: place + 1
      case .pageUp: place - height
      case .pageDown: place + height
      case .first: 0
      case .last: last
      }
    return min(max(0, next), last)
  }
}
