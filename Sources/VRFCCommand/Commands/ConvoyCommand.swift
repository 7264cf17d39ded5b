import ArgumentParser
import VRFC

struct ConvoyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convoy", abstract: "Ends the stays of all who leave together, as one record.",
    discussion: """
      Children without a guardian, victims, whoever must sleep apart, and families that the convoy \
      would take apart stay; each is named with the reason.
      """)

  @OptionGroup var centre: CentreOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "Who leaves, like 2021/08461; or give --province.") var stay: [String] = []
  @Option(help: "All whose home is in this province.") var province: String?
  @Option(help: "released or transferred.") var kind = DepartureKind.transferred
  @Option(help: "Where to.") var to: String?
  @Option(help: ArgumentHelp("Stays although meant; may be repeated.", valueName: "stay"))
  var except: [String] = []
  @Option(
    help: ArgumentHelp(
      "A victim who leaves with it, named by an officer; may be repeated.", valueName: "stay"))
  var including: [String] = []
  @Flag(help: "Shows who would leave and who would stay, and records nothing.") var dryRun = false

  func validate() throws {
    guard stay.isEmpty != (province == nil) else {
      throw ValidationError("give either stays, or --province")
    }
  }

  func run() throws {
    let convoy = DepartConvoy(
      try choice(), kind: kind, destination: try Typed.note("--to", to),
      except: Set(try except.map(Typed.stay)), including: Set(try including.map(Typed.stay)))
    let desk = try centre.openDesk()
    if dryRun {
      _ = try desk.decide(convoy, as: try centre.officer(on: desk))
      let plan = convoy.plan(in: desk.centre)
      for resident in plan.leaving { Console.say("\(resident.stay)\tleaves") }
      for staying in plan.staying { Console.say("\(staying.stay)\t\(staying)") }
      for resident in plan.leaving {
        for open in desk.centre.openMatters(of: resident) { Console.note("note: \(open)") }
      }
      Console.note("nothing recorded; it would be: \(plan.words)")
      return
    }
    let outcome = try centre.perform(convoy, act, on: desk)
    for event in outcome.events { Console.say(event.words) }
    Console.note(outcome.recorded.act.words)
  }

  private func choice() throws -> ConvoyChoice {
    guard let province else { return .stays(try stay.map(Typed.stay)) }
    let known = try typed("--province", province) { (text) throws(ProvinceFault) in
      try Province(typed: text)
    }
    return .homeProvince(known)
  }
}
