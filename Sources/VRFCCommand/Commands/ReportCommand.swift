import ArgumentParser
import VRFC

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "A page of counts to print or mail; never a name.",
    subcommands: [Daily.self, Month.self, Quarter.self])

  struct Daily: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Arrivals, occupancy at 06:00, meals, referrals and open tasks of a day.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var page: PageOptions
    @Argument(help: "Like 2021-09-30; else today.") var day: String?

    func run() throws {
      let day = try day.map { try Typed.day("DAY", $0) }
      try page.write(of: centre) { .day(day ?? $0) }
    }
  }

  struct Month: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A month: what changed since the one before, and each day with a chart.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var page: PageOptions
    @Argument(help: "Like 2021-09; else this month.") var month: String?

    func run() throws {
      let term = try month.map { text in
        guard let term = ReportTerm.month(typed: text) else {
          throw InputFault("MONTH", "\(text.quoted) is not a month; write it like 2021-09")
        }
        return term
      }
      try page.write(of: centre) { term ?? .month(of: $0) }
    }
  }

  struct Quarter: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A quarter, in the form in which the agency publishes.")

    @OptionGroup var centre: CentreOptions
    @OptionGroup var page: PageOptions
    @Argument(help: "Like 2021-Q3; else this quarter.") var quarter: String?

    func run() throws {
      let term = try quarter.map { text in
        guard let term = ReportTerm.quarter(typed: text) else {
          throw InputFault("QUARTER", "\(text.quoted) is not a quarter; write it like 2021-Q3")
        }
        return term
      }
      try page.write(of: centre) { term ?? .quarter(of: $0) }
    }
  }
}

/// Where a page goes.
struct PageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A new file; else standard output.", valueName: "file"))
  var output: String?

  /// - Parameter term: what is asked for, when it is today.
  func write(of centre: CentreOptions, _ term: (Day) -> ReportTerm) throws {
    let file = output.map { OutputFile($0) }
    try file?.check()
    let desk = try centre.openDesk()
    let page = try desk.page(term(desk.centre.moment.day), as: try centre.officer(on: desk))
    if let file {
      try file.write(page.text)
      Console.note("head \(desk.head.short)")
    } else {
      Console.write(page.text)
    }
  }
}
