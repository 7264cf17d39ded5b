import VRFC
import VRFCScreens

extension ScreenWorld {
  func person(_ number: PersonNumber) throws -> Loaded? {
    guard let history = try desk.history(of: number, for: officer) else { return nil }
    let latest = history.stays.first?.outline
    let identity = try latest.flatMap { try desk.identity(of: $0.stay, in: $0.identifiedIn) }
    guard desk.centre.isSealed, !shown.contains(number) else { return .person(history, identity) }
    let isHere = latest.map { desk.centre.residents[$0.stay] != nil } ?? false
    try notePage(of: history, isShown: isHere || identity == nil)
    return .person(history.masked(in: desk.centre), isHere ? identity : identity?.masked)
  }

  /// The page of somebody who left is a look, once a sitting; not where it was open before that.
  private func notePage(of history: PersonHistory, isShown: Bool) throws {
    guard !opened.contains(history.person) else { return }
    if !isShown { try desk.look(.masked, at: history.stays.map(\.outline.stay), as: officer) }
    opened.insert(history.person)
  }

  func person(of stay: StayNumber) throws -> Loaded {
    .personOf(stay, try desk.history { try $0.outline(of: stay)?.person })
  }
}
