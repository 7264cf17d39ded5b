extension StaffAdded {
  package func write(to json: inout JSONText) {
    json.field("name", name)
    json.field("role", role.rawValue)
  }
}

extension StaffRoleChanged {
  package func write(to json: inout JSONText) {
    json.field("name", name)
    json.field("role", role.rawValue)
  }
}

extension StaffRemoved {
  package func write(to json: inout JSONText) {
    json.field("name", name)
  }
}

extension PasswordSet {
  package func write(to json: inout JSONText) {
    json.field("name", name)
    json.field("means", means.rawValue)
  }
}

extension StaffSignedIn {
  package func write(to json: inout JSONText) {
    json.field("name", name)
  }
}

extension SignInFailed {
  package func write(to json: inout JSONText) {
    if let name { json.field("name", name) }
    json.field("desk", desk)
  }
}

extension PermissionRefused {
  package func write(to json: inout JSONText) {
    json.field("tried", tried)
    json.field("missing", texts: missing)
  }
}

extension PersonsLookedUp {
  package func write(to json: inout JSONText) {
    json.field("view", view.rawValue)
    json.field("stays", texts: stays.map(\.description))
    json.field("notes", notes)
  }

  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&notes, of: Self.type)
  }
}

extension CountsExported {
  package func write(to json: inout JSONText) {
    json.field("counts", counts)
    json.field("from", from)
    json.field("to", to)
  }
}

extension PersonErased {
  package func write(to json: inout JSONText) {
    json.field("person", person)
    json.field("notes", notes)
  }

  package mutating func changeSecrets(_ change: some SecretChange) throws {
    try change.change(&notes, of: Self.type)
  }
}

extension KeysReplaced {
  package func write(to json: inout JSONText) {}
}

extension RecoveryChanged {
  package func write(to json: inout JSONText) {}
}

extension CentreSealed {
  package func write(to json: inout JSONText) {
    json.field("openRegistrations", openRegistrations)
  }
}

extension IndexReplaced {
  package func write(to json: inout JSONText) {
    json.field("parts", texts: parts.map(\.rawValue))
  }
}
