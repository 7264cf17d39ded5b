/// Somebody who is here.
package struct Resident: Hashable, Sendable {
  package let stay: StayNumber
  package let person: PersonNumber
  package let batch: BatchNumber?
  package let arrived: Moment
  package let entry: EntryKind
  package internal(set) var facts: Facts
  /// Nil: waits for a bed.
  package internal(set) var bed: Bed?
  /// The record that holds their identity as it is known now.
  package internal(set) var identifiedIn: Int
  package internal(set) var care: Care
  package internal(set) var safeguard: Safeguard

  package init(
    stay: StayNumber, person: PersonNumber, batch: BatchNumber?, arrived: Moment,
    entry: EntryKind = .handedOver, facts: Facts, bed: Bed? = nil, identifiedIn: Int
  ) {
    self.stay = stay
    self.person = person
    self.batch = batch
    self.arrived = arrived
    self.entry = entry
    self.facts = facts
    self.bed = bed
    self.identifiedIn = identifiedIn
    care = Care(of: stay)
    safeguard = Safeguard(of: stay, person)
  }

  package var familyKey: FamilyKey? {
    facts.family.map { FamilyKey(batch: batch, day: arrived.day, number: $0) }
  }
}

/// A family's number is unique within a batch; without one, within the day.
package struct FamilyKey: Hashable, Sendable {
  private let group: String
  package let number: FamilyNumber

  package init(batch: BatchNumber?, day: Day, number: FamilyNumber) {
    group = batch?.description ?? day.description
    self.number = number
  }
}

/// A bed that is held or blocked.
package struct BedCondition: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case held, blocked
  }

  package let kind: Kind
  /// Nil: until further notice.
  package let until: Moment?
  /// The record that says why.
  package let recordedIn: Int
  /// Whose bed it is, should they come back in time; nil: nobody's.
  package let keptFor: PersonNumber?

  package init(kind: Kind, until: Moment?, recordedIn: Int, keptFor: PersonNumber? = nil) {
    self.kind = kind
    self.until = until
    self.recordedIn = recordedIn
    self.keptFor = keptFor
  }
}

/// What a bed is at a moment.
package enum BedState: Hashable, Sendable {
  case vacant
  case occupied([StayNumber])
  case held(until: Moment)
  case blocked(until: Moment?)
}

/// A handover at the gate, and how many of it have been registered.
package struct Batch: Hashable, Sendable {
  package let received: BatchReceived
  package internal(set) var registered: Int
  /// Announced by mistake.
  package internal(set) var isWithdrawn = false

  package init(received: BatchReceived, registered: Int, isWithdrawn: Bool = false) {
    self.received = received
    self.registered = registered
    self.isWithdrawn = isWithdrawn
  }

  package var number: BatchNumber { received.batch }

  /// Still to be registered; below nought when more came than were announced.
  package var still: Int { received.manifest - received.handedBack - registered }
}
