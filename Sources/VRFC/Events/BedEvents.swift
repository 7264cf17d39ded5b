/// Somebody was given a bed, or another one.
package struct BedAssigned: EventBody {
  package static let type = "bed.assigned"

  package let stay: StayNumber
  package let bed: Bed
  /// The bed that was left for it.
  package let from: Bed?
  /// With whom an infant shares the bed.
  package let sharing: StayNumber?
  /// Whether a duty officer decided against the rule of the halls.
  package let overridden: Bool
  package let corrects: CorrectedRecord?
  package internal(set) var notes: Sealable<Notes>?

  package init(
    stay: StayNumber, bed: Bed, from: Bed? = nil, sharing: StayNumber? = nil,
    overriding: Override? = nil, corrects: CorrectedRecord? = nil
  ) {
    self.stay = stay
    self.bed = bed
    self.from = from
    self.sharing = sharing
    self.corrects = corrects
    overridden = overriding != nil
    notes = .reason(overriding?.reason)
  }

  package var event: Event { .bedAssigned(self) }
}

/// Somebody lost a bed without leaving, and waits for another.
package struct BedVacated: EventBody, HoldsNoSecrets {
  package static let type = "bed.vacated"

  package let stay: StayNumber
  package let bed: Bed
  package let corrects: CorrectedRecord

  package var event: Event { .bedVacated(self) }
}

/// A bed is kept free until a time.
package struct BedHeld: EventBody {
  package static let type = "bed.held"

  package let bed: Bed
  package let until: Moment
  package let corrects: CorrectedRecord?
  package internal(set) var notes: Sealable<Notes>?

  package var event: Event { .bedHeld(self) }
}

/// A hold was lifted before its time.
package struct BedReleased: EventBody, HoldsNoSecrets {
  package static let type = "bed.released"

  package let bed: Bed
  /// Until when it had been held.
  package let heldUntil: Moment
  /// For whom it had been kept; nil: for nobody in particular.
  package let keptFor: PersonNumber?
  package let corrects: CorrectedRecord?

  package init(
    bed: Bed, heldUntil: Moment, keptFor: PersonNumber? = nil, corrects: CorrectedRecord?
  ) {
    self.bed = bed
    self.heldUntil = heldUntil
    self.keptFor = keptFor
    self.corrects = corrects
  }

  package var event: Event { .bedReleased(self) }
}

/// A bed cannot be used, for a reason, until a time or until further notice.
package struct BedBlocked: EventBody {
  package static let type = "bed.blocked"

  package let bed: Bed
  package let until: Moment?
  package let corrects: CorrectedRecord?
  package internal(set) var notes: Sealable<Notes>?

  package var event: Event { .bedBlocked(self) }
}

/// A bed can be used again.
package struct BedUnblocked: EventBody, HoldsNoSecrets {
  package static let type = "bed.unblocked"

  package let bed: Bed
  /// Until when it had been blocked; nil: until further notice.
  package let blockedUntil: Moment?
  package let corrects: CorrectedRecord?

  package var event: Event { .bedUnblocked(self) }
}

/// The bed of somebody who went to hospital is kept for them until a time.
package struct BedReserved: EventBody, HoldsNoSecrets {
  package static let type = "bed.reserved"

  package let bed: Bed
  package let until: Moment
  /// The stay that ended with it; nil: kept again, after it was released by mistake.
  package let stay: StayNumber?
  package let person: PersonNumber
  package let corrects: CorrectedRecord?

  package init(
    bed: Bed, until: Moment, stay: StayNumber? = nil, person: PersonNumber,
    corrects: CorrectedRecord? = nil
  ) {
    self.bed = bed
    self.until = until
    self.stay = stay
    self.person = person
    self.corrects = corrects
  }

  package var event: Event { .bedReserved(self) }
}

/// A bed is for those who must sleep apart: it is outside general vacancy.
package struct BedIsolated: EventBody, HoldsNoSecrets {
  package static let type = "bed.isolated"

  package let bed: Bed
  package let corrects: CorrectedRecord?

  package var event: Event { .bedIsolated(self) }
}

/// An isolation bed is for everybody again.
package struct BedRejoined: EventBody, HoldsNoSecrets {
  package static let type = "bed.rejoined"

  package let bed: Bed
  package let corrects: CorrectedRecord?

  package var event: Event { .bedRejoined(self) }
}
