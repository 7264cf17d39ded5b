import VRFC

/// The form for one arrival, as far as it is filled in.
package struct CheckInForm: Hashable, Sendable {
  /// The id of the act that this form becomes: sent twice, it is recorded once.
  let id: ActID
  var texts: [CheckInField: TextField]
  /// Nil: the form was left; the digits call screens.
  private(set) var focus: CheckInField? = .name
  /// Where the form was left.
  private var left = CheckInField.name
  /// Whether nothing was typed since the focus came: a short answer is then replaced whole.
  private var isUntouched = true
  /// What fields hold that nobody has typed in: what most have, or what the batch has in common.
  private(set) var carried = CheckInForm.usual
  /// Fields that hold a default, which the first letter replaces.
  var defaults = Set(CheckInForm.usual.keys)
  /// With which nationality the home was said.
  private(set) var country = Nationality.pakistan
  var faults: [CheckInField: String] = [:]
  /// Somebody who was here before.
  var known: KnownPerson?
  /// What stood here before they were taken up.
  var beforeKnown: CheckInWords?
  var batch: BatchNumber?
  /// Whether an officer gives a reason against a rule of the halls.
  var asksReason = false
  /// Keys since the form was kept last.
  var keysSinceKept = 0

  init(id: ActID, batch: BatchNumber?) {
    self.id = id
    self.batch = batch
    texts = Dictionary(
      uniqueKeysWithValues: CheckInField.allCases.map {
        ($0, TextField(Self.usual[$0] ?? "", byteLimit: $0.byteLimit))
      })
  }

  /// What most have.
  private static let usual: [CheckInField: String] = [
    .sex: Sex.male.rawValue, .nationality: Nationality.pakistan.rawValue, .district: "",
  ]

  /// The blank form that follows a saved one: what a batch has in common is carried over. Neither
  /// the sex nor a foreign nationality is: a slip would be passed on from one to the next.
  init(after saved: CheckInForm, id: ActID) {
    self.init(id: id, batch: saved.batch)
    let home = saved.country == .pakistan ? saved.text(.district) : saved.carried[.district]
    carry([.district: home ?? ""])
  }

  /// A blank form of the same batch, with what it has in common.
  func blank(id: ActID) -> CheckInForm {
    var form = CheckInForm(id: id, batch: batch)
    form.carry(carried)
    return form
  }

  /// The same once more, to become another act.
  func again(id: ActID) -> CheckInForm {
    var form = CheckInForm(id: id, batch: batch)
    form.carry(carried)
    (form.words, form.known, form.beforeKnown) = (words, known, beforeKnown)
    // What was carried over to them was said of them: another batch does not take it away.
    form.defaults = form.defaults.filter { form.text($0) == Self.usual[$0] }
    return form
  }

  /// From now on people of another batch are registered, who have their own in common.
  mutating func begin(_ batch: BatchNumber?) {
    guard batch != self.batch else { return }
    self.batch = batch
    carry(Self.usual)
  }

  /// Changes what is carried over, and the fields that hold it.
  private mutating func carry(_ values: [CheckInField: String]) {
    carried.merge(values) { $1 }
    for field in carried.keys where defaults.contains(field) { putBack(field) }
  }

  /// A field that nobody typed in holds what is carried over.
  mutating func putBack(_ field: CheckInField) {
    let isHomeElsewhere = field == .district && country != .pakistan
    texts[field]?.set(isHomeElsewhere ? "" : carried[field] ?? "")
  }

  /// A home is said with a nationality: once another is said, it is no longer the one that was
  /// meant.
  mutating func followNationality() {
    guard let said = Nationality(said: text(.nationality)), said != country else { return }
    country = said
    faults[.district] = nil
    if defaults.contains(.district) { putBack(.district) } else { texts[.district]?.set("") }
  }

  /// The fields that are shown.
  var fields: [CheckInField] {
    CheckInField.allCases.filter { $0 != .reason || asksReason }
  }

  func text(_ field: CheckInField) -> String { texts[field]?.text ?? "" }

  /// What stands in the fields, and which of it nobody typed.
  var words: CheckInWords {
    get {
      CheckInWords(
        texts: Dictionary(uniqueKeysWithValues: fields.map { ($0.rawValue, text($0)) }),
        defaults: defaults.map(\.rawValue).sorted())
    }
    set {
      for field in CheckInField.allCases { texts[field]?.set(newValue.texts[field.rawValue] ?? "") }
      defaults = Set(newValue.defaults.compactMap(CheckInField.init(rawValue:)))
      country = Nationality(said: text(.nationality)) ?? .pakistan
    }
  }

  /// Whether anything was typed.
  var isBlank: Bool {
    fields.allSatisfy { defaults.contains($0) || text($0).isEmpty } && known == nil
  }

  /// Whether the next letter goes to the end of the field.
  var isAtEnd: Bool {
    guard let focus, let field = texts[focus] else { return false }
    return field.insertionOffset == field.text.count
  }

  var isOnLastField: Bool { focus == fields.last }

  mutating func go(to field: CheckInField?) {
    if let focus { left = focus }
    (focus, isUntouched) = (field, true)
  }

  /// Back to where the form was left, or to what was refused since.
  mutating func goBackIn() {
    go(to: fields.first { faults[$0] != nil } ?? left)
  }

  mutating func goOn() { step(1) }
  mutating func goBack() { step(-1) }

  private mutating func step(_ by: Int) {
    guard let focus, let place = fields.firstIndex(of: focus) else { return }
    go(to: fields[min(max(0, place + by), fields.count - 1)])
  }

  /// Why not all of what a key brings would be taken in; nil: all of it would.
  func omission(of key: Key) -> String? {
    guard let focus, var field = texts[focus] else { return nil }
    if isReplaced(by: key) { field.set("") }
    return field.omission(of: key)
  }

  /// Whether a key takes the place of what stands in the field with the focus.
  private func isReplaced(by key: Key) -> Bool {
    guard let focus, key.replacesDefault else { return false }
    return defaults.contains(focus) || isUntouched && focus.isShortAnswer
  }

  /// Edits the focused field; false: the key means nothing to it.
  mutating func edit(_ key: Key) -> Bool {
    guard let focus, var field = texts[focus] else { return false }
    let replaced = isReplaced(by: key)
    if replaced { field.set("") }
    guard field.apply(key) else { return false }
    isUntouched = false
    if field.text != text(focus) || replaced {
      faults[focus] = nil
      defaults.remove(focus)
    }
    field.help(with: focus, after: key)
    texts[focus] = field
    followNationality()
    return true
  }
}

extension TextField {
  /// Helps with the numbers of a form.
  fileprivate mutating func help(with field: CheckInField, after key: Key) {
    switch field.row?.typing ?? .plain {
    case .groupedCNIC: groupCNIC(after: key)
    case .digits: writeDigitsPlainly()
    case .plain: break
    }
  }
}

/// What stands in the fields of a form, by their names; what cannot be read of it is left out.
struct CheckInWords: Codable, Hashable, Sendable {
  let texts: [String: String]
  /// Fields that hold what nobody typed.
  let defaults: [String]
}

/// Somebody who was here before and is taken up again.
package struct KnownPerson: Codable, Hashable, Sendable {
  let person: PersonNumber
  /// As the form shows them: number and name.
  let words: String
}

extension Key {
  /// Whether a first key of this kind replaces a default: text does, moving about does not.
  var replacesDefault: Bool {
    switch self {
    case .character, .paste, .backspace, .control("u"), .control("w"): true
    case .control, .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .insert, .delete, .function, .resize, .hangup, .unknown:
      false
    }
  }
}
