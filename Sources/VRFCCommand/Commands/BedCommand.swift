import ArgumentParser
import VRFC

struct BedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bed", abstract: "Gives beds, keeps them from use, and sets them apart.",
    subcommands: [
      Assign.self, Hold.self, Release.self, Block.self, Unblock.self, Isolate.self, Rejoin.self,
    ])

  struct Assign: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Gives somebody a bed, or moves them to another.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "Like 2021/08461.") var stay: String
    @Argument(help: "Like M-07; M-F1 is a place on the floor.") var bed: String
    @Option(help: ArgumentHelp("A duty officer's decision.", valueName: "reason"))
    var override: String?

    func run() throws {
      let assign = AssignBed(
        stay: try Typed.stay(stay), bed: try Typed.bed("BED", bed),
        overriding: try Typed.override(override))
      try centre.performOnBed(assign, act)
    }
  }

  struct Hold: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keeps a vacant bed free until a time.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "Like M-07.") var bed: String
    @Option(help: "Until when; else until midnight.") var until: String?
    @Option(help: "For what.") var reason: String?

    func run() throws {
      let desk = try centre.openDesk()
      let midnight = desk.time.midnight(desk.centre.moment.day.adding(1))
      let hold = HoldBed(
        bed: try Typed.bed("BED", bed),
        until: try Typed.moment("--until", until, dayAlone: .ends, on: desk) ?? midnight,
        reason: try Typed.note("--reason", reason))
      try centre.performOnBed(hold, act, on: desk)
    }
  }

  struct Release: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lifts a hold before its time.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "Like M-07.") var bed: String

    func run() throws {
      try centre.performOnBed(ReleaseBed(bed: try Typed.bed("BED", bed)), act)
    }
  }

  struct Block: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Takes a vacant bed out of use, with a reason.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "Like M-07.") var bed: String
    @Option(help: "Until when; else until it is unblocked.") var until: String?
    @Option(help: "Why it cannot be used.") var reason: String?

    func run() throws {
      let desk = try centre.openDesk()
      let block = BlockBed(
        bed: try Typed.bed("BED", bed),
        until: try Typed.moment("--until", until, dayAlone: .ends, on: desk),
        reason: try Typed.note("--reason", reason))
      try centre.performOnBed(block, act, on: desk)
    }
  }

  struct Unblock: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Puts a blocked bed back into use.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "Like M-07.") var bed: String

    func run() throws {
      try centre.performOnBed(UnblockBed(bed: try Typed.bed("BED", bed)), act)
    }
  }
}

extension BedCommand {
  struct Isolate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sets a bed apart for those who must sleep apart: outside general vacancy.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "Like M-07.") var bed: String

    func run() throws {
      try centre.performOnBed(IsolateBed(bed: try Typed.bed("BED", bed)), act)
    }
  }

  struct Rejoin: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Makes an isolation bed one for everybody again.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var act: ActOptions
    @Argument(help: "Like M-07.") var bed: String

    func run() throws {
      try centre.performOnBed(RejoinBed(bed: try Typed.bed("BED", bed)), act)
    }
  }
}

extension CentreOptions {
  /// Does an act on a bed and prints what happened.
  func performOnBed(_ act: some Act, _ options: ActOptions, on desk: Desk? = nil) throws {
    let outcome = try perform(act, options, on: try desk ?? openDesk())
    for event in outcome.events { Console.say(event.words) }
  }
}
