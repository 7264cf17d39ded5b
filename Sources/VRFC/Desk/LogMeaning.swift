import Foundation

/// Reads what the records of a log say, one after the other from the first, and finds what no log
/// of ours can say, whatever its bytes: the chain of hashes vouches for those alone.
struct LogMeaning {
  /// The house after what was read.
  private(set) var house: Centre
  private var ids: Set<UUID> = []
  private var last: [GivenNumber.Series: Int] = [:]
  private var persons: [StayNumber: PersonNumber] = [:]

  init(at moment: Moment) {
    house = Centre(moment: moment)
  }

  /// - Returns: what is not so; nil: all of it may be.
  mutating func take(_ act: StampedAct) -> String? {
    let fault = fault(in: act.act, seq: act.head.seq)
    house.apply(act.act.events, at: act.stamp)
    return fault
  }

  private mutating func fault(in act: RecordedAct, seq: Int) -> String? {
    if let fault = opening(act, seq) ?? accounts(act) ?? role(act) { return fault }
    guard ids.insert(act.id.uuid).inserted else {
      return say("the act \(act.id) stands in the log a second time")
    }
    return numbers(act) ?? owners(act)
  }

  private func opening(_ act: RecordedAct, _ seq: Int) -> String? {
    let opens = act.events.contains { if case .centreOpened = $0 { true } else { false } }
    if opens == (seq == 1) { return nil }
    return opens
      ? say("the centre is opened a second time") : say("the first record does not open a centre")
  }

  /// An open centre has no accounts, until an act gives it some.
  private func accounts(_ act: RecordedAct) -> String? {
    guard !house.isSealed, !act.events.contains(where: \.bringsAccounts) else { return nil }
    guard act.events.contains(where: \.isOfAccounts) else { return nil }
    return say("an open centre has no accounts, and the record speaks of one")
  }

  /// Nobody acts in a role above the one that the log gave them.
  private func role(_ act: RecordedAct) -> String? {
    guard house.isSealed else { return nil }
    let (name, role) = (act.by.name, act.by.role)
    if role == .nobody, name == .nobody, act.events.allSatisfy(\.needsNobodySignedIn) { return nil }
    guard let account = house.account(of: name) else {
      return say("\(name) acted as \(role.words) and had no account")
    }
    guard role.isOfStaff, role.lesser(account.role) == role else {
      return say("\(name) acted as \(role.words) and was \(account.role.words)")
    }
    return nil
  }

  private mutating func numbers(_ act: RecordedAct) -> String? {
    for number in act.events.flatMap(\.numbers) {
      let before = last[number.series] ?? 0
      guard number.follows(before) else { return say("\(number) is not the next one") }
      last[number.series] = max(before, number.serial)
    }
    return nil
  }

  /// A sealed object belongs to whom its event is about.
  private mutating func owners(_ act: RecordedAct) -> String? {
    for case .arrivalRegistered(let arrival) in act.events {
      persons[arrival.stay] = arrival.person
    }
    for event in act.events {
      let owner = owner(of: event)
      for sealed in event.sealedOwners where sealed != owner {
        return say("a \(event.body.typeName) about \(owner) holds what is sealed for \(sealed)")
      }
    }
    return nil
  }

  private func owner(of event: Event) -> KeyOwner {
    if case .access = event { return .centre }
    return event.stays.first.flatMap { persons[$0] }.map(KeyOwner.person) ?? .centre
  }
}

extension EventBody {
  fileprivate var typeName: String { Self.type }
}

extension Event {
  /// From this event on the centre has accounts.
  fileprivate var bringsAccounts: Bool {
    if case .centreOpened(let opened) = self { return opened.access == .sealed }
    if case .access(.centreSealed) = self { return true }
    return false
  }

  fileprivate var isOfAccounts: Bool {
    guard case .access(let event) = self else { return false }
    switch event {
    case .staffAdded, .staffRoleChanged, .staffRemoved, .passwordSet, .signedIn, .signInFailed,
      .personErased, .keysReplaced, .recoveryChanged:
      return true
    case .permissionRefused, .personsLookedUp, .countsExported, .centreSealed, .indexReplaced:
      return false
    }
  }

  /// What is on record of whoever has not signed in: that they could not, or that they came in by
  /// the recovery code; and what the program does by itself.
  fileprivate var needsNobodySignedIn: Bool {
    switch self {
    case .logSealed, .access(.signInFailed), .access(.indexReplaced), .access(.staffAdded),
      .access(.staffRoleChanged):
      true
    case .access(.passwordSet(let body)): body.means == .recovery
    case .centreOpened, .batchReceived, .batchWithdrawn, .arrivalRegistered, .registrationCorrected,
      .registrationWithdrawn, .bedAssigned, .bedVacated, .bedHeld, .bedReleased, .bedBlocked,
      .bedUnblocked, .bedReserved, .bedIsolated, .bedRejoined, .stayDeparted, .stayResumed, .care,
      .referral, .meal, .shift, .access:
      false
    }
  }

  /// For whom each of its sealed objects is sealed.
  fileprivate var sealedOwners: [KeyOwner] {
    let look = SecretLook()
    do {
      _ = try changingSecrets(look)
    } catch {
      // A look changes nothing, and finds nothing to fail at.
    }
    return look.owners
  }
}

/// Looks at every secret, and leaves it as it is.
private final class SecretLook: SecretChange {
  private(set) var owners: [KeyOwner] = []

  func change<Content>(_ secret: inout Sealable<Content>, of type: String) throws {
    if case .sealed(let object) = secret { owners.append(object.owner) }
  }
}
