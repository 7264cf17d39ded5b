import ArgumentParser
import VRFC

struct LooksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "looks",
    abstract: "How many people who left each member of staff looked up, by day; for managers.",
    discussion: "Then the latest records of who looked at whom, who exported what, who was refused "
      + "and who failed to sign in.")

  @OptionGroup var centre: CentreOptions
  @Option(help: ArgumentHelp("The first day; else thirty days until the last.", valueName: "day"))
  var from: String?
  @Option(help: ArgumentHelp("The last day; else today.", valueName: "day")) var to: String?
  @Flag(help: "The records alone, one by one, of whatever day.") var records = false
  @Option(help: "At most so many records, the latest first.") var limit = 100
  @Option(help: "table, csv or json; csv and json are of the sums, or with --records of those.")
  var format = ListFormat.table

  func run() throws {
    let (desk, officer) = try centre.openDesk(for: [.readLooks])
    if !records {
      let sums = try desk.lookSums(try days(on: desk), as: officer)
      Console.write(sums.table.text(as: format))
      guard format == .table else { return }
      Console.say("")
    }
    let latest = try desk.looks(limit: limit)
    guard format == .table else { return Console.write(latest.looksTable.text(as: format)) }
    for act in latest { Console.say(line(act)) }
  }

  private func days(on desk: Desk) throws -> ReportDays {
    let last = try to.map { try Typed.day("--to", $0) } ?? desk.centre.moment.day
    let first = try from.map { try Typed.day("--from", $0) } ?? last.adding(-29)
    do {
      return try ReportDays(from: first, to: last)
    } catch {
      throw InputFault("--to", error)
    }
  }

  private func line(_ act: StampedAct) -> String {
    let reason = act.act.events.compactMap(\.reason).first.map { " (\($0))" } ?? ""
    return "\(act.head.seq)\t\(act.act.at.secondsText)\t\(act.act.by.name)\t"
      + "\(act.act.by.role.rawValue)\t\(act.act.by.desk)\t\(act.act.words)\(reason)"
  }
}
