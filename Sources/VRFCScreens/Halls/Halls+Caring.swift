import VRFC

extension Model {
  /// The person under the cursor, or a word that there is none.
  private mutating func somebody() -> Resident? {
    if let resident = chosen { return resident }
    tellEmptyBed()
    return nil
  }

  mutating func openIsolation() {
    guard halls.waitingCursor == nil, let bed = cursorBed, !bed.isFloor else { return }
    if centre.isolationBeds.contains(bed) {
      ask(say("Make \(bed), an isolation bed, one for everybody again?")) { _, _ in
        RejoinBed(bed: bed)
      }
    } else {
      ask(
        say("Set \(bed) apart for isolation?"),
        lines: [say("only who must sleep apart is offered it; it is outside general vacancy")]
      ) { _, _ in IsolateBed(bed: bed) }
    }
  }

  mutating func openHealth() {
    guard let resident = somebody() else { return }
    let stay = resident.stay
    var lines = [
      say("outcome: \(HealthOutcome.allCases.map(\.rawValue).joined(separator: ", "))"),
      say("diet, if any: \(Diet.allCases.map(\.rawValue).joined(separator: ", "))"),
    ]
    if let health = resident.care.health {
      lines.append(say("seen \(health.checked.dayAndClock): \(health.outcome.rawValue)"))
    }
    let last = resident.care.health
    let outcome = last?.outcome ?? .cleared
    var form = ActForm(name: say("Health of \(shortName(resident)), \(stay)")) { reading, _ in
      reading.healthCheck(of: stay)
    }
    form.question = questionOfHealth(resident)
    dialog = .form(
      .act(form), form.name, lines: lines,
      [
        Dialog.Entry(.outcome, outcome.rawValue, of: HealthOutcome.self),
        Dialog.Entry(.diet, last?.diet?.rawValue ?? "", of: Diet.self), Dialog.Entry(.note),
      ])
    dialog?.liftingKind = .note
  }

  /// Who was found to be ill is not declared healthy by a slip of the hand.
  private func questionOfHealth(_ resident: Resident) -> @Sendable (any Act) -> String? {
    let found = resident.care.health?.outcome ?? .cleared
    guard found != .cleared else { return { _ in nil } }
    let bed = resident.bed.map { say(", in \($0)") } ?? ""
    let question = say(
      "\(shortName(resident))\(bed): found \(found.rawValue) before. Cleared from now on?")
    return { act in (act as? CheckHealth)?.outcome == .cleared ? question : nil }
  }

  mutating func openKinship() {
    guard let resident = somebody() else { return }
    let stay = resident.stay
    let others = centre.members(ofFamilyOf: resident).map { member in
      shortName(member) + (member.care.role.map { ": \($0.rawValue)" } ?? "")
    }
    var lines = [say("role: \(FamilyRole.allCases.map(\.rawValue).joined(separator: ", "))")]
    if !others.isEmpty { lines.append(say("with ") + others.joined(separator: "; ")) }
    ask(
      say("Role in the family of \(shortName(resident)), \(stay)"), lines: lines,
      [Dialog.Entry(.named("Role"), resident.care.role?.rawValue ?? "", of: FamilyRole.self)]
    ) { reading, _ in
      let reason = reading.note(.reason)
      return reading.choice(.named("Role"), FamilyRole.self).map {
        RecordKinship(stay: stay, role: $0, reason: reason)
      }
    }
  }

  mutating func openOfficer() {
    guard let resident = somebody() else { return }
    let stay = resident.stay
    ask(
      say("The officer who answers for \(shortName(resident)), \(stay)"),
      lines: resident.care.responsible.map { [say("until now \($0)")] } ?? [],
      [Dialog.Entry(.named("Officer"), officer.name.description)]
    ) { reading, _ in
      guard let name = StaffName(reading.dialog.text(.named("Officer"))) else {
        reading.refuse(.named("Officer"), say("a short name: letters, digits, . _ - only"))
        return nil
      }
      return AssignOfficer(stay: stay, officer: name)
    }
  }
}

extension Dialog.Kind {
  fileprivate static let outcome = Dialog.Kind.named("Outcome")
  fileprivate static let diet = Dialog.Kind.named("Diet")
  fileprivate static let note = Dialog.Kind.named("Note")
}

extension DialogReading {
  fileprivate mutating func healthCheck(of stay: StayNumber) -> CheckHealth? {
    let outcome = choice(.outcome, HealthOutcome.self)
    let diet = dialog.text(.diet).isEmpty ? nil : choice(.diet, Diet.self)
    let note = note(.note)
    return outcome.map { CheckHealth(stay: stay, outcome: $0, diet: diet, note: note) }
  }
}
