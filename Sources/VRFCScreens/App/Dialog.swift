import VRFC

/// A small form, a question, or a choice, below the screen it came from.
struct Dialog: Sendable {
  /// What it is for.
  enum Purpose: Hashable {
    case announceBatch
    case move(StayNumber), assign(StayNumber), depart(StayNumber)
    case hold(Bed), block(Bed), release(Bed), unblock(Bed)
    case undo(seq: Int)
    case quit, discardForm, discardKept, discardScreening(StayNumber)
    case batchChoice
    case detail
    /// Who would leave with a convoy; the next dialog asks, and names the numbers.
    case convoy
    /// A file that takes a report.
    case export(ReportAsk)
    /// Any other act; the form itself knows which.
    case act(ActForm)
  }

  /// A field of it.
  struct Entry: Hashable {
    let kind: Kind
    var text: TextField
    var fault: String?
    /// Whether it holds what was proposed, which the first letter replaces.
    var isProposed: Bool
    /// What may be written, where that is known.
    var options: [Suggestion]

    init(_ kind: Kind, _ text: String = "", options: [Suggestion] = []) {
      self.kind = kind
      self.options = options
      self.text = TextField(text, byteLimit: kind == .reason || kind == .notes ? Note.limit : 200)
      isProposed = !text.isEmpty
    }

    /// A field for one of several codes.
    init<Code: RawRepresentable & CaseIterable>(_ kind: Kind, _ text: String = "", of: Code.Type)
    where Code.RawValue == String {
      self.init(kind, text, options: Code.allCases.map { Suggestion($0.rawValue) })
    }
  }

  enum Kind: Hashable {
    case men, women, children, handedBack, gate, reason, bed, until, departure, destination
    case receiver, relationship, cnic
    /// A field of a registration that is corrected.
    case registration(RegistrationField.Code)
    /// A field that an ``ActForm`` reads, by its label.
    case named(Phrase)

    static let leftAt = Kind.named("When, if past")
    static let bedKeptUntil = Kind.named("Bed kept till")
    static let notes = Kind.named("Notes")

    var label: String {
      switch self {
      case .men: say("Men")
      case .women: say("Women")
      case .children: say("Children")
      case .handedBack: say("Handed back")
      case .gate: say("Gate")
      case .reason: say("Reason")
      case .bed: say("Bed")
      case .until: say("Until")
      case .departure: say("Kind")
      case .destination: say("Where to")
      case .receiver: say("To whom")
      case .relationship: say("Relationship")
      case .cnic: say("Their CNIC")
      case .registration(let code): RegistrationField[code].label()
      case .named(let label): say(label)
      }
    }
  }

  /// What follows when it was saved.
  enum FollowUp: Hashable {
    case none
    /// The same for the next person.
    case serveNext
  }

  let purpose: Purpose
  let title: String
  /// Lines that tell what this is about.
  var lines: [String] = []
  var entries: [Entry] = []
  var focus = 0
  var followUp = FollowUp.none
  /// The batches to choose from; nil: none.
  var choices: [BatchNumber?] = []
  /// With which nationality the home in it was said; nil: it asks for no home.
  var homeOf: Nationality?
  /// Where an officer says why a rule does not hold.
  var decisionKind = Kind.reason
  /// Where they say why protection is taken away.
  var liftingKind = Kind.reason
  /// Those whom it concerns: they are named, as soon as they were looked up.
  var concerned: [StayNumber] = []

  static func confirmation(
    _ purpose: Purpose, _ title: String, lines: [String] = []
  ) -> Dialog {
    Dialog(purpose: purpose, title: title, lines: lines)
  }

  static func form(
    _ purpose: Purpose, _ title: String, lines: [String] = [], _ entries: [Entry]
  ) -> Dialog {
    Dialog(purpose: purpose, title: title, lines: lines, entries: entries)
  }

  static func batchChoice(in centre: Centre, now: BatchNumber?) -> Dialog {
    var dialog = Dialog(
      purpose: .batchChoice, title: say("Which batch are they registered from?"))
    dialog.choices = centre.batchesOfToday.reversed().map(\.number) + [nil]
    dialog.focus = dialog.choices.firstIndex(of: now) ?? 0
    return dialog
  }

  var place: Place {
    if !entries.isEmpty { return .dialog }
    if purpose == .detail { return .detail }
    return choices.isEmpty ? .confirmation : .batchChoice
  }

  func text(_ kind: Kind) -> String {
    entries.first { $0.kind == kind }?.text.text.trimmed ?? ""
  }

  /// Puts a fault beside a field and the cursor on it; false: there is no such field.
  mutating func refuse(_ kind: Kind, _ words: String) -> Bool {
    guard let place = entries.firstIndex(where: { $0.kind == kind }) else { return false }
    entries[place].fault = words
    focus = place
    return true
  }
}
