/// Who may work here, who signed in, and who looked at what.
package enum AccessEvent: Hashable, Sendable {
  case staffAdded(StaffAdded)
  case staffRoleChanged(StaffRoleChanged)
  case staffRemoved(StaffRemoved)
  case passwordSet(PasswordSet)
  case signedIn(StaffSignedIn)
  case signInFailed(SignInFailed)
  case permissionRefused(PermissionRefused)
  case personsLookedUp(PersonsLookedUp)
  case countsExported(CountsExported)
  case personErased(PersonErased)
  case keysReplaced(KeysReplaced)
  case recoveryChanged(RecoveryChanged)
  case centreSealed(CentreSealed)
  case indexReplaced(IndexReplaced)

  package var body: any MatterEventBody {
    switch self {
    case .staffAdded(let body): body
    case .staffRoleChanged(let body): body
    case .staffRemoved(let body): body
    case .passwordSet(let body): body
    case .signedIn(let body): body
    case .signInFailed(let body): body
    case .permissionRefused(let body): body
    case .personsLookedUp(let body): body
    case .countsExported(let body): body
    case .personErased(let body): body
    case .keysReplaced(let body): body
    case .recoveryChanged(let body): body
    case .centreSealed(let body): body
    case .indexReplaced(let body): body
    }
  }

  static let shapes: [any EventBody.Type] = [
    StaffAdded.self, StaffRoleChanged.self, StaffRemoved.self, PasswordSet.self,
    StaffSignedIn.self, SignInFailed.self, PermissionRefused.self, PersonsLookedUp.self,
    CountsExported.self, PersonErased.self, KeysReplaced.self,
    RecoveryChanged.self, CentreSealed.self, IndexReplaced.self,
  ]
}

/// A member of staff has an account from now on.
package struct StaffAdded: MatterEventBody, HoldsNoSecrets {
  package static let type = "staff.added"

  package let name: StaffName
  package let role: Role

  package var event: Event { .access(.staffAdded(self)) }
  package var words: String { say("\(name) added to the staff: \(role.words)") }
}

/// A member of staff has another role.
package struct StaffRoleChanged: MatterEventBody, HoldsNoSecrets {
  package static let type = "role.changed"

  package let name: StaffName
  package let role: Role

  package var event: Event { .access(.staffRoleChanged(self)) }
  package var words: String { say("\(name) is \(role.words) from now on") }
}

/// A member of staff has no account any more.
package struct StaffRemoved: MatterEventBody, HoldsNoSecrets {
  package static let type = "staff.removed"

  package let name: StaffName

  package var event: Event { .access(.staffRemoved(self)) }
  package var words: String { say("\(name) removed from the staff") }
}

/// A member of staff has another password, or a code to choose one with.
package struct PasswordSet: MatterEventBody, HoldsNoSecrets {
  package static let type = "password.changed"

  package enum Means: String, Codable, Hashable, Sendable {
    /// Chosen by themselves.
    case password
    /// A one-use code, given by a manager.
    case code
    /// By the recovery code of the centre.
    case recovery
  }

  package let name: StaffName
  package let means: Means

  package var event: Event { .access(.passwordSet(self)) }
  package var words: String {
    switch means {
    case .password: say("\(name) chose a password")
    case .code: say("\(name) was given a one-use code")
    case .recovery: say("\(name) was let in by the recovery code")
    }
  }
}

/// A member of staff signed in.
package struct StaffSignedIn: MatterEventBody, HoldsNoSecrets {
  package static let type = "session.opened"

  package let name: StaffName

  package var event: Event { .access(.signedIn(self)) }
  package var words: String { say("\(name) signed in") }
}

/// Somebody could not sign in.
package struct SignInFailed: MatterEventBody, HoldsNoSecrets {
  package static let type = "session.refused"

  /// Whose name was given; nil: nobody's, and what was typed may be a password.
  package let name: StaffName?
  package let desk: String

  package var event: Event { .access(.signInFailed(self)) }
  package var words: String {
    say("sign-in failed at \(desk)") + (name.map { say(", as \($0)") } ?? "")
  }
}

/// Somebody tried what their role does not allow.
package struct PermissionRefused: MatterEventBody, HoldsNoSecrets {
  package static let type = "permission.refused"

  /// What they tried, by the name of the act or look.
  package let tried: String
  package let missing: [String]

  package var event: Event { .access(.permissionRefused(self)) }
  package var words: String {
    let wanted = missing.map { Permission(rawValue: $0)?.words ?? $0 }.joined(separator: ", ")
    return say("\(ActName.words(of: tried)) refused: may not \(wanted)")
  }
}

/// Somebody was shown who people are.
package struct PersonsLookedUp: MatterEventBody {
  package static let type = "persons.shown"

  package let view: LookedUpView
  /// Whose names were shown.
  package let stays: [StayNumber]
  package internal(set) var notes: Sealable<Notes>?

  package var event: Event { .access(.personsLookedUp(self)) }
  package var reason: Note? { notes?.content?.reason }
  package var words: String {
    if stays.isEmpty { return say("looked at \(view.words)") }
    let named = stays.map(\.description).joined(separator: ", ")
    return say(
      "looked up \(stays.count > 3 ? say("\(stays.count) persons") : named): \(view.words)")
  }
}

/// How somebody was shown who people are.
package enum LookedUpView: String, Codable, CaseIterable, Hashable, Sendable {
  /// The whole page of a person who left.
  case page
  /// A list that a search made, in full.
  case search
  /// The same, with names hidden but for their beginnings.
  case masked
  /// A letter that leaves the house.
  case letter
  /// A list of those present, written to a file.
  case list

  package var words: String {
    switch self {
    case .page: say("the whole page")
    case .search: say("search")
    case .masked: say("search, names masked")
    case .letter: say("a letter")
    case .list: say("a list of those present")
    }
  }
}

/// Counts left the program.
package struct CountsExported: MatterEventBody, HoldsNoSecrets {
  package static let type = "counts.exported"

  /// Which counts: `arrivals`, `occupancy` …
  package let counts: String
  package let from: Day
  package let to: Day

  package var event: Event { .access(.countsExported(self)) }
  package var words: String { say("\(counts) exported, \(from) to \(to)") }
}

/// A person’s key was destroyed: who they were can never be read again.
package struct PersonErased: MatterEventBody {
  package static let type = "person.erased"

  package let person: PersonNumber
  package internal(set) var notes: Sealable<Notes>?

  package var event: Event { .access(.personErased(self)) }
  package var reason: Note? { notes?.content?.reason }
  package var words: String { say("\(person) erased") }
}

/// The site key was replaced by another.
package struct KeysReplaced: MatterEventBody, HoldsNoSecrets {
  package static let type = "keys.replaced"

  package var event: Event { .access(.keysReplaced(self)) }
  package var words: String { say("the site key replaced") }
}

/// The recovery code is another one; the old one opens nothing any more.
package struct RecoveryChanged: MatterEventBody, HoldsNoSecrets {
  package static let type = "recovery.changed"

  package var event: Event { .access(.recoveryChanged(self)) }
  package var words: String { say("another recovery code made") }
}

/// From this record on, identities are sealed; before it, they stand open in the log.
package struct CentreSealed: MatterEventBody, HoldsNoSecrets {
  package static let type = "centre.sealed"

  /// How many registrations stand open in the log before it.
  package let openRegistrations: Int

  package var event: Event { .access(.centreSealed(self)) }
  package var words: String {
    say("sealed from here on; \(openRegistrations) registrations before stand open in the log")
  }
}

/// The index did not say what the log does, and was made anew from it.
package struct IndexReplaced: MatterEventBody, HoldsNoSecrets {
  package static let type = "index.replaced"

  /// What it was wrong about.
  package let parts: [IndexPart]

  package var event: Event { .access(.indexReplaced(self)) }
  package var words: String {
    say("the index was not what the log says (\(parts.words)): made anew from the log")
  }
}

extension Role {
  /// As in a sentence.
  package var words: String {
    switch self {
    case .reception: say("reception")
    case .dutyOfficer: say("duty officer")
    case .manager: say("manager")
    case .nobody: say("nobody signed in")
    case .open: say("open")
    }
  }
}
