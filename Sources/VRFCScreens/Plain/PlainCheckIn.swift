import VRFC

/// The form of an arrival, asked line by line: the same model takes the same keys as on the screen,
/// so nothing is read, kept or refused in another way.
package struct PlainCheckIn: Sendable {
  private var model: Model
  private var noticeSaid: Notice?
  private var seenSaid: [LookAlike] = []
  private var faultSaid: String?

  /// What came of a line.
  package enum Step: Sendable {
    case goesOn([Effect])
    /// It was left; what was typed is kept.
    case left([Effect])
  }

  package init(_ model: Model) {
    self.model = model
    self.model.screen = .checkIn
    self.model.checkIn.form.go(to: .name)
  }

  /// What the world tells; see ``Model/update(_:)``.
  package mutating func update(_ message: Message) -> [Effect] { model.update(message) }

  package static var welcome: String {
    say(
      """
      Check-in, line by line. Enter alone keeps what stands in brackets. \
      < goes back, ? helps, . leaves; what was typed is kept.
      """)
  }

  private var field: CheckInField { model.checkIn.form.focus ?? .name }

  /// `Sex [male]: `
  package var prompt: String {
    let text = model.checkIn.form.text(field)
    let hint = model.hint(for: field, glyphs: .ascii).words
    let standing = text.isEmpty ? hint : text
    return field.label + (standing.isEmpty ? "" : " [\(standing)]") + ": "
  }

  /// Takes a line that was typed.
  package mutating func take(_ line: String, at moment: Moment) -> Step {
    let typed = line.trimmed
    faultSaid = nil
    switch typed {
    case ".":
      let effects = press([.escape], at: moment)
      faultSaid = model.checkIn.form.isBlank ? nil : say("the form is kept")
      noticeSaid = model.notice
      return .left(effects)
    case "<": return .goesOn(press([.up], at: moment))
    case "!": return .goesOn(press([.function(9)], at: moment))
    case "+": return .goesOn(press([.function(4)], at: moment))
    case "?":
      faultSaid = help
      return .goesOn([])
    default: break
    }
    if typed.hasPrefix("="), let number = Digits.wholeNumber(String(typed.dropFirst())) {
      return .goesOn(takeUp(number, at: moment))
    }
    return .goesOn(fill(typed, at: moment))
  }

  /// Fills the field in and goes on, unless what stands in it is wrong.
  private mutating func fill(_ typed: String, at moment: Moment) -> [Effect] {
    let (asked, before) = (field, model.checkIn.form)
    var effects: [Effect] = []
    if !typed.isEmpty { effects = press([.control("u"), .paste(typed)], at: moment) }
    if asked == .district { _ = model.checkIn.form.completeDistrict(model.places) }
    var reading = CheckInReading(
      model.checkIn.form, places: model.places, on: model.centre.moment.day)
    _ = reading.act()
    if let fault = reading.faults[asked] {
      faultSaid = fault
      model.checkIn.form = before
      return []
    }
    if asked == .district, model.checkIn.form.text(asked) != typed, !typed.isEmpty {
      faultSaid = say("District: \(model.checkIn.form.text(asked))")
    }
    return effects + press([.enter], at: moment)
  }

  private mutating func takeUp(_ number: Int, at moment: Moment) -> [Effect] {
    guard model.checkIn.seenBefore.indices.contains(number - 1) else {
      faultSaid = say("nobody was found under this number")
      return []
    }
    model.checkIn.candidate = number - 1
    return press([.function(5)], at: moment)
  }

  private mutating func press(_ keys: [Key], at moment: Moment) -> [Effect] {
    keys.flatMap { model.update(.key($0, at: moment, arriving: .alone)) }
  }

  /// What is to be said before the next prompt.
  package mutating func news() -> [String] {
    var lines: [String] = []
    if let words = faultSaid { lines.append(words) }
    faultSaid = nil
    if let notice = model.notice, notice != noticeSaid { lines.append(notice.words.inPlainKeys) }
    noticeSaid = model.notice
    let seen = model.checkIn.seenBefore
    if seen != seenSaid, !seen.isEmpty {
      lines.append(say("Seen before? = and a number takes the person up; else go on."))
      lines += seen.prefix(3).enumerated().map { "\($0 + 1): \(model.words(of: $1))" }
    }
    seenSaid = seen
    return lines
  }

  private var help: String {
    return say(
      """
      \(field.label): \(field.help). < goes back, ! gives an officer's reason, + takes up a form \
      that was kept, . leaves.
      """)
  }
}

extension Model {
  fileprivate func words(of found: LookAlike) -> String {
    let father = found.identity.fatherName.map { say(", child of \($0)") } ?? ""
    let cnic = found.identity.cnic.map { say(", CNIC \($0.masked)") } ?? ""
    return "\(found.identity.name)\(father), \(found.facts.age)\(cnic), "
      + whereabouts(of: found, glyphs: .ascii)
  }
}

extension String {
  /// The keys of the screen as they are typed here.
  fileprivate var inPlainKeys: String {
    [("F4", "+"), ("F9", "!"), ("F5", "=1")].reduce(self) { words, key in
      words.replacing(key.0, with: key.1)
    }
  }
}
