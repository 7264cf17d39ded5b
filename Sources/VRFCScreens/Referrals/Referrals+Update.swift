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
    referrals.cursor.move(
      scroll, in: referralRows.map(\.referral), height: referralsHeight)
  }

  private mutating func noReferral() -> [Effect] {
    notice = .told(say("there is no referral here (\(referWay) somebody)"))
    return []
  }
}
