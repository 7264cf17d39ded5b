extension HealthChecked {
  package func write(to json: inout JSONText) {
    json.field("stay", stay)
    json.field("checked", checked)
    json.field("outcome", outcome.rawValue)
    json.field("diet", diet?.rawValue)
    json.field("notes", notes)
  }
}

extension ScreeningRecorded {
  package func write(to json: inout JSONText) {
    json.field("stay", stay)
    json.field("screening", screening)
    json.field("notes", notes)
  }
}

extension OfficerAssigned {
  package func write(to json: inout JSONText) {
    json.field("stay", stay)
    json.field("officer", officer)
  }
}

extension KinshipRecorded {
  package func write(to json: inout JSONText) {
    json.field("stay", stay)
    json.field("role", role.rawValue)
  }
}

extension CareRestored {
  package func write(to json: inout JSONText) {
    json.field("care", care)
    if let corrects { json.field("corrects", corrects) }
  }
}

extension Care: JSONWritable {
  package func write(to json: inout JSONText) {
    json.field("stay", stay)
    json.field("health", health)
    json.field("screening", screening)
    json.field("responsible", responsible)
    json.field("role", role?.rawValue)
    json.field("childProtection", texts: childProtection.map(\.description))
  }
}

extension Care.Health: JSONWritable {
  package func write(to json: inout JSONText) {
    json.field("outcome", outcome.rawValue)
    json.field("diet", diet?.rawValue)
    json.field("checked", checked)
  }
}

extension Screening: JSONWritable {
  package func write(to json: inout JSONText) {
    json.field("screened", screened)
    json.field("consent", consent)
    json.field("trafficking", trafficking?.rawValue)
    json.field("decidedBy", decidedBy?.rawValue)
    json.field("smuggling", smuggling?.rawValue)
    json.field("exploitation", texts: exploitation.map(\.rawValue))
    json.field("industries", texts: industries.map(\.rawValue))
    json.field("sexExploitation", texts: sexExploitation.map(\.rawValue))
    json.field("means", texts: means.map(\.rawValue))
    json.field("recruitment", texts: recruitment.map(\.rawValue))
    json.field("needs", texts: needs.map(\.rawValue))
    json.field("mayBeChild", mayBeChild)
    if let earlier { json.field("earlier", texts: earlier.map(\.description)) }
  }
}

extension ScreeningNotes: Confidential {
  package func write(to json: inout JSONText) {
    json.field("agent", agent?.rawValue)
    json.field("route", route?.rawValue)
    json.field("paid", paid?.rawValue)
    json.field("ransom", ransom?.rawValue)
    json.field("account", account?.rawValue)
  }
}
