import ArgumentParser
import VRFC

struct HealthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "health", abstract: "Records what health staff found, of one or of a whole batch.")

  @OptionGroup var centre: CentreOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "Like 2021/08461.") var stay: [String] = []
  @Option(help: "All of this batch who are here and were not seen yet.") var batch: String?
  @Option(help: ArgumentHelp(HealthOutcome.list)) var outcome: HealthOutcome
  @Option(help: ArgumentHelp("What they eat that others do not: \(Diet.list).")) var diet: Diet?
  @Option(help: "What health staff said.") var note: String?

  func validate() throws {
    guard stay.isEmpty != (batch == nil) else {
      throw ValidationError("give either stays, or --batch")
    }
  }

  func run() throws {
    let desk = try centre.openDesk()
    let stays =
      try Typed.batch(batch).map { desk.centre.unseenByHealth(of: $0) } ?? stay.map(Typed.stay)
    let check = CheckHealth(
      stays: stays, outcome: outcome, diet: diet, note: try Typed.note("--note", note))
    Console.say(try centre.perform(check, act, on: desk).recorded.act.words)
  }
}

struct FamilyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "family", abstract: "Records what somebody is in the family that they came with.")

  @OptionGroup var centre: CentreOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "Like 2021/08461.") var stay: String
  @Option(help: ArgumentHelp(FamilyRole.list)) var role: FamilyRole
  @Option(help: "Why, where a child is given a guardian by it, or loses one.") var reason: String?

  func run() throws {
    let kinship = RecordKinship(
      stay: try Typed.stay(stay), role: role, reason: try Typed.note("--reason", reason))
    Console.say(try centre.perform(kinship, act, on: centre.openDesk()).recorded.act.words)
  }
}

struct ChildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "child", abstract: "Names the officer who answers for a child.")

  @OptionGroup var centre: CentreOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "Like 2021/08461.") var stay: String
  @Option(help: "The officer's short name, like b.munir.") var officer: String

  func run() throws {
    guard let officer = StaffName(officer) else {
      throw InputFault(
        "--officer", "\(officer.quoted) is not a name of staff: letters, digits, . _ - only")
    }
    let assigned = AssignOfficer(stay: try Typed.stay(stay), officer: officer)
    Console.say(try centre.perform(assigned, act, on: centre.openDesk()).recorded.act.words)
  }
}

extension HealthOutcome: ExpressibleByArgument {}
extension Diet: ExpressibleByArgument {}
extension FamilyRole: ExpressibleByArgument {}

extension RawRepresentable where Self: CaseIterable, RawValue == String {
  /// Its codes, for the help.
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
