import ArgumentParser
import VRFC

struct CorrectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Corrects the named fields of a registration; what it said before stays in the log.",
    discussion: "An empty value (--cnic '') takes back what an optional field said.")

  @OptionGroup var centre: CentreOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var registration: RegistrationOptions

  @Argument(help: "Like 2021/08461.") var stay: String
  @Option(help: "The name.") var name: String?
  @Option(help: "The father's or husband's name.") var fatherName: String?
  @Option(help: "male, female or transgender.") var sex: String?
  @Option(parsing: .unconditional, help: "The age in whole years.") var age: String?
  @Option(help: "Why; needed where it takes protection away, which an officer decides.")
  var reason: String?
  @Option(help: "The bed from now on: a bed, auto or none; else they stay where they are.")
  var bed: String?
  @Option(help: ArgumentHelp("A duty officer's decision on the bed.", valueName: "reason"))
  var override: String?

  func run() throws {
    let (stay, desk) = (try Typed.stay(stay), try centre.openDesk())
    let arrived = desk.centre.residents[stay]?.arrived ?? desk.centre.moment
    let correction = CorrectRegistration(
      stay: stay, change: try change(on: arrived.day), reason: try Typed.note("--reason", reason),
      bed: try bed.map(Typed.bedWish), overriding: try Typed.override(override))
    desk.noteOthersRead([name, fatherName, registration.cnic, registration.phone])
    try desk.lookBefore(correction, as: try centre.officer(on: desk))
    let outcome = try centre.perform(correction, act, on: desk)
    for event in outcome.events { Console.say(event.words) }
  }

  private func change(on day: Day) throws -> RegistrationChange {
    let reader = RegistrationReader(options: registration, day: day)
    var change = RegistrationChange()
    change.name = try name.map { try reader.personName("--name", $0) }
    change.fatherName = try setting(fatherName) { try reader.personName("--father-name", $0) }
    change.sex = try sex.map(reader.sex)
    change.age = try age.map(reader.age)
    change.nationality = try reader.nationality()
    change.cnic = try setting(registration.cnic) { _ in try reader.cnic() }
    change.phone = try setting(registration.phone) { _ in try reader.phone() }
    change.family = try setting(registration.family) { _ in try reader.family() }
    change.needs = try reader.needs()
    let home = try reader.home()
    change.district = try setting(registration.district) { _ in home.district }
    if home.province != nil || registration.province != nil {
      change.province = home.province.map { .to($0) } ?? .empty
    }
    return change
  }

  /// An option that was not given changes nothing; one that is empty empties the field.
  private func setting<Value>(
    _ text: String?, as read: (String) throws -> Value?
  ) throws -> RegistrationChange.Setting<Value>? {
    guard let text else { return nil }
    if text.isEmpty { return .empty }
    return try read(text).map { .to($0) }
  }
}

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Takes back your last act, by a correcting act.")

  @OptionGroup var centre: CentreOptions
  @OptionGroup var act: ActOptions
  @Option(help: "Why.") var reason: String?

  func run() throws {
    let reason = try Typed.note("--reason", reason)
    let desk = try centre.openDesk()
    let officer = try centre.officer(on: desk)
    let outcome = try centre.perform(UndoLastAct(by: officer.name, reason: reason), act, on: desk)
    Console.say(outcome.recorded.act.words)
  }
}
