/// What happened to a referral.
package enum ReferralEvent: Hashable, Sendable {
  case opened(ReferralOpened)
  case changed(ReferralChanged)
  case restored(ReferralRestored)

  package var body: any ReferralEventBody {
    switch self {
    case .opened(let body): body
    case .changed(let body): body
    case .restored(let body): body
    }
  }

  static let shapes: [any EventBody.Type] = [
    ReferralOpened.self, ReferralChanged.self, ReferralRestored.self,
  ]
}

/// An event of a referral makes its next state.
package protocol ReferralEventBody: MatterEventBody {
  var referral: ReferralNumber { get }
  var stay: StayNumber { get }
  var service: Assistance { get }
  /// Where the referral stands after the event.
  var status: ReferralStatus { get }
  /// - Parameter earlier: nil where there was none, or it was over and nobody keeps it in mind.
  func applied(to earlier: Referral?) -> Referral?
}

extension ReferralEventBody {
  package var stays: [StayNumber] { [stay] }

  /// A child's care tells whether child protection knows of the child.
  func apply(to care: inout Care) {
    guard service == .childProtection else { return }
    care.childProtection.removeAll { $0 == referral }
    switch status {
    case .made, .accepted, .served, .closed: care.childProtection.append(referral)
    case .declined, .withdrawn: break
    }
  }
}

/// Somebody was referred.
package struct ReferralOpened: ReferralEventBody {
  package static let type = "referral.opened"

  package let referral: ReferralNumber
  package let stay: StayNumber
  package let service: Assistance
  package let agency: String
  package let basis: Referral.Basis
  package let made: Moment
  package internal(set) var notes: Sealable<Notes>?

  package var event: Event { .referral(.opened(self)) }
  package var status: ReferralStatus { .made }
  package var words: String {
    say("\(stay) referred to \(agency): \(service.rawValue) (\(referral))")
  }
  package var reason: Note? { notes?.content?.reason }

  package func applied(to earlier: Referral?) -> Referral? {
    Referral(
      referral: referral, stay: stay, service: service, agency: agency, basis: basis,
      made: made)
  }
}

/// A referral was accepted, declined, served, closed or withdrawn.
package struct ReferralChanged: ReferralEventBody {
  package static let type = "referral.changed"

  package let referral: ReferralNumber
  package let stay: StayNumber
  package let service: Assistance
  package let status: ReferralStatus
  package let changed: Moment
  package let corrects: CorrectedRecord?
  package internal(set) var notes: Sealable<Notes>?

  package var event: Event { .referral(.changed(self)) }
  package var words: String { say("\(referral) of \(stay) \(status.rawValue)") }
  package var reason: Note? { notes?.content?.reason }

  package func applied(to earlier: Referral?) -> Referral? {
    var referral = earlier
    referral?.steps.append(Referral.Step(status: status, at: changed))
    return referral
  }
}

/// A referral as it was before an act that was taken back.
package struct ReferralRestored: ReferralEventBody, HoldsNoSecrets {
  package static let type = "referral.restored"

  package let state: Referral
  package let corrects: CorrectedRecord?

  package var event: Event { .referral(.restored(self)) }
  package var referral: ReferralNumber { state.referral }
  package var stay: StayNumber { state.stay }
  package var service: Assistance { state.service }
  package var status: ReferralStatus { state.status }
  package var words: String { say("\(referral) \(state.status.rawValue) as before") }

  package func applied(to earlier: Referral?) -> Referral? { state }
}
