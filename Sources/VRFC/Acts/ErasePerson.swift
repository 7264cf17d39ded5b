/// A person who left is erased: the key to who they were is destroyed. Counts stay.
package struct ErasePerson: Act {
  package static let name = "erase"

  package let person: PersonNumber
  package let reason: Note

  package init(_ person: PersonNumber, reason: Note) {
    self.person = person
    self.reason = reason
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard centre.isSealed else { throw .access(.notSealed) }
    guard 1...max(1, centre.personSerial) ~= person.serial, centre.personSerial > 0 else {
      throw .access(.notErasable(person))
    }
    guard !centre.residents.values.contains(where: { $0.person == person }) else {
      throw .access(.stillHere(person))
    }
    return [PersonErased(person: person, notes: .reason(reason)).event]
  }
}

/// Another recovery code is made.
package struct ChangeRecovery: Act {
  package static let name = "changeRecovery"

  package init() {}

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard centre.isSealed else { throw .access(.notSealed) }
    return [RecoveryChanged().event]
  }
}

/// The site key is replaced, and everything wrapped under it anew.
package struct ReplaceKeys: Act {
  package static let name = "replaceKeys"

  package init() {}

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard centre.isSealed else { throw .access(.notSealed) }
    return [KeysReplaced().event]
  }
}
