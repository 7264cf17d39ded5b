import ArgumentParser
import VRFC

struct WishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wish",
    abstract: "Records what a victim wants of the assistance that they are entitled to.")

  @OptionGroup var centre: CentreOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "Like 2021/08461.") var stay: String
  @Argument(help: ArgumentHelp(AssistanceWish.list)) var assistance: AssistanceWish
  @Option(help: "What they said; of who was not asked: why (needed).") var reason: String?

  func run() throws {
    let wish = RecordWish(
      stay: try Typed.stay(stay), assistance: assistance,
      reason: try Typed.note("--reason", reason))
    Console.say(try centre.perform(wish, act, on: centre.openDesk()).recorded.act.words)
  }
}

struct MissingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "missing",
    abstract: "Children who are missing: lists them, or records what became of one.")

  @OptionGroup var centre: CentreOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The stay that ended when the child absconded.") var stay: String?
  @Option(help: ArgumentHelp("The police were told: their number for it.", valueName: "number"))
  var policeReport: String?
  @Option(help: ArgumentHelp("The child is found: where, and with whom.", valueName: "place"))
  var found: String?
  @Option(help: "When, if not now.") var at: String?

  func validate() throws {
    let told = [policeReport, found].compactMap(\.self).count
    guard told == (stay == nil ? 0 : 1) else {
      throw ValidationError(
        "give a stay with either --police-report or --found; or nothing, to list")
    }
  }

  func run() throws {
    guard let stay = try stay.map(Typed.stay) else { return try list() }
    let desk = try centre.openDesk()
    let moment = try Typed.past("--at", at, on: desk)
    if let number = try Typed.note("--police-report", policeReport) {
      try perform(ReportMissingChild(stay: stay, number: number, reported: moment), on: desk)
    } else if let place = try Typed.note("--found", found) {
      try perform(FindMissingChild(stay: stay, place: place, found: moment), on: desk)
    } else {
      throw InputFault("--police-report", "the number is missing; write it as the police gave it")
    }
  }

  private func perform(_ act: some Act, on desk: Desk) throws {
    Console.say(try centre.perform(act, self.act, on: desk).recorded.act.words)
  }

  private func list() throws {
    let (desk, _) = try centre.openDesk(for: [.readPresent])
    for child in desk.centre.missingChildren {
      guard let lastSeen = child.missing?.lastSeen else { continue }
      Console.say("\(child.stay)\t\(child.person)\tlast seen \(lastSeen)")
    }
  }
}

extension AssistanceWish: ExpressibleByArgument {}
