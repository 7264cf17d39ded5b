import ArgumentParser
import VRFC

struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Records a handover at the gate by head count.")

  @OptionGroup var centre: CentreOptions
  @OptionGroup var act: ActOptions

  @Option(parsing: .unconditional, help: "Men on the manifest.") var men: Int
  @Option(parsing: .unconditional, help: "Women on the manifest.") var women: Int
  @Option(parsing: .unconditional, help: "Children on the manifest.") var children: Int
  @Option(parsing: .unconditional, help: "How many of these were handed back at the gate.")
  var handedBack = 0
  @Option(help: "Why they were handed back.") var reason: String?
  @Option(help: "The gate; else the first of the configuration.") var gate: String?

  func run() throws {
    let desk = try centre.openDesk()
    let gateName = try typed("--gate", optional: gate) { (text) throws(TextFault) in
      try PersonName(typed: text).rawValue
    }
    let outcome = try centre.perform(
      ReceiveBatch(
        men: men, women: women, children: children, handedBack: handedBack,
        reason: try Typed.note("--reason", reason),
        gate: gateName ?? desk.configuration.gates.first,
        day: desk.centre.moment.day),
      act, on: desk)
    for case .batchReceived(let received) in outcome.events { Console.say("\(received.batch)") }
  }
}
