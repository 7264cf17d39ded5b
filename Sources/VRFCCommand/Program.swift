import ArgumentParser
import CProcess
import Glibc
import VRFC
import VRFCScreens

/// Where the program begins: reads the command line, runs the command, and turns whatever goes
/// wrong into one sentence and an exit status.
@main
enum Program {
  static func main() {
    vrfc_leave_no_traces()
    // A reader that went away is an output that failed, which is reported, not died of.
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow any further is a full disk, which is said, not died of.
    signal(SIGXFSZ, SIG_IGN)
    // Whatever is made here is its maker's alone, the index included.
    umask(0o077)
    do {
      var command = try VRFCCommand.parseAsRoot()
      try command.run()
      try Console.flush()
    } catch {
      exit(Failure(error).report())
    }
  }
}

struct VRFCCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vrfc",
    abstract: "Runs a Victim Reception and Facilitation Centre. Without a command: the screens.",
    subcommands: [
      InitCommand.self, DemoCommand.self, SimulateCommand.self, BatchCommand.self,
      CheckInCommand.self, ImportCommand.self, BedCommand.self, DepartCommand.self,
      HealthCommand.self, ScreenCommand.self, FamilyCommand.self, ChildCommand.self,
      WishCommand.self, MissingCommand.self,
      ConvoyCommand.self,
      CorrectCommand.self, UndoCommand.self, ResidentsCommand.self, HallsCommand.self,
      FindCommand.self, HistoryCommand.self, ExportCommand.self, ReportCommand.self,
      LogCommand.self,
      VerifyCommand.self,
      ReindexCommand.self, BackupCommand.self, StaffCommand.self, EraseCommand.self,
      LooksCommand.self,
      ReferCommand.self, ReferralCommand.self, ReferralsCommand.self, HandOverCommand.self,
      MealsCommand.self, RamadanCommand.self,
      KeysCommand.self,
    ])

  @OptionGroup var centre: CentreOptions
  @Option(
    help: ArgumentHelp(
      "Prints a screen from top to bottom, or asks an arrival line by line: "
        + PlainScreen.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      valueName: "screen"))
  var plain: PlainScreen?

  mutating func run() throws {
    if let plain {
      let desk = try centre.openDesk()
      try PlainSession.check(plain, on: desk)
      return try PlainSession(desk: desk, officer: try centre.officer(on: desk)).run(plain)
    }
    try TerminalVisit.checkTerminal()
    try TerminalVisit(
      desk: try centre.openDesk(), named: try centre.officer(), expected: try centre.named
    ).run()
  }
}
