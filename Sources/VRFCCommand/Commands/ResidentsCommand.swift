import ArgumentParser
import VRFC

extension ListFormat: ExpressibleByArgument {}
extension CountFormat: ExpressibleByArgument {}
extension ReportStep: ExpressibleByArgument {}

/// At which moment, and in which form, the house is listed.
struct ListOptions: ParsableArguments {
  @Option(help: ArgumentHelp("As it was then; else now.", valueName: "time")) var asOf: String?
  @Option(help: "table, csv or json.") var format = ListFormat.table

  func centre(_ desk: Desk) throws -> Centre {
    guard let moment = try Typed.moment("--as-of", asOf, on: desk) else { return desk.centre }
    return try desk.centre(asOf: moment)
  }
}

struct ResidentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "residents", abstract: "Who is here, by bed, then those who wait for one.")

  @OptionGroup var centre: CentreOptions
  @OptionGroup var list: ListOptions
  @Option(help: "Only those who sleep in this hall, like M.") var hall: String?
  @Option(help: "Why you list people who have left since; needed with --as-of.")
  var reason: String?

  func run() throws {
    let desk = try centre.openDesk()
    let hall = try hall.map { text in
      guard let id = HallID(text), desk.centre.hall(id) != nil else {
        let halls = desk.centre.halls.map(\.id.description).joined(separator: ", ")
        throw InputFault("--hall", "there is no hall \(text.quoted); there are \(halls)")
      }
      return id
    }
    let officer = try centre.officer(on: desk)
    let house = try list.centre(desk)
    try desk.list(house, reason: try Typed.note("--reason", reason), as: officer)
    let report = try ResidentsReport(house, hall: hall, who: desk.who)
    Console.write(report.table.text(as: list.format))
    Console.note("head \(desk.head.short)")
  }
}

struct HallsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "halls", abstract: "The occupancy of each hall.")

  @OptionGroup var centre: CentreOptions
  @OptionGroup var list: ListOptions

  func run() throws {
    let desk = try centre.openDesk()
    let house = try list.centre(desk)
    let report = HallsReport(house)
    Console.write((list.format == .table ? report.board : report.table).text(as: list.format))
    let (men, women) = house.canTake
    Console.note("can take \(men) men, \(women) women now; \(house.waiting.count) wait for a bed")
    Console.note("head \(desk.head.short)")
  }
}

struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Finds people by name, father's name, CNIC, phone or stay.")

  @OptionGroup var centre: CentreOptions
  @Argument(help: "What is looked for.") var text: [String] = []
  @Option(
    help: ArgumentHelp(
      "A query a line; - reads standard input. Where there are accounts, with --reason.",
      valueName: "file"))
  var batch: String?
  @Option(help: "At most so many for each query.") var limit = 10
  @Option(help: "table, csv or json.") var format: ListFormat?
  @Option(help: "Why you look at people who have left; without it their names are masked.")
  var reason: String?

  func validate() throws {
    guard text.isEmpty != (batch == nil) else {
      throw ValidationError("give either the text to look for, or --batch with a file of queries")
    }
    guard limit >= 1 else { throw ValidationError("--limit is a number from 1") }
  }

  func run() throws {
    let queries = try batch.map { FindBatch(try QueryFile.read($0)) }
    let why = try Typed.note("--reason", reason)
    let desk = try centre.openDesk()
    let report: FindReport
    if let queries {
      report = try desk.find(queries, limit: limit, reason: why, as: try centre.officer(on: desk))
    } else {
      let sought = text.joined(separator: " ")
      let isName = StayNumber(sought) == nil && PersonNumber(sought) == nil
      desk.noteOthersRead([isName ? sought : nil])
      report = try desk.find(sought, limit: limit, reason: why, as: try centre.officer(on: desk))
    }
    Console.write(report.table.text(as: format ?? (batch == nil ? .table : .csv)))
  }
}
