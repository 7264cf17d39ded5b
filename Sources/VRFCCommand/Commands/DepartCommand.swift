import ArgumentParser
import VRFC

struct DepartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "depart", abstract: "Ends a stay. Final: who comes back begins a new one.")

  @OptionGroup var centre: CentreOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "Like 2021/08461.") var stay: String
  @Option(help: ArgumentHelp("How: \(DepartureKind.list).", valueName: "kind"))
  var kind: DepartureKind
  @Option(
    help: """
      To whom or where (shelter, hospital, custody, transferred: needed); for a child, the name of \
      who takes it; of the deceased, the place.
      """)
  var to: String?
  @Option(help: "What the receiver is to the child.") var relationship: String?
  @Option(help: "The receiver's CNIC.") var receiverCnic: String?
  @Option(help: "Why, or what happened (handed-back, deceased: needed).") var reason: String?
  @Option(help: "When they left, if not now; absconded: when they were last seen.") var at: String?
  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "Who of the family leaves in the same act; may be repeated.", valueName: "stay"))
  var companions: [String] = []
  @Option(help: ArgumentHelp("Of a victim, their own wish: \(AssistanceWish.list).")) var wish:
    AssistanceWish?
  @Option(
    help: ArgumentHelp(
      "A duty officer's decision that a child leaves without its guardian.", valueName: "reason"))
  var override: String?
  @Option(help: ArgumentHelp("Hospital: until when the bed is kept.", valueName: "time"))
  var keepBedUntil: String?

  func run() throws {
    let receiver = try receiver()
    let desk = try centre.openDesk()
    desk.noteOthersRead([to, receiverCnic])
    let departure = DepartStay(
      stay: try Typed.stay(stay), with: try companions.map(Typed.stay), kind: kind,
      destination: receiver == nil ? try Typed.note("--to", to) : nil, receiver: receiver,
      reason: try Typed.note("--reason", reason), departed: try Typed.past("--at", at, on: desk),
      keepingBedUntil: try Typed.moment(
        "--keep-bed-until", keepBedUntil, dayAlone: .ends, on: desk), wish: wish,
      overriding: try Typed.override(override))
    for stay in [departure.stay] + departure.companions {
      let begun = try desk.folder.screeningsBegun(of: stay).map(\.description)
      guard !begun.isEmpty else { continue }
      Console.note(
        "note: a screening of \(stay) was begun by \(begun.joined(separator: ", ")) and is not "
          + "recorded")
    }
    let outcome = try centre.perform(departure, act, on: desk)
    for event in outcome.events { Console.say(event.words) }
  }

  private func receiver() throws -> Receiver? {
    guard relationship != nil || receiverCnic != nil else { return nil }
    let name = try typed("--to", optional: to) { (text) throws(TextFault) in
      try PersonName(typed: text)
    }
    let cnic = try typed("--receiver-cnic", optional: receiverCnic) { (text) throws(CNICFault) in
      try CNIC(typed: text)
    }
    guard let name, let cnic, let relationship = try Typed.note("--relationship", relationship)
    else {
      throw InputFault(
        "--to", "a receiver needs all of --to NAME, --relationship and --receiver-cnic")
    }
    return Receiver(name: name, relationship: relationship, cnic: cnic)
  }
}

extension DepartureKind: ExpressibleByArgument {}
