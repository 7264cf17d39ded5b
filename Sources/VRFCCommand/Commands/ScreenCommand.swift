import ArgumentParser
import VRFC

struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "Records a screening for trafficking and smuggling.",
    discussion: """
      Without consent (--consent no) nothing but that is recorded. Codes are those of IOM's Human \
      Trafficking Case Data Standard 2.0 (CC BY 4.0); --codes lists them. Whoever reads the \
      process list sees what stands on a command line: what the person told is better read from \
      standard input (--notes -), a line each: agent: …, route: …, paid: …, ransom: …, account: …
      """)

  @OptionGroup var centre: CentreOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "Like 2021/08461.") var stay: String?
  @Flag(help: "Lists the codes.") var codes = false
  @Option(help: ArgumentHelp("Whether they agreed to be asked: yes or no."))
  var consent = RecordScreening.Consent.yes
  @Option(help: ArgumentHelp("Trafficking: \(TraffickingFinding.list).")) var tip:
    TraffickingFinding?
  @Option(help: ArgumentHelp("Who decided: \(FindingAuthority.list).")) var by: FindingAuthority?
  @Option(help: ArgumentHelp("Smuggled: \(SmugglingFinding.list).")) var som: SmugglingFinding?
  @Option(help: ArgumentHelp("A form of exploitation.", valueName: "code")) var form:
    [Exploitation] = []
  @Option(help: ArgumentHelp("The industry of forced labour.", valueName: "code")) var industry:
    [LabourIndustry] = []
  @Option(help: ArgumentHelp("The kind of sexual exploitation.", valueName: "code")) var sexual:
    [SexExploitation] = []
  @Option(help: ArgumentHelp("A means of control.", valueName: "code")) var means:
    [MeansOfControl] = []
  @Option(help: ArgumentHelp("How they were recruited.", valueName: "code")) var recruitment:
    [Recruitment] = []
  @Option(help: ArgumentHelp("What they need: \(Need.list).", valueName: "need")) var need: [Need] =
    []
  @Flag(help: "Registered as grown up, and maybe a child.") var maybeChild = false
  @Option(help: "Why a finding that protected them no longer holds; an officer decides.")
  var reason: String?
  @OptionGroup var told: ToldOptions

  func validate() throws {
    guard codes == (stay == nil) else {
      throw ValidationError("give either a stay, or --codes")
    }
  }

  func run() throws {
    guard let stay else { return listCodes() }
    let screening = RecordScreening(
      stay: try Typed.stay(stay), consent: consent, findings: findings, notes: try told.told(),
      reason: try Typed.note("--reason", reason))
    Console.say(try centre.perform(screening, act, on: centre.openDesk()).recorded.act.words)
  }

  private var findings: ScreeningFindings {
    var findings = ScreeningFindings()
    (findings.trafficking, findings.decidedBy, findings.smuggling) = (tip, by, som)
    (findings.exploitation, findings.industries) = (form, industry)
    (findings.sexExploitation, findings.means) = (sexual, means)
    (findings.recruitment, findings.needs) = (recruitment, need)
    findings.mayBeChild = maybeChild
    return findings
  }

  private func listCodes() {
    for code in Exploitation.allCases { Console.say("form\t\(code.rawValue)") }
    for code in LabourIndustry.allCases { Console.say("industry\t\(code.rawValue)") }
    for code in SexExploitation.allCases { Console.say("sexual\t\(code.rawValue)") }
    for code in MeansOfControl.allCases { Console.say("means\t\(code.rawValue)") }
    for code in Recruitment.allCases { Console.say("recruitment\t\(code.rawValue)") }
    for code in Need.allCases { Console.say("need\t\(code.rawValue)") }
  }
}

/// What the person told, in words.
struct ToldOptions: ParsableArguments {
  @Option(help: "Who brought them.") var agent: String?
  @Option(help: "Which way they came.") var route: String?
  @Option(help: "What was paid, to whom and where.") var paid: String?
  @Option(help: "What was asked for their release.") var ransom: String?
  @Option(help: "What they told.") var account: String?
  @Option(help: ArgumentHelp("A file with these, a line each; - reads standard input."))
  var notes: String?

  func told() throws -> ScreeningNotes {
    var told = ScreeningNotes(
      agent: try Typed.note("--agent", agent), route: try Typed.note("--route", route),
      paid: try Typed.note("--paid", paid), ransom: try Typed.note("--ransom", ransom),
      account: try Typed.note("--account", account))
    for (number, line) in try lines().enumerated() {
      guard let colon = line.firstIndex(of: ":") else {
        throw InputFault("--notes", "line \(number + 1) is not like agent: …")
      }
      let note = try Typed.note("--notes", String(line[line.index(after: colon)...]))
      switch line[..<colon] {
      case "agent": told.agent = note
      case "route": told.route = note
      case "paid": told.paid = note
      case "ransom": told.ransom = note
      case "account": told.account = note
      case let other:
        throw InputFault(
          "--notes",
          "line \(number + 1): \(String(other).quoted) is none of agent, route, paid, "
            + "ransom, account")
      }
    }
    return told
  }

  private func lines() throws -> [String] {
    guard let notes else { return [] }
    return try QueryFile.read(notes, "--notes").split(whereSeparator: \.isNewline).map(String.init)
  }
}

extension RecordScreening.Consent: ExpressibleByArgument {}
extension TraffickingFinding: ExpressibleByArgument {}
extension FindingAuthority: ExpressibleByArgument {}
extension SmugglingFinding: ExpressibleByArgument {}
extension Exploitation: ExpressibleByArgument {}
extension LabourIndustry: ExpressibleByArgument {}
extension SexExploitation: ExpressibleByArgument {}
extension MeansOfControl: ExpressibleByArgument {}
extension Recruitment: ExpressibleByArgument {}
extension Need: ExpressibleByArgument {}
