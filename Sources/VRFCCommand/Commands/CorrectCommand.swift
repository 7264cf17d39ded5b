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
  @Option(parsing: .unconditional, help: "Years, ~70, or a date or year of birth.") var age: String?
  @Option(help: "Why; needed where it takes protection away, which an officer decides.")
  var reason: String?
  @Option(help: "The bed from now on: a bed, auto or none; else they stay where they are.")
  var bed: String?
  @Option(help: ArgumentHelp("A duty officer's decision on the bed.", valueName: "reason"))
  var override: String?

  func run() throws {
    let (stay, desk) = (try Typed.stay(stay), try centre.openDesk())
    let recorded = try desk.history { try $0.outline(of: stay) }
    let correction = CorrectRegistration(
      stay: stay, change: try change(of: recorded, on: desk),
      reason: try Typed.note("--reason", reason),
      bed: try bed.map(Typed.bedWish), overriding: try Typed.override(override))
    desk.noteOthersRead([name, fatherName, registration.cnic, registration.phone])
    try desk.lookBefore(correction, as: try centre.officer(on: desk))
    let outcome = try centre.perform(correction, act, on: desk)
    for event in outcome.events { Console.say(event.words) }
  }

  private func change(of recorded: StayOutline?, on desk: Desk) throws -> RegistrationChange {
    var typed = registration.typed
    (typed[.name], typed[.fatherName], typed[.sex], typed[.age]) = (name, fatherName, sex, age)
    let day = (recorded?.arrived ?? desk.centre.moment).day
    let reader = RegistrationReader(
      context: FieldContext(day: day, nationality: recorded?.facts.nationality))
    return try reader.change(typed)
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
