import ArgumentParser
import VRFC

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Counts for managers; never a name.",
    subcommands: [Arrivals.self, Occupancy.self, Meals.self, Referrals.self, Stays.self])

  struct Arrivals: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Arrivals by day or month: a row for every one, also where nobody came.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var count: CountOptions

    func run() throws {
      let days = try count.days()
      try count.write(of: centre) { desk in
        let report = try desk.arrivals(days, by: count.by, as: try centre.officer(on: desk))
        return (report.table, report.head)
      }
    }
  }

  struct Occupancy: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Halls at six in the morning: opening + in - out = closing, and the beds.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var count: CountOptions

    func run() throws {
      let days = try count.days()
      try count.write(of: centre) { desk in
        let report = try desk.occupancy(days, by: count.by, as: try centre.officer(on: desk))
        return (report.table, report.head)
      }
    }
  }

  struct Meals: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Meals by sitting: eligible, ordered, delivered, served, surplus and shortfall.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var count: CountOptions

    func run() throws {
      let days = try count.days()
      try count.write(of: centre) { desk in
        let report = try desk.meals(days, by: count.by, as: try centre.officer(on: desk))
        return (report.table, report.head)
      }
    }
  }

  struct Referrals: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Referrals by service: brought forward + added = total; total - disposed = pending."
    )

    @OptionGroup var centre: CentreOptions
    @OptionGroup var count: CountOptions

    func run() throws {
      let days = try count.days()
      try count.write(of: centre) { desk in
        let report = try desk.referrals(days, by: count.by, as: try centre.officer(on: desk))
        return (report.table, report.head)
      }
    }
  }

  struct Stays: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Persons in care: opening + arrived - departed = closing, and how stays ended.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var count: CountOptions

    func run() throws {
      let days = try count.days()
      try count.write(of: centre) { desk in
        let report = try desk.stays(days, by: count.by, as: try centre.officer(on: desk))
        return (report.table, report.head)
      }
    }
  }
}

/// Which days are counted, and where the counts go.
struct CountOptions: ParsableArguments {
  @Option(help: "day or month.") var by = ReportStep.day
  @Option(help: "The first day.") var from: String
  @Option(help: "The last day.") var to: String
  @Option(help: "csv, hxl or json.") var format = CountFormat.csv
  @Option(help: ArgumentHelp("A new file; else standard output.", valueName: "file"))
  var output: String?

  func days() throws -> ReportDays {
    let (first, last) = (try Typed.day("--from", from), try Typed.day("--to", to))
    do {
      return try ReportDays(from: first, to: last)
    } catch {
      throw InputFault("--to", error)
    }
  }

  /// Counts, and writes what was counted, with the log's head on standard error.
  func write(
    of centre: CentreOptions, _ count: (Desk) throws -> (ExportTable, LogHead)
  ) throws {
    let file = output.map { OutputFile($0) }
    try file?.check()
    let desk = try centre.openDesk()
    let (table, head) = try count(desk)
    let told = table.told(of: try days(), by: by, on: desk.centre.moment.day)
    let text = told.text(as: format)
    if let file {
      try file.write(text)
    } else {
      Console.write(text)
    }
    Console.note("head \(head.short)")
  }
}
