import ArgumentParser
import Foundation
import VRFC

struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Fills an empty centre with a plausible period; the same seed gives the same one.")

  @OptionGroup var centre: CentreOptions
  @Option(help: "The first day.") var from: String
  @Option(help: "The last day.") var to: String
  @Option(help: "How many arrive, exactly.") var arrivals: Int
  @Option(help: "Any number.") var seed: UInt64

  func run() throws {
    let (first, last) = (try Typed.day("--from", from), try Typed.day("--to", to))
    let desk = try centre.openDesk()
    guard !desk.centre.isSealed else {
      throw InputFault(
        "--centre", "only an open centre is filled with invented people: make one with init --open")
    }
    let bar = ProgressBar(
      "simulating", brokenOff: "broken off; the days up to here are recorded, each of them whole")
    let simulation = Simulation(from: first, to: last, arrivals: arrivals, seed: seed)
    try simulation.fill(desk, progress: bar.show)
    Console.say("\(arrivals) arrivals, \(desk.head.seq) records, head \(desk.head.short)")
  }
}

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "A throw-away centre with July to September 2021, opened in the screens.")

  @OptionGroup var centre: CentreOptions

  func run() throws {
    DemoLeftovers.remove(in: FileManager.default.temporaryDirectory.path)
    try TerminalVisit.checkTerminal()
    let demo = try DemoCentre()
    defer { demo.remove() }
    try demo.fill()
    try demo.open(as: try centre.officer())
  }
}

/// The demo: the third quarter of 2021, in a folder that goes when the screens are left.
struct DemoCentre {
  private static let arrivals = 8_461
  private static let seed: UInt64 = 2021
  private static let firstDay = "2021-07-01"
  private static let lastDay = "2021-09-30"
  /// In the afternoon, with the evening's work still to do.
  private static let breakOff = ClockTime(hour: 16, minute: 20)

  private let folder: CentreFolder
  private let time: CentreTime

  init() throws {
    let temporary = FileManager.default.temporaryDirectory.path
    var path = Array("\(temporary)/\(DemoLeftovers.template)".utf8CString)
    guard mkdtemp(&path) != nil else {
      throw FolderFault.cannotCreate(temporary, reason: String(cString: strerror(errno)))
    }
    let bytes = path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    folder = CentreFolder(path: String(decoding: bytes, as: UTF8.self))
    time = try CentreTime(zone: "Asia/Karachi")
  }

  func fill() throws {
    let (first, last) = try (
      Typed.day("demo", DemoCentre.firstDay), Typed.day("demo", DemoCentre.lastDay)
    )
    let opening = time.moment(first, hour: 0, minute: 5)
    guard let name = StaffName("vrfc") else { return }
    try folder.openCentre(
      toml: Configuration.shipped, from: "the built-in configuration", access: .open,
      as: Officer(name: name, role: .open, desk: "none"), clock: CentreClock { opening })
    let desk = try Desk(folder, clock: CentreClock { opening })
    let bar = ProgressBar(
      "inventing July to September 2021", brokenOff: "broken off; the demo was taken away")
    try Simulation(
      from: first, to: last, arrivals: DemoCentre.arrivals, seed: DemoCentre.seed,
      breakOff: DemoCentre.breakOff
    ).fill(desk, progress: bar.show)
  }

  /// The clock goes on from the last act of the period.
  func open(as officer: Officer) throws {
    let begun = time.now()
    let last = try Desk(folder).lastMoment ?? begun
    let time = time
    let clock = CentreClock {
      time.moment(
        milliseconds: last.milliseconds + 60_000 + time.now().milliseconds - begun.milliseconds)
    }
    let desk = try Desk(folder, clock: clock)
    try TerminalVisit(
      desk: desk, named: officer, notice: "A demo: invented people, gone when you leave.",
      watching: .nothing
    ).run()
  }

  func remove() {
    do {
      try FileManager.default.removeItem(atPath: folder.path)
    } catch {
      Console.note("vrfc: \(folder.path) could not be removed; it holds invented people only")
    }
  }
}
