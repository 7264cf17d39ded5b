import VRFC
import VRFCScreens

extension ScreenWorld {
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
