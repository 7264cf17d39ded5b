import VRFC

/// Reads the fields of a dialog, each fault beside its field.
struct DialogReading {
  private(set) var dialog: Dialog

  init(_ dialog: Dialog) {
    self.dialog = dialog
    for place in dialog.entries.indices { self.dialog.entries[place].fault = nil }
  }

  /// The first fault, in the order of the fields.
  var firstFault: String? { dialog.entries.compactMap(\.fault).first }

  /// A number of heads; an empty field is nought.
  mutating func count(_ kind: Dialog.Kind) -> Int {
    let text = dialog.text(kind)
    if text.isEmpty { return 0 }
    if let number = Digits.wholeNumber(text) { return number }
    refuse(kind, say("\(text.quoted) is no head count: write digits."))
    return 0
  }

  /// One of several values, by the beginning of its name; nil, with a fault, for anything else.
  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ kind: Dialog.Kind, _ type: Value.Type = Value.self
  ) -> Value? where Value.RawValue == String {
    let typed = dialog.text(kind).lowercased()
    let exact = Value.allCases.first { $0.rawValue == typed }
    let fitting = Value.allCases.filter { !typed.isEmpty && $0.rawValue.hasPrefix(typed) }
    if let value = exact ?? (fitting.count == 1 ? fitting.first : nil) { return value }
    refuse(kind, say("write one of: \(Value.allCases.map(\.rawValue).joined(separator: ", "))"))
    return nil
  }

  mutating func note(_ kind: Dialog.Kind) -> Note? {
    optional(kind) { try Note(typed: $0) }
  }

  mutating func bed(_ kind: Dialog.Kind) -> Bed? {
    let text = dialog.text(kind)
    if let bed = Bed(text) { return bed }
    refuse(kind, say("\(text.quoted) is no bed: write for instance M-07."))
    return nil
  }

  mutating func moment(_ kind: Dialog.Kind, _ time: CentreTime, now: Moment) -> Moment? {
    let text = dialog.text(kind)
    let alone = kind.dayAlone(now: now)
    if let moment = time.moment(hurried: text, today: now.day, dayAlone: alone) { return moment }
    refuse(kind, say("\(text.quoted) is no time: write 18:00, tomorrow 18:00, or 2 Oct 18:00."))
    return nil
  }

  mutating func optionalMoment(_ kind: Dialog.Kind, _ time: CentreTime, now: Moment) -> Moment? {
    dialog.text(kind).isEmpty ? nil : moment(kind, time, now: now)
  }

  mutating func departure(_ kind: Dialog.Kind) -> DepartureKind? {
    let text = dialog.text(kind)
    if let departure = DepartureKind(letters: text) { return departure }
    refuse(kind, say("write the letter of a kind: \(DepartureKind.choices)"))
    return nil
  }

  /// To whom a child is handed; nil where nobody is named.
  mutating func receiver() -> Receiver? {
    guard let name = optional(.receiver, { try PersonName(typed: $0) }) else { return nil }
    let relationship = needed(.relationship) { try Note(typed: $0) }
    let cnic = needed(.cnic) { try CNIC(typed: $0) }
    guard let relationship, let cnic else { return nil }
    return Receiver(name: name, relationship: relationship, cnic: cnic)
  }

  mutating func optional<Value>(
    _ kind: Dialog.Kind, _ read: (String) throws -> Value
  ) -> Value? {
    dialog.text(kind).isEmpty ? nil : needed(kind, read)
  }

  mutating func needed<Value>(
    _ kind: Dialog.Kind, _ read: (String) throws -> Value
  ) -> Value? {
    do {
      return try read(dialog.text(kind))
    } catch {
      refuse(kind, "\(error)")
      return nil
    }
  }

  mutating func refuse(_ kind: Dialog.Kind, _ words: String) {
    _ = dialog.refuse(kind, words)
  }
}

extension DepartureKind {
  /// The letter that stands for it in the dialog.
  private var letter: String {
    switch self {
    case .released: "r"
    case .family: "f"
    case .shelter: "s"
    case .hospital: "h"
    case .custody: "c"
    case .transferred: "t"
    case .handedBack: "b"
    case .absconded: "a"
    case .deceased: "d"
    }
  }

  /// `r released, f family …`
  static var choices: String {
    allCases.map { "\($0.letter) \($0.rawValue)" }.joined(separator: ", ")
  }

  /// Reads its letter, or its name.
  init?(letters text: String) {
    let typed = text.lowercased()
    guard
      let kind = DepartureKind.allCases.first(where: { $0.letter == typed || $0.rawValue == typed })
    else { return nil }
    self = kind
  }
}

extension Dialog.Kind {
  /// What a day without an hour means in this field.
  func dayAlone(now: Moment) -> DayAlone {
    self == .leftAt ? .happened(now: now) : .ends
  }
}
