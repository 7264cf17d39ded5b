import ArgumentParser
import VRFC

extension Assistance: ExpressibleByArgument {
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

struct ReferCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refer", abstract: "Refers somebody to a service; prints the referral's number.")

  @OptionGroup var centre: CentreOptions
  @OptionGroup var act: ActOptions
  @Argument(help: "Like 2021/08461.") var stay: String
  @Option(help: ArgumentHelp("What for: \(Assistance.list).", valueName: "code"))
  var service: Assistance
  @Option(help: ArgumentHelp("The agency, or how its name begins.", valueName: "agency"))
  var to: String
  @Option(help: ArgumentHelp("yes: the person agreed.", valueName: "yes")) var consent: String?
  @Option(
    help: ArgumentHelp("A duty officer's decision and its legal basis.", valueName: "reason"))
  var override: String?

  func run() throws {
    let refer = ReferPerson(
      stay: try Typed.stay(stay), service: service, agency: to, ground: try ground())
    let outcome = try centre.perform(refer, act, on: try centre.openDesk())
    for case .referral(let event) in outcome.events { Console.say("\(event.body.referral)") }
  }

  private func ground() throws -> ReferPerson.Ground? {
    switch consent?.lowercased() {
    case nil, "": try Typed.override(override).map(ReferPerson.Ground.override)
    case "yes": .consent
    case .some(let typed):
      throw InputFault(
        "--consent",
        "\(typed.quoted) is no consent: write yes where the person agreed, else leave "
          + "it out")
    }
  }
}

struct ReferralCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "referral",
    abstract: "What became of a referral, and the letter that goes with it.",
    subcommands: [
      Accept.self, Decline.self, Serve.self, Close.self, Withdraw.self, Letter.self,
    ])

  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The agency has accepted.")
    @OptionGroup var answer: AnswerOptions
    func run() throws { try answer.perform(.accepted) }
  }

  struct Decline: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The agency has declined; why.")
    @OptionGroup var answer: AnswerOptions
    func run() throws { try answer.perform(.declined) }
  }

  struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The service was rendered.")
    @OptionGroup var answer: AnswerOptions
    func run() throws { try answer.perform(.served) }
  }

  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Nothing is left to be done.")
    @OptionGroup var answer: AnswerOptions
    func run() throws { try answer.perform(.closed) }
  }

  struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The referral is taken back before it was served; why.")
    @OptionGroup var answer: AnswerOptions
    func run() throws { try answer.perform(.withdrawn) }
  }

  struct Letter: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The letter to the agency: one page, with only what it needs to know.")

    @OptionGroup var centre: CentreOptions
    @Argument(help: "Like R-000123.") var referral: String
    @Option(help: "Why you write about somebody who has left.") var reason: String?

    func run() throws {
      let desk = try centre.openDesk()
      let letter = try desk.letter(
        of: try Typed.referral(referral), reason: try Typed.note("--reason", reason),
        as: try centre.officer(on: desk))
      Console.write(letter.text)
    }
  }
}

/// Which referral was answered, and why.
struct AnswerOptions: ParsableArguments {
  @OptionGroup var centre: CentreOptions
  @OptionGroup var act: ActOptions
  @Argument(help: "Like R-000123.") var referral: String
  @Option(help: "Why; needed for declined and withdrawn.") var reason: String?

  func perform(_ status: ReferralStatus) throws {
    let answer = AnswerReferral(
      referral: try Typed.referral(referral), to: status,
      reason: try Typed.note("--reason", reason))
    let outcome = try centre.perform(answer, act, on: try centre.openDesk())
    for event in outcome.events { Console.say(event.words) }
  }
}

struct ReferralsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "referrals", abstract: "Every referral, and where it stands.")

  @OptionGroup var centre: CentreOptions
  @Flag(help: "Only those that are not over.") var open = false
  @Option(help: "table, csv or json.") var format = ListFormat.table

  func run() throws {
    let (desk, _) = try centre.openDesk(for: [.readPresent])
    let list = open ? desk.openReferrals() : try desk.allReferrals()
    Console.write(list.table.text(as: format))
    Console.note("head \(desk.head.short)")
  }
}

extension Typed {
  static func referral(_ text: String) throws(InputFault) -> ReferralNumber {
    guard let referral = ReferralNumber(text) else {
      throw InputFault("REFERRAL", "\(text.quoted) is not a referral; write it like R-000123")
    }
    return referral
  }
}
