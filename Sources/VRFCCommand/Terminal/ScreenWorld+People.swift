import VRFC
import VRFCScreens

extension ScreenWorld {
  /// How many are listed; who is not among them is looked for by more of the name.
  static let listed = 100

  /// Anyone who was ever here; nil while everyone's names are still being read.
  func found(_ query: String) throws -> Loaded? {
    guard try register.isRead() else {
      waitingSearch = query
      return nil
    }
    waitingSearch = nil
    try register.catchUp(to: desk.head.seq, reading: desk.act(in:))
    let found = register.find(query, limit: ScreenWorld.listed, as: .only(mayShow))
    return .found(found, for: query)
  }

  func person(_ number: PersonNumber) throws -> Loaded? {
    guard let history = try desk.history(of: number) else { return nil }
    let latest = history.stays.first?.outline
    let identity = try latest.flatMap { try desk.identity(of: $0.stay, in: $0.identifiedIn) }
    guard !mayShow(number) else { return .person(history, identity) }
    return .person(history.masked, identity?.masked)
  }

  func person(of stay: StayNumber) throws -> Loaded {
    .personOf(stay, try desk.history { try $0.outline(of: stay)?.person })
  }
}
