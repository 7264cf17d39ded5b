/// What is kept in mind of somebody for as long as their stay goes on, whatever is corrected or
/// found out later; of a child who is missing, until it is found or the police know.
package struct Safeguard: Codable, Hashable, Sendable {
  /// What somebody said of the assistance that they were offered.
  package struct Wish: Codable, Hashable, Sendable {
    package let assistance: AssistanceWish
    package let asked: Moment
  }

  /// A child who absconded.
  package struct Missing: Codable, Hashable, Sendable {
    package let lastSeen: Moment
    /// When the police were told.
    package internal(set) var reported: Moment?
    package internal(set) var found: Moment?
  }

  package let stay: StayNumber
  package let person: PersonNumber
  /// Registered as under 18 at any time in this stay, or once thought to be.
  package internal(set) var isOfChild: Bool
  package internal(set) var wish: Wish?
  /// Referrals that an agency has accepted, whatever came of them.
  package internal(set) var answered: [ReferralNumber] = []
  package internal(set) var missing: Missing?

  package init(of stay: StayNumber, _ person: PersonNumber, isOfChild: Bool = false) {
    (self.stay, self.person, self.isOfChild) = (stay, person, isOfChild)
  }
}

/// What somebody wants of the assistance that victims are entitled to.
package enum AssistanceWish: String, Codable, CaseIterable, Hashable, Sendable {
  case accepted, declined
  case notAsked = "not-asked"

  package var words: String {
    switch self {
    case .accepted: say("accepts assistance")
    case .declined: say("declines assistance")
    case .notAsked: say("was not asked about assistance")
    }
  }
}

extension Safeguard: Matter {
  static let kind = "safeguard"
  var key: String { stay.description }
  var owner: StayNumber? { stay }
  /// Whoever is here is asked for by stay; of those who left only a missing child goes on.
  var isOpen: Bool { missing.map { $0.reported == nil && $0.found == nil } ?? false }

  func lastSeen(_ moment: Moment) -> Safeguard {
    var child = self
    child.missing = Missing(lastSeen: moment)
    return child
  }

  func found(_ moment: Moment) -> Safeguard {
    var child = self
    child.missing?.found = moment
    return child
  }

  /// After an agency answered a referral, or the answer was taken back.
  mutating func note(_ referral: any ReferralEventBody) {
    answered.removeAll { $0 == referral.referral }
    switch referral.status {
    case .accepted, .served, .closed: answered.append(referral.referral)
    case .made, .declined, .withdrawn: break
    }
  }
}

extension Event {
  /// What it changes of what is kept in mind: one rule, for the house in memory and for the index.
  ///
  /// - Parameters:
  ///   - known: what was kept of a stay before; nil: nothing.
  ///   - missing: the children who are missing.
  func safeguards(
    known: (StayNumber) throws -> Safeguard?, missing: () throws -> [Safeguard]
  ) rethrows -> [Safeguard] {
    switch self {
    case .arrivalRegistered(let body):
      guard body.facts.age.isChild else { return [] }
      return [Safeguard(of: body.stay, body.person, isOfChild: true)]
    case .stayResumed(let body):
      return [Safeguard(of: body.stay, body.person, isOfChild: body.facts.age.isChild)]
    case .care(.safeguardRestored(let body)): return [body.state]
    case .registrationCorrected(let body):
      guard body.facts.age.isChild else { return [] }
      return try changed(body.stay, known) { $0.isOfChild = true }
    case .stayDeparted(let body):
      guard let leaving = try known(body.stay) else { return [] }
      // Whoever was missing and leaves now had been found.
      return try missing().filter { $0.person == leaving.person }.map { $0.found(body.departed) }
        + (body.kind == .absconded && leaving.isOfChild ? [leaving.lastSeen(body.departed)] : [])
    case .referral(let event): return try changed(event.body.stay, known) { $0.note(event.body) }
    case .care(let event):
      return try changed(event.body.stay, known) { event.body.apply(to: &$0) }
    case .centreOpened, .batchReceived, .batchWithdrawn, .registrationWithdrawn, .bedAssigned,
      .bedVacated, .bedHeld, .bedReleased, .bedBlocked, .bedUnblocked, .bedReserved, .bedIsolated,
      .bedRejoined, .logSealed, .meal, .shift, .access:
      return []
    }
  }

  private func changed(
    _ stay: StayNumber, _ known: (StayNumber) throws -> Safeguard?,
    _ change: (inout Safeguard) -> Void
  ) rethrows -> [Safeguard] {
    guard let before = try known(stay) else { return [] }
    var after = before
    change(&after)
    return after == before ? [] : [after]
  }
}
