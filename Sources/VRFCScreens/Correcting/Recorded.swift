import VRFC

/// What a registration says, as a correction finds it: the fields of its form, filled in.
struct Recorded: Sendable {
  let stay: StayNumber
  let identity: Identity
  let facts: Facts

  /// The fields in the order of the form of the gate.
  var entries: [Dialog.Entry] {
    Recorded.kinds.map { kind in
      var entry = Dialog.Entry(kind, text(of: kind), options: Recorded.options(of: kind))
      // A letter too many in a name is taken out of it; a wrong word gives way to another.
      entry.isProposed = Recorded.words.contains(kind) && !entry.text.isEmpty
      return entry
    } + [Dialog.Entry(.bed), Dialog.Entry(.reason)]
  }

  static let kinds: [Dialog.Kind] = [
    .name, .father, .sex, .age, .ownCNIC, .nationality, .district, .phone, .family, .needs,
  ]

  private static let words: Set<Dialog.Kind> = [.sex, .age, .nationality, .district, .family]

  /// What a field says now; empty: nothing is recorded.
  func text(of kind: Dialog.Kind) -> String {
    switch kind {
    case .name: identity.name.rawValue
    case .father: identity.fatherName?.rawValue ?? ""
    case .sex: facts.sex.rawValue
    case .age: "\(facts.age)"
    case .ownCNIC: identity.cnic?.rawValue ?? ""
    case .nationality: facts.nationality.rawValue
    case .district: facts.district?.description ?? ""
    case .phone: identity.phone?.rawValue ?? ""
    case .family: facts.family.map { "\($0)" } ?? ""
    case .needs: facts.needs.map(\.rawValue).joined(separator: ", ")
    case .men, .women, .children, .handedBack, .gate, .reason, .bed, .until, .departure,
      .destination, .receiver, .relationship, .cnic, .named:
      ""
    }
  }

  private static func options(of kind: Dialog.Kind) -> [Suggestion] {
    kind == .sex ? Sex.allCases.map { Suggestion($0.rawValue) } : []
  }
}

extension Dialog.Kind {
  static let name = Dialog.Kind.named("Name")
  static let father = Dialog.Kind.named("Father")
  static let sex = Dialog.Kind.named("Sex")
  static let age = Dialog.Kind.named("Age")
  /// Of who is registered; ``cnic`` is the one of who takes a child along.
  static let ownCNIC = Dialog.Kind.named("CNIC")
  static let nationality = Dialog.Kind.named("Nationality")
  static let district = Dialog.Kind.named("District")
  static let phone = Dialog.Kind.named("Phone")
  static let family = Dialog.Kind.named("Family")
  static let needs = Dialog.Kind.named("Needs")
  /// Why an officer decides against a rule, where `reason` says why something is corrected.
  static let decision = Dialog.Kind.named("Decision")
}

extension Dialog {
  /// Once another nationality is said, the home is no longer the one that was meant.
  mutating func followNationality() {
    guard let homeOf, let said = try? Nationality(typed: text(.nationality)), said != homeOf,
      let place = entries.firstIndex(where: { $0.kind == .district })
    else { return }
    self.homeOf = said
    entries[place].text.set("")
    (entries[place].fault, entries[place].isProposed) = (nil, false)
  }
}
