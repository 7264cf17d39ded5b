import ArgumentParser
import VRFC

struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erases a person who left: nobody can ever read again who they were. Counts stay.")

  @OptionGroup var centre: CentreOptions
  @Argument(help: "The person, like P-000012; `vrfc find` shows it.") var person: String
  @Option(help: "Why, as it will stand in the log.") var reason: String

  func run() throws {
    guard let number = PersonNumber(person) else {
      throw InputFault("PERSON", "\(person.quoted) is not a person’s number, like P-000012")
    }
    guard let reason = try Typed.note("--reason", reason) else {
      throw InputFault("--reason", "say why, in a few words")
    }
    let desk = try centre.openDesk()
    let officer = try centre.officer(on: desk)
    let outcome = try desk.erase(number, reason: reason, as: officer)
    KeptForms(desk, officer: officer).removeUnopenedNow()
    Console.say(outcome.recorded.act.words)
    Console.note(
      "copies of person.keys that were made before still hold the key: destroy them, and copy the "
        + "keys anew: `vrfc backup DEST --with-keys DIR`")
  }
}
