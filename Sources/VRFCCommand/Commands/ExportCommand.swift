import ArgumentParser
import VRFC

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Counts for managers; never a name.",
    subcommands: [Arrivals.self])

  struct Arrivals: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Arrivals by day or month: a row for every one, also where nobody came.")

    @OptionGroup var centre: CentreOptions
    @Option(help: "day or month.") var by = ReportStep.day
    @Option(help: "The first day.") var from: String
    @Option(help: "The last day.") var to: String
    @Option(help: "csv, hxl or json.") var format = CountFormat.csv
    @Option(help: ArgumentHelp("A new file; else standard output.", valueName: "file"))
    var output: String?

    func run() throws {
      let (first, last) = (try Typed.day("--from", from), try Typed.day("--to", to))
      let days: ReportDays
      do {
        days = try ReportDays(from: first, to: last)
      } catch {
        throw InputFault("--to", error)
      }
      let file = output.map { OutputFile($0) }
      try file?.check()
      let desk = try centre.openDesk()
      let report = try desk.arrivals(days, by: by, as: try centre.officer())
      let text = report.table.text(as: format)
      if let file {
        try file.write(text)
      } else {
        Console.write(text)
      }
      Console.note("head \(report.head.short)")
    }
  }
}
