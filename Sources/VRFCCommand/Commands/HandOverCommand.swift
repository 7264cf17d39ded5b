import ArgumentParser
import VRFC

struct HandOverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-over", abstract: "Hands the shift over, and prints the slip to be signed.")

  @OptionGroup var centre: CentreOptions
  @OptionGroup var act: ActOptions
  @Option(help: ArgumentHelp("The officer who comes.", valueName: "name")) var to: String
  @Option(help: "What the next shift should know.") var note: String?

  func run() throws {
    guard let coming = StaffName(to) else {
      throw InputFault("--to", "\(to.quoted) is not a name of staff: letters, digits, . _ - only")
    }
    let desk = try centre.openDesk()
    let before = desk.centre.lastHandover
    let handOver = HandOver(
      leaving: try centre.officer(on: desk).name, coming: coming,
      note: try Typed.note("--note", note))
    let outcome = try centre.perform(handOver, act, on: desk)
    for case .shift(.relieved(let relieved)) in outcome.events {
      let handover = relieved.handover
      let house = try outcome.isRepeat ? desk.centre(asOf: handover.at) : desk.centre
      let slip = HandoverSlip(
        handover, of: house,
        after: before == handover ? nil : before, head: desk.head.short)
      Console.write(slip.text)
    }
  }
}
