extension CentreOpened {
  package func write(to json: inout JSONText) {
    json.field("format", format)
    json.field("log", log)
    json.field("name", name)
    json.field("timezone", timezone)
    json.field("access", access.rawValue)
    json.field("halls", halls)
  }
}

extension BatchReceived {
  package func write(to json: inout JSONText) {
    json.field("batch", batch)
    json.field("received", received)
    json.field("gate", gate)
    json.field("men", men)
    json.field("women", women)
    json.field("children", children)
    json.field("handedBack", handedBack)
    json.field("notes", notes)
  }
}

extension BatchWithdrawn {
  package func write(to json: inout JSONText) {
    json.field("batch", batch)
    json.field("corrects", corrects)
  }
}

extension ArrivalRegistered {
  package func write(to json: inout JSONText) {
    json.field("stay", stay)
    json.field("person", person)
    json.field("batch", batch)
    json.field("arrived", arrived)
    json.field("entry", entry?.rawValue)
    json.field("facts", facts)
    json.field("identity", identity)
  }
}

extension RegistrationCorrected {
  package func write(to json: inout JSONText) {
    json.field("stay", stay)
    json.field("corrects", corrects)
    json.field("facts", facts)
    json.field("identity", identity)
    json.field("notes", notes)
  }
}

extension RegistrationWithdrawn {
  package func write(to json: inout JSONText) {
    json.field("stay", stay)
    json.field("corrects", corrects)
  }
}

extension StayDeparted {
  package func write(to json: inout JSONText) {
    json.field("stay", stay)
    json.field("departed", departed)
    json.field("kind", kind.rawValue)
    json.field("familyRemaining", texts: familyRemaining.map(\.description))
    json.field("identity", identity)
    json.field("notes", notes)
  }
}

extension StayResumed {
  package func write(to json: inout JSONText) {
    json.field("stay", stay)
    json.field("corrects", corrects)
    json.field("person", person)
    json.field("batch", batch)
    json.field("arrived", arrived)
    json.field("entry", entry?.rawValue)
    json.field("facts", facts)
    json.field("identifiedIn", identifiedIn)
  }
}

extension LogSealed {
  package func write(to json: inout JSONText) {
    json.field("offset", offset)
    json.field("length", length)
    json.field("sha256", sha256)
  }
}
