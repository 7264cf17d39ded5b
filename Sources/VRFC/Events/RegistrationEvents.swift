/// A person begins a stay: a new person, or one who was here before.
package struct ArrivalRegistered: EventBody {
  package static let type = "arrival.registered"
  package static let version = 2
  package static let earlier: [any RecordedShape.Type] = [ArrivalRegisteredV1.self]

  package let stay: StayNumber
  package let person: PersonNumber
  package let batch: BatchNumber?
  package let arrived: Moment
  /// Nil: handed over at the gate.
  package internal(set) var entry: EntryKind?
  package let facts: Facts
  package internal(set) var identity: Sealable<Identity>

  package var event: Event { .arrivalRegistered(self) }
}

/// What a registration says now, whole; what it said before stays in the log.
package struct RegistrationCorrected: EventBody {
  package static let type = "registration.corrected"
  package static let version = 2
  package static let earlier: [any RecordedShape.Type] = [RegistrationCorrectedV1.self]

  package let stay: StayNumber
  /// The record that said otherwise.
  package let corrects: CorrectedRecord
  package let facts: Facts
  package internal(set) var identity: Sealable<Identity>
  package internal(set) var notes: Sealable<Notes>?

  package var event: Event { .registrationCorrected(self) }
}

/// A registration that was a mistake: the stay no longer counts anywhere.
package struct RegistrationWithdrawn: EventBody, HoldsNoSecrets {
  package static let type = "registration.withdrawn"

  package let stay: StayNumber
  package let corrects: CorrectedRecord

  package var event: Event { .registrationWithdrawn(self) }
}

/// A stay ended.
package struct StayDeparted: EventBody {
  package static let type = "stay.departed"

  package let stay: StayNumber
  package let departed: Moment
  package let kind: DepartureKind
  /// Those of the same family who are still here.
  package let familyRemaining: [StayNumber]
  /// To whom a child was handed.
  package internal(set) var identity: Sealable<Receiver>?
  package internal(set) var notes: Sealable<Notes>?

  package var event: Event { .stayDeparted(self) }
}

/// The named person to whom a child leaves.
package struct Receiver: Codable, Hashable, Sendable {
  package let name: PersonName
  package let relationship: Note
  package let cnic: CNIC

  package init(name: PersonName, relationship: Note, cnic: CNIC) {
    self.name = name
    self.relationship = relationship
    self.cnic = cnic
  }
}

/// A departure that was a mistake: the stay goes on, and waits for a bed.
package struct StayResumed: EventBody, HoldsNoSecrets {
  package static let type = "stay.resumed"
  package static let version = 2
  package static let earlier: [any RecordedShape.Type] = [StayResumedV1.self]

  package let stay: StayNumber
  package let corrects: CorrectedRecord
  /// What the registration says, so that nobody need look behind the departure to go on.
  package let person: PersonNumber
  package let batch: BatchNumber?
  package let arrived: Moment
  /// Nil: handed over at the gate.
  package internal(set) var entry: EntryKind?
  package let facts: Facts
  /// The record that holds the identity.
  package let identifiedIn: Int

  package var event: Event { .stayResumed(self) }
}
