import VRFC

/// A page of the screening.
enum ScreeningStep: String, Codable, CaseIterable, Hashable {
  case consent, trafficking, decidedBy, smuggling, exploitation, industries, sexExploitation, means
  case recruitment, needs, notes, summary

  var question: String {
    switch self {
    case .consent: say("Do they agree to be asked? Without consent nothing else is recorded.")
    case .trafficking: say("Trafficking: what did the talk show?")
    case .decidedBy: say("Who decided on it?")
    case .smuggling: say("Were they smuggled over the border?")
    case .exploitation: say("Forms of exploitation, as many as apply")
    case .industries: say("In which industries they were made to work")
    case .sexExploitation: say("Of what kind the sexual exploitation was")
    case .means: say("Means by which they were controlled, as many as apply")
    case .recruitment: say("How they were recruited, as many as apply")
    case .needs: say("What they need, beyond the registration")
    case .notes: say("What they told, in their words; it is kept apart")
    case .summary: say("This will be recorded")
    }
  }
}

/// A screening that is being held, page by page; it can be left at any of them.
struct ScreeningForm: Sendable {
  let stay: StayNumber
  /// The id of the act that it becomes, so that it is never recorded twice.
  let id: ActID
  var step = ScreeningStep.consent
  /// The choice under the cursor.
  var cursor = 0
  var consent: RecordScreening.Consent?
  var findings = ScreeningFindings()
  /// Agent, route, sums paid, ransom, account.
  var notes = ScreeningForm.noteLabels.map { _ in TextField(byteLimit: Note.limit) }
  /// The note that is typed.
  var focus = 0
  /// Whether something was done since it was kept on the disk.
  var isChanged = false

  static var noteLabels: [String] {
    [say("Agent"), say("Route"), say("Sums paid"), say("Ransom"), say("Account")]
  }

  init(stay: StayNumber, id: ActID) {
    self.stay = stay
    self.id = id
  }

  /// The pages there are: without consent, none but the last; of what there was no exploitation
  /// by, none.
  var steps: [ScreeningStep] {
    consent == .no ? [.consent, .summary] : ScreeningStep.allCases.filter(isAsked)
  }

  private func isAsked(_ step: ScreeningStep) -> Bool {
    switch step {
    case .industries:
      findings.exploitation.contains(where: \.isWork) || !findings.industries.isEmpty
    case .sexExploitation:
      findings.exploitation.contains(.sexualExploitation) || !findings.sexExploitation.isEmpty
    case .consent, .trafficking, .decidedBy, .smuggling, .exploitation, .means, .recruitment,
      .needs, .notes, .summary:
      true
    }
  }

  /// A choice on a page.
  struct Choice: Hashable {
    let words: String
    let isMarked: Bool
  }

  var choices: [Choice] {
    switch step {
    case .consent: ScreeningForm.list { consent == $0 }
    case .trafficking: ScreeningForm.list { findings.trafficking == $0 }
    case .decidedBy:
      [Choice(words: say("nobody yet"), isMarked: findings.decidedBy == nil)]
        + ScreeningForm.list { findings.decidedBy == $0 }
    case .smuggling: ScreeningForm.list { findings.smuggling == $0 }
    case .exploitation: ScreeningForm.list(findings.exploitation.contains)
    case .industries: ScreeningForm.list(findings.industries.contains)
    case .sexExploitation: ScreeningForm.list(findings.sexExploitation.contains)
    case .means: ScreeningForm.list(findings.means.contains)
    case .recruitment: ScreeningForm.list(findings.recruitment.contains)
    case .needs:
      ScreeningForm.list(findings.needs.contains)
        + [Choice(words: say("maybe under 18"), isMarked: findings.mayBeChild)]
    case .notes, .summary: []
    }
  }

  /// Whether one choice excludes the others.
  var isSingle: Bool {
    switch step {
    case .consent, .trafficking, .decidedBy, .smuggling: true
    case .exploitation, .industries, .sexExploitation, .means, .recruitment, .needs, .notes,
      .summary:
      false
    }
  }

  /// Marks the choice under the cursor, or takes the mark away.
  mutating func mark() {
    isChanged = true
    switch step {
    case .consent: consent = RecordScreening.Consent.allCases[cursor]
    case .trafficking: findings.trafficking = TraffickingFinding.allCases[cursor]
    case .decidedBy:
      findings.decidedBy = cursor == 0 ? nil : FindingAuthority.allCases[cursor - 1]
    case .smuggling: findings.smuggling = SmugglingFinding.allCases[cursor]
    case .exploitation: findings.exploitation.toggle(Exploitation.allCases[cursor])
    case .industries: findings.industries.toggle(LabourIndustry.allCases[cursor])
    case .sexExploitation: findings.sexExploitation.toggle(SexExploitation.allCases[cursor])
    case .means: findings.means.toggle(MeansOfControl.allCases[cursor])
    case .recruitment: findings.recruitment.toggle(Recruitment.allCases[cursor])
    case .needs where cursor < Need.allCases.count:
      findings.needs.toggle(Need.allCases[cursor])
    case .needs: findings.mayBeChild.toggle()
    case .notes, .summary: break
    }
  }

  /// To another page, where the cursor is on what was marked.
  mutating func go(to step: ScreeningStep) {
    self.step = step
    focus = 0
    cursor = choices.firstIndex(where: \.isMarked) ?? 0
    isChanged = true
  }

  private static func list<Code: CaseIterable & RawRepresentable>(
    _ isMarked: (Code) -> Bool
  ) -> [Choice] where Code.RawValue == String {
    Code.allCases.map { Choice(words: $0.rawValue.spaced, isMarked: isMarked($0)) }
  }
}

extension Exploitation {
  /// Whether it is by work, in some industry.
  fileprivate var isWork: Bool {
    self == .forcedLabour || self == .childLabour || self == .servitude
  }
}

extension Array where Element: Equatable {
  fileprivate mutating func toggle(_ element: Element) {
    if let place = firstIndex(of: element) { remove(at: place) } else { append(element) }
  }
}

extension String {
  /// A code with spaces for its dashes.
  var spaced: String { replacing("-", with: " ") }
}
