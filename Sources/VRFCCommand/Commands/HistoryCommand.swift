import ArgumentParser
import VRFC

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Everything that was recorded of a person, the latest first; it names nobody.")

  @OptionGroup var centre: CentreOptions
  @Argument(help: "A person, like P-000012, or one of their stays, like 2021/08461.")
  var of: String
  @Option(help: "table, csv or json.") var format = ListFormat.table
  @Option(help: "Why you look at somebody who has left.") var reason: String?

  func run() throws {
    let desk = try centre.openDesk()
    let officer = try centre.officer(on: desk)
    guard let person = try person(on: desk),
      let history = try desk.history(of: person, for: officer)
    else {
      throw InputFault("OF", "there is no \(of.quoted) here; look them up with `vrfc find`")
    }
    // The table leaves out what was written, be the stay over or not.
    try desk.lookAt(history, reason: try Typed.note("--reason", reason), as: officer)
    Console.write(history.table.text(as: format))
    if history.earlier > 0 {
      Console.note("and \(history.earlier) earlier records, see `vrfc log`")
    }
    Console.note("\(history.stays.count) stays of \(history.person), head \(desk.head.short)")
  }

  private func person(on desk: Desk) throws -> PersonNumber? {
    if let person = PersonNumber(of) { return person }
    let stay = try Typed.stay(of)
    return try desk.history { try $0.outline(of: stay)?.person }
  }
}
