import ArgumentParser
import VRFC

/// The fields of a registration, as flags.
struct RegistrationOptions: ParsableArguments {
  @Option(help: "The CNIC, 13 digits, if there is one.") var cnic: String?
  @Option(help: ArgumentHelp("ISO 3166 alpha-3.", valueName: "iso3")) var nationality: String?
  @Option(help: "The home province.") var province: String?
  @Option(help: "The home district.") var district: String?
  @Option(help: "A telephone number.") var phone: String?
  @Option(help: "The family's number within the batch.") var family: String?
  @Option(help: "Needs, ; between: unaccompanied, separated, pregnant, …") var needs: String?

  /// What was typed behind each flag; a test holds these, and those that a command adds, against
  /// the table of fields.
  var typed: [RegistrationField.Code: String] {
    let all: [RegistrationField.Code: String?] = [
      .cnic: cnic, .nationality: nationality, .province: province, .district: district,
      .phone: phone, .family: family, .needs: needs,
    ]
    return all.compactMapValues { $0 }
  }
}

struct CheckInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-in", abstract: "Registers one arrival; prints the stay and the bed.",
    discussion: "For scripts: whatever stands on a command line, others on the machine can read.")

  @OptionGroup var centre: CentreOptions
  @OptionGroup var act: ActOptions
  @OptionGroup var registration: RegistrationOptions

  @Option(help: "The name.") var name: String?
  @Option(
    help: ArgumentHelp(
      "Who it is, from a file or - for standard input: lines like name=…, father-name=…, cnic=…, "
        + "phone=….", valueName: "file"))
  var identity: String?
  @Option(help: "The father's or husband's name.") var fatherName: String?
  @Option(help: "male, female or transgender.") var sex: String
  @Option(
    parsing: .unconditional, help: "Years, about (~70), months (8m), or a date or year of birth.")
  var age: String
  @Option(help: "The batch they came with.") var batch: String?
  @Option(help: "A bed, auto or none.") var bed = "auto"
  @Option(help: "Somebody who was here before, like P-000123.") var person: String?
  @Option(help: ArgumentHelp("A duty officer's decision.", valueName: "reason")) var override:
    String?
  @Option(help: "When they arrived, if not now.") var at: String?

  func run() throws {
    let wish = try Typed.bedWish(bed)
    let desk = try centre.openDesk()
    let arrived = try Typed.moment("--at", at, on: desk)
    let reader = RegistrationReader(
      context: FieldContext(day: (arrived ?? desk.centre.moment).day))
    guard let said = try reader.change(try typed()).registration else {
      throw InputFault("--name", "the name is missing")
    }
    desk.noteOthersRead([name, fatherName, registration.cnic, registration.phone])
    let outcome = try centre.perform(
      RegisterArrival(
        facts: said.facts, identity: said.identity, arriver: try arriver(),
        batch: try Typed.batch(batch), bed: wish,
        overriding: try Typed.override(override),
        arrived: arrived),
      act, on: desk)
    answer(outcome)
  }

  func validate() throws {
    guard (name == nil) != (identity == nil) else {
      throw ValidationError("give either --name, or --identity with a file that says who it is")
    }
  }

  /// What was typed; who it is, from the file where there is one.
  private func typed() throws -> [RegistrationField.Code: String] {
    var typed = registration.typed
    (typed[.name], typed[.fatherName], typed[.sex], typed[.age]) = (name, fatherName, sex, age)
    guard let identity else { return typed }
    let told = try IdentityFile(identity).typed()
    return typed.filter { !RegistrationField[$0.key].isOfIdentity }.merging(told) { $1 }
  }

  private func answer(_ outcome: Outcome) {
    for case .arrivalRegistered(let arrival) in outcome.events {
      var bed = ""
      for case .bedAssigned(let assigned) in outcome.events { bed = assigned.bed.description }
      Console.say("\(arrival.stay)\t\(bed)")
      if bed.isEmpty { Console.note("note: \(arrival.stay) waits for a bed") }
    }
  }

  private func arriver() throws -> Arriver {
    guard let person else { return .new }
    guard let number = PersonNumber(person) else {
      throw InputFault("--person", "\(person.quoted) is not a person; write it like P-000123")
    }
    return .known(number)
  }
}
