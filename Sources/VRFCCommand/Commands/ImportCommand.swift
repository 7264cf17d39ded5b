import ArgumentParser
import VRFC

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Registers a manifest: all its rows in one record, or none.")

  @OptionGroup var centre: CentreOptions
  @OptionGroup var act: ActOptions

  @Argument(help: ArgumentHelp("The manifest, comma-separated.", valueName: "file.csv"))
  var file: String

  @Option(help: "The batch they came with.") var batch: String?
  @Option(help: "When they arrived, if not now.") var at: String?
  @Option(help: "auto: the next fitting beds; none: they wait.") var beds = RegisterManifest.Beds
    .auto
  @Flag(help: "Checks everything and records nothing.") var dryRun = false

  func run() throws {
    let bytes = try ManifestFile.read(path: file)
    let desk = try centre.openDesk()
    let arrived = try Typed.moment("--at", at, on: desk)
    let manifest = try ManifestReader(on: (arrived ?? desk.centre.moment).day).read(bytes)
    for notice in manifest.notices { Console.note("note: \(notice)") }
    for row in manifest.rows {
      for warning in row.warnings { Console.note("note: line \(row.line): \(warning)") }
    }
    let officer = try centre.officer(on: desk)
    let known = try desk.recognise(
      manifest.rows, arriving: arrived ?? desk.centre.moment, as: officer)
    let act = RegisterManifest(
      entries: manifest.rows.map(ManifestEntry.init), batch: try Typed.batch(batch),
      arrived: arrived, beds: beds)
    if dryRun {
      tell(known)
      let events = try desk.decide(act, as: officer)
      Console.note("nothing recorded; it would be: \(summary(events))")
      return
    }
    try record(act, bytes, knowing: known, on: desk)
  }

  private func tell(_ known: [KnownLine]) {
    for line in known { Console.note("note: \(line)") }
  }

  private func record(
    _ manifest: RegisterManifest, _ bytes: [UInt8], knowing known: [KnownLine], on desk: Desk
  ) throws {
    let id = try act.id ?? desk.idOfContent(bytes)
    let outcome = try withExtendedLifetime(BreakOff()) {
      try centre.perform(manifest, id: id, on: desk)
    }
    if !outcome.isRepeat { tell(known) }
    list(outcome.events)
    let counts = summary(outcome.events)
    guard outcome.isRepeat else { return Console.note(counts) }
    Console.note("nothing was recorded anew; that record: \(counts)")
    let then = outcome.events.lazy.compactMap(\.arrival).first?.batch
    if then != manifest.batch {
      Console.note(
        "note: this list was registered for \(then.map { "batch \($0)" } ?? "no batch"), not for "
          + "\(manifest.batch.map { "batch \($0)" } ?? "none"): nobody was registered for it; if "
          + "it is another handover, its list is another file")
    }
  }

  /// A line for each row of the file: the stay, and the bed if there is one.
  private func list(_ events: [Event]) {
    var beds: [StayNumber: Bed] = [:]
    for case .bedAssigned(let assigned) in events { beds[assigned.stay] = assigned.bed }
    for case .arrivalRegistered(let arrival) in events {
      Console.say("\(arrival.stay)\t\(beds[arrival.stay]?.description ?? "")")
    }
  }

  private func summary(_ events: [Event]) -> String {
    let registered = events.filter { if case .arrivalRegistered = $0 { true } else { false } }.count
    let placed = events.filter { if case .bedAssigned = $0 { true } else { false } }.count
    return "\(registered) registered, \(placed) given beds, \(registered - placed) without a bed"
  }
}

extension Event {
  fileprivate var arrival: ArrivalRegistered? {
    if case .arrivalRegistered(let arrival) = self { arrival } else { nil }
  }
}

extension RegisterManifest.Beds: ExpressibleByArgument {}

extension ManifestEntry {
  init(_ row: ManifestRow) {
    self.init(line: row.line, facts: row.facts, identity: row.identity)
  }
}
