/// Why a referral may not be made, or not be answered so.
package enum ReferralRefusal: Hashable, Sendable {
  case consentMissing
  case noSuchAgency(String, service: Assistance, rendering: [String])
  case notRendered(by: String, service: Assistance, rendering: [String])
  case ambiguousAgency(String, [String])
  case alreadyReferred(Referral)
  case noSuchReferral(ReferralNumber)
  case wrongStep(Referral, to: ReferralStatus)
  case reasonMissing(ReferralNumber, ReferralStatus)
}

extension ReferralRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .consentMissing:
      say(
        """
        nobody is referred without their recorded consent; a duty officer may decide otherwise \
        and names the legal basis
        """)
    case .noSuchAgency(let typed, let service, let rendering):
      say("no agency is called \(typed.quoted); \(ReferralRefusal.offer(service, rendering))")
    case .notRendered(let agency, let service, let rendering):
      say("\(agency) does not render \(service.rawValue); ")
        + ReferralRefusal.offer(service, rendering)
    case .ambiguousAgency(let typed, let names):
      say("\(typed.quoted) may be \(names.alternatives): write more of the name")
    case .alreadyReferred(let open):
      say(
        """
        \(open.stay) is referred to \(open.agency) for \(open.service.rawValue) already: \
        \(open.referral), \(open.standing)
        """)
    case .noSuchReferral(let number):
      say("there is no referral \(number); look for it in the list of referrals")
    case .wrongStep(let referral, _): ReferralRefusal.step(referral)
    case .reasonMissing(let number, let status):
      say("say why \(number) is \(status.rawValue): a reason is needed")
    }
  }

  private static func offer(_ service: Assistance, _ agencies: [String]) -> String {
    agencies.isEmpty
      ? say("no agency of the configuration renders \(service.rawValue)")
      : say("\(service.rawValue) is rendered by \(agencies.alternatives)")
  }

  /// Where it stands, and what may follow; short enough for a line of the screen.
  private static func step(_ referral: Referral) -> String {
    let followers = referral.status.followers.map(\.rawValue)
    let stands = say("\(referral.referral) is \(referral.standing)")
    return followers.isEmpty
      ? say("\(stands) and over") : say("\(stands); it can be \(followers.alternatives)")
  }
}

extension Referral {
  /// `accepted since 30 Sep 10:02`.
  package var standing: String { say("\(status.rawValue) since \(since.dayAndClock)") }
}
