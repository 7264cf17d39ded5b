/// Refers somebody who is here to a service that an agency renders. Referred is not served.
package struct ReferPerson: Act {
  package static let name = "refer"

  /// What allows to tell an agency of a person.
  package enum Ground: Hashable, Sendable {
    /// The person agreed, and that is recorded with the referral.
    case consent
    /// A duty officer decided without; the reason names the legal basis.
    case override(Override)

    var basis: Referral.Basis {
      switch self {
      case .consent: .consent
      case .override: .override
      }
    }
  }

  package let stay: StayNumber
  package let service: Assistance
  /// The agency's name as it was typed; an unambiguous beginning will do.
  package let agency: String
  /// Nil: no consent was recorded.
  package let ground: Ground?

  package init(stay: StayNumber, service: Assistance, agency: String, ground: Ground?) {
    self.stay = stay
    self.service = service
    self.agency = agency
    self.ground = ground
  }

  package var permissions: Set<Permission> {
    switch ground {
    case .consent, nil: Self.permissionsByName
    case .override: Self.permissionsByName.union([.override])
    }
  }

  package var recollection: Recollection { .stay(stay) }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    _ = try centre.resident(stay)
    let agency = try centre.provision.agency(named: agency, for: service)
    guard let ground else { throw .referral(.consentMissing) }
    if let open = centre.openReferral(of: stay, for: service, to: agency.name) {
      throw .referral(.alreadyReferred(open))
    }
    let opened = ReferralOpened(
      referral: ReferralNumber(serial: centre.referralSerial + 1), stay: stay, service: service,
      agency: agency.name, basis: ground.basis, made: centre.moment, notes: notes(ground))
    return [opened.event]
  }

  private func notes(_ ground: Ground) -> Sealable<Notes>? {
    switch ground {
    case .consent: nil
    case .override(let override): .reason(override.reason)
    }
  }
}

extension Centre {
  /// The referral of a stay to an agency's service that is not over yet.
  func openReferral(
    of stay: StayNumber, for service: Assistance, to agency: String
  ) -> Referral? {
    referrals.values.first { $0.stay == stay && $0.service == service && $0.agency == agency }
  }

  /// The open referrals of a stay, the oldest first.
  package func openReferrals(of stay: StayNumber) -> [Referral] {
    referrals.values.filter { $0.stay == stay }.sorted { $0.referral < $1.referral }
  }
}

extension Provision {
  /// The agencies that render a service, in the order of the configuration.
  package func agencies(rendering service: Assistance) -> [AgencyConfiguration] {
    agencies.filter { $0.services.contains(service) }
  }

  /// The agency that somebody means, by its name or a beginning of it that fits no other agency
  /// which renders the service.
  func agency(
    named typed: String, for service: Assistance
  ) throws(Refusal) -> AgencyConfiguration {
    let rendering = agencies(rendering: service)
    let names = rendering.map(\.name)
    let key = Folding.key(typed)
    if let exact = rendering.first(where: { Folding.key($0.name) == key }) { return exact }
    let meant = agencies.filter { !key.isEmpty && Folding.key($0.name).hasPrefix(key) }
    guard let first = meant.first else {
      throw .referral(.noSuchAgency(typed, service: service, rendering: names))
    }
    let fitting = meant.filter { $0.services.contains(service) }
    guard let agency = fitting.first else {
      throw .referral(.notRendered(by: first.name, service: service, rendering: names))
    }
    guard fitting.count == 1 else {
      throw .referral(.ambiguousAgency(typed, fitting.map(\.name)))
    }
    return agency
  }
}
