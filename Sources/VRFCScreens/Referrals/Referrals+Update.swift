import VRFC

extension Model {
  mutating func perform(_ action: ReferralsAction) -> [Effect] {
    switch action {
    case .up: referrals.cursor = max(0, referrals.cursor - 1)
    case .down: referrals.cursor += 1
    }
    return []
  }
}
