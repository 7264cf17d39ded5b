import VRFC

extension Model {
  /// What the field with the focus may mean, as far as it is typed.
  func suggestions(in dialog: Dialog) -> [Suggestion] {
    guard dialog.entries.indices.contains(dialog.focus) else { return [] }
    let entry = dialog.entries[dialog.focus]
    let typed = entry.isProposed ? "" : entry.text.text.trimmed
    var options = entry.options
    if entry.kind == .agency { options = agencies(in: dialog) }
    if case .registration(let code) = entry.kind, !typed.isEmpty {
      options += RegistrationField[code].suggestions(
        typed, places, of: dialog.homeOf ?? .pakistan, limit: Model.mostPlaces)
    }
    // Names may have been looked up since the form was opened.
    if entry.kind == .stay { options = options.map(named) }
    if entry.kind == .stay, Model.isStayOrBed(typed) { return [] }
    if options.contains(where: { $0.text.lowercased() == typed.lowercased() }) { return [] }
    return typed.isEmpty ? options : options.filter { $0.answers(typed) }
  }

  private static let mostPlaces = 5

  private static func isStayOrBed(_ typed: String) -> Bool {
    typed.unicodeScalars.first.flatMap(Digits.value(of:)) != nil || Bed(typed) != nil
  }

  /// Takes the likeliest suggestion; false: nothing was typed, or it means nothing.
  func complete(_ dialog: inout Dialog) -> Bool {
    guard dialog.entries.indices.contains(dialog.focus),
      !dialog.entries[dialog.focus].isProposed, !dialog.entries[dialog.focus].text.isEmpty,
      let first = suggestions(in: dialog).first
    else { return false }
    dialog.entries[dialog.focus].text.set(first.text)
    dialog.entries[dialog.focus].fault = nil
    dialog.followNationality()
    return true
  }

  /// Those who render the service that is asked for.
  private func agencies(in dialog: Dialog) -> [Suggestion] {
    let typed = dialog.text(.service).lowercased()
    let services = Assistance.allCases.filter { $0.rawValue.hasPrefix(typed) }
    let exact = Assistance.allCases.first { $0.rawValue == typed }
    guard let service = exact ?? (services.count == 1 ? services.first : nil) else { return [] }
    return centre.provision.agencies(rendering: service).map { Suggestion($0.name) }
  }

  /// Everyone who is here.
  func everyoneAsOptions(besides served: Set<StayNumber> = []) -> [Suggestion] {
    centre.residents.keys.filter { !served.contains($0) }.sorted().map { Suggestion("\($0)") }
  }

  /// A stay by name and bed.
  private func named(_ option: Suggestion) -> Suggestion {
    guard let stay = StayNumber(option.text), let resident = centre.residents[stay] else {
      return option
    }
    let bed = resident.bed.map { " \($0)" } ?? ""
    return Suggestion(option.text, words: "\(shortName(resident))\(bed)")
  }

  // MARK: What stands beside the field

  /// What helps with the field that has the focus.
  func hint(in dialog: Dialog, glyphs: Glyphs) -> FieldHint {
    guard dialog.entries.indices.contains(dialog.focus) else { return .none }
    let entry = dialog.entries[dialog.focus]
    switch entry.kind {
    case .bed where dialog.purpose.whoGetsABed == nil:
      return FieldHint(words: say("only if it must change: auto, none, or a bed"), meaning: .dim)
    case .bed: return ruling(on: entry.text.text.trimmed, in: dialog, glyphs: glyphs)
    case .until, .leftAt, .bedKeptUntil: return reading(of: entry.text.text.trimmed, entry.kind)
    case .consent:
      return FieldHint(words: say("yes: the person was asked and agreed"), meaning: .dim)
    case .agency where !dialog.text(.service).isEmpty && agencies(in: dialog).isEmpty:
      return FieldHint(words: say("no agency renders this"), meaning: .warning)
    case .men, .women, .children, .handedBack, .gate, .reason, .departure, .destination, .receiver,
      .relationship, .cnic, .registration, .named:
      let found = suggestions(in: dialog).map(\.words)
      guard let first = found.first else { return .none }
      let isTyped = !entry.isProposed && !entry.text.isEmpty
      let others = found.dropFirst().prefix(11).joined(separator: isTyped ? "; " : ", ")
      let words = others.isEmpty ? first : first + (isTyped ? "; " : ", ") + others
      return FieldHint(words: isTyped ? "\(glyphs.arrow) \(words)" : words, meaning: .dim)
    }
  }

  /// How a time that was typed is understood.
  private func reading(of text: String, _ kind: Dialog.Kind) -> FieldHint {
    if text.isEmpty {
      return FieldHint(words: say("18:00, or tomorrow 18:00, or 2 Oct 18:00"), meaning: .dim)
    }
    let (now, alone) = (centre.moment, kind.dayAlone(now: centre.moment))
    guard let moment = time.moment(hurried: text, today: now.day, dayAlone: alone) else {
      return .none
    }
    return FieldHint(words: "= \(moment.fullText)", meaning: .dim)
  }

  /// What the rules say of the bed that is typed, before it is asked for.
  private func ruling(on text: String, in dialog: Dialog, glyphs: Glyphs) -> FieldHint {
    guard let stay = dialog.purpose.whoGetsABed, let bed = Bed(text) else { return .none }
    do throws(Refusal) {
      _ = try AssignBed(stay: stay, bed: bed).decide(in: centre)
      let hall = centre.hall(bed.hall)?.name ?? ""
      return FieldHint(words: say("\(glyphs.tick) allowed: \(bed), \(hall)"), meaning: .good)
    } catch {
      return FieldHint(words: "\(glyphs.cross) \(words(of: Rejection(error)))", meaning: .warning)
    }
  }
}

extension Dialog.Purpose {
  /// For whom a bed is asked; nil: the form asks for none.
  fileprivate var whoGetsABed: StayNumber? {
    if case .move(let stay) = self { return stay }
    if case .assign(let stay) = self { return stay }
    return nil
  }
}
