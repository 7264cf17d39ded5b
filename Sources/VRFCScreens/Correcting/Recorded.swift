import VRFC

/// What a registration says, as a correction finds it: the fields of its form, filled in.
struct Recorded: Sendable {
  let stay: StayNumber
  let identity: Identity
  let facts: Facts

  /// The fields in the order of the form of the gate.
  var entries: [Dialog.Entry] {
    RegistrationField.all.filter(\.isOnForm).map { field in
      var entry = Dialog.Entry(
        .registration(field.code), text(of: field.code),
        options: field.options.map { Suggestion($0) })
      // A letter too many in a name is taken out of it; a wrong word gives way to another.
      entry.isProposed = field.isShortAnswer && !entry.text.isEmpty
      return entry
    } + [Dialog.Entry(.bed), Dialog.Entry(.reason)]
  }

  /// What a field says now; empty: nothing is recorded.
  func text(of code: RegistrationField.Code) -> String {
    RegistrationField[code].shown(identity, facts)
  }
}

extension Dialog.Kind {
  static let district = Dialog.Kind.registration(.district)
  static let nationality = Dialog.Kind.registration(.nationality)
  /// Of who is registered; ``cnic`` is the one of who takes a child along.
  static let ownCNIC = Dialog.Kind.registration(.cnic)
  /// Why an officer decides against a rule, where `reason` says why something is corrected.
  static let decision = Dialog.Kind.named("Decision")
}

extension Dialog {
  /// Once another nationality is said, the home is no longer the one that was meant.
  mutating func followNationality() {
    guard let homeOf, let said = Nationality(said: text(.nationality)), said != homeOf,
      let place = entries.firstIndex(where: { $0.kind == .district })
    else { return }
    self.homeOf = said
    entries[place].text.set("")
    (entries[place].fault, entries[place].isProposed) = (nil, false)
  }
}

extension RegistrationField {
  /// What may be meant by what is typed so far, the likeliest first.
  func suggestions(
    _ typed: String, _ places: Places, of nationality: Nationality, limit: Int
  ) -> [Suggestion] {
    completions(typed, places, nationality, limit).map { Suggestion($0.text, words: $0.words) }
  }
}
