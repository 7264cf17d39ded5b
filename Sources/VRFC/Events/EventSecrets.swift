// Which secrets an event holds: the one list, for sealing and opening alike. Whatever is not in it
// says that it holds none; who forgets either is told by the compiler.

/// The shape of an event that says nothing of who somebody is, and nothing in anybody's words.
package protocol HoldsNoSecrets: EventBody {}

extension HoldsNoSecrets {
  package mutating func changeSecrets(_ change: some SecretChange) throws {}
}

extension BatchReceived {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&notes, of: Self.type)
  }
}

extension ArrivalRegistered {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&identity, of: Self.type)
  }
}

extension RegistrationCorrected {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&identity, of: Self.type)
    try change.change(&notes, of: Self.type)
  }
}

extension StayDeparted {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&identity, of: Self.type)
    try change.change(&notes, of: Self.type)
  }
}

extension BedAssigned {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&notes, of: Self.type)
  }
}

extension BedHeld {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&notes, of: Self.type)
  }
}

extension BedBlocked {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&notes, of: Self.type)
  }
}

extension HealthChecked {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&notes, of: Self.type)
  }
}

extension ScreeningRecorded {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&notes, of: Self.type)
  }
}

extension ReferralOpened {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&notes, of: Self.type)
  }
}

extension ReferralChanged {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&notes, of: Self.type)
  }
}

extension ShiftRelieved {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&notes, of: Self.type)
  }
}

extension PersonsLookedUp {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&notes, of: Self.type)
  }
}

extension PersonErased {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&notes, of: Self.type)
  }
}

extension WishRecorded {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&notes, of: Self.type)
  }
}

extension ProtectionLifted {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&notes, of: Self.type)
  }
}

extension ChildReported {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&notes, of: Self.type)
  }
}

extension ChildFound {
  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&notes, of: Self.type)
  }
}
