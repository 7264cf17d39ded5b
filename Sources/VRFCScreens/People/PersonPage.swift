import VRFC

extension Model {
  /// A person's page: who they are, each stay, and every act of which they were part.
  var pageLines: [TodayLine] {
    guard let history = peopleScreen.history else { return [.heading(say("looking it up …"))] }
    var lines = headLines(of: history)
    for stay in history.stays {
      lines.append(TodayLine(words: ""))
      lines += stayLines(stay)
    }
    lines += [TodayLine(words: ""), .heading(say("What happened, the latest first"))]
    lines += history.entries.flatMap(entryLines)
    if history.earlier > 0 {
      lines.append(TodayLine(words: say("and \(history.earlier) earlier records, in the log")))
    }
    return lines
  }

  /// A line with its label, and what does not fit beneath it.
  private func labelled(_ label: String, _ words: String) -> [TodayLine] {
    let width = max(20, size.columns - 4 - Model.labelWidth)
    return TextWidth.lines(of: words, columns: width).enumerated().map { place, line in
      let name = place == 0 ? label : ""
      let gap = String(repeating: " ", count: max(1, Model.labelWidth - name.count))
      return TodayLine(words: name + gap + line)
    }
  }

  private static let labelWidth = 13

  private func headLines(of history: PersonHistory) -> [TodayLine] {
    let identity = peopleScreen.identity
    let facts = history.stays.first?.outline.facts
    let who = [facts?.sex.rawValue, facts?.ageWords, facts?.nationality.name]
    let name = identity?.name.rawValue ?? wordsUnnamed(history.person)
    return [.heading("\(name)   \(history.person)")]
      + identityLines(identity, of: history.person)
      + labelled(say("Person"), who.compactMap { $0 }.joined(separator: ", "))
      + labelled(say("Home"), facts?.homeWords(identity) ?? say("not known"))
  }

  private func identityLines(_ identity: Identity?, of person: PersonNumber) -> [TodayLine] {
    guard let identity else { return labelled(say("Name"), whyUnnamed(person)) }
    return labelled(say("Father"), identity.fatherName?.rawValue ?? say("not known"))
      + labelled(say("CNIC"), identity.cnic?.rawValue ?? say("none"))
      + labelled(say("Phone"), identity.phone?.rawValue ?? say("none"))
  }

  private func stayLines(_ stay: PersonHistory.Stay) -> [TodayLine] {
    let outline = stay.outline
    let bed = outline.bed.map { "\($0), \(centre.hall($0.hall)?.name ?? "")" }
    let needs = outline.facts.needs + (stay.care.screening?.needs ?? [])
    var lines: [TodayLine] = [.heading(say("Stay \(outline.stay)"))]
    lines += spanLines(of: outline)
    lines += labelled(say("Bed"), bed ?? say("no bed"))
    if let batch = outline.batch { lines += labelled(say("Batch"), "\(batch)") }
    if let words = familyWords(stay) { lines += labelled(say("Family"), words) }
    lines += labelled(
      say("Needs"), needs.isEmpty ? say("none") : needs.map(\.title).joined(separator: ", "))
    lines += careLines(stay)
    for referral in stay.referrals {
      lines += labelled(
        say("Referral"),
        "\(referral.referral) \(referral.service.rawValue), \(referral.agency): "
          + "\(referral.status.rawValue) \(referral.since.dayAndClock)")
    }
    if stay.meals > 0 { lines += labelled(say("Meals"), say("\(stay.meals) served by name")) }
    return lines
  }

  /// Number and role, and who of the family is here.
  private func familyWords(_ stay: PersonHistory.Stay) -> String? {
    guard let family = stay.outline.facts.family else { return nil }
    let words = "\(family)" + (stay.care.role.map { ", \($0.rawValue)" } ?? "")
    let others = centre.residents[stay.outline.stay].map(centre.members(ofFamilyOf:)) ?? []
    let named = others.map { other in
      shortName(other) + (other.bed.map { say(" in \($0)") } ?? "")
        + (other.care.role.map { ", \($0.rawValue)" } ?? "")
    }
    return words + (named.isEmpty ? "" : say("; here with ") + named.joined(separator: "; "))
  }

  /// Those of the family on the page who are here; their names are shown.
  var familyOnPage: [Resident] {
    guard peopleScreen.page != nil, let stays = peopleScreen.history?.stays else { return [] }
    return stays.compactMap { centre.residents[$0.outline.stay] }
      .flatMap(centre.members(ofFamilyOf:))
  }

  private func spanLines(of outline: StayOutline) -> [TodayLine] {
    let arrived = outline.arrived.fullText
    guard let departed = outline.departed, let kind = outline.departure else {
      let night = centre.moment.nights(since: outline.arrived) + 1
      return labelled(say("Arrived"), say("\(arrived), \(ordinal(night)) night"))
    }
    return labelled(say("Arrived"), arrived)
      + labelled(say("Left"), "\(departed.fullText), \(kind.words)")
  }

  /// What is not done yet is said of who is still here.
  private func careLines(_ stay: PersonHistory.Stay) -> [TodayLine] {
    let care = stay.care
    let isHere = stay.outline.departed == nil
    var lines: [TodayLine] = []
    if let health = care.health {
      lines += labelled(
        say("Health"),
        "\(health.outcome.rawValue), \(health.checked.dayAndClock)"
          + (health.diet.map { say(", diet \($0.rawValue)") } ?? ""))
    } else if isHere {
      lines += labelled(say("Health"), say("not seen yet"))
    }
    if let screening = care.screening {
      lines += labelled(say("Screening"), words(of: screening))
    } else if isHere {
      lines += labelled(say("Screening"), say("not held yet"))
    }
    if let resident = centre.residents[stay.outline.stay] {
      if let words = protectionWords(resident) { lines += labelled(say("Protection"), words) }
      if mayReadScreening, let wish = resident.safeguard.wish {
        lines += labelled(say("Wish"), "\(wish.assistance.words), \(wish.asked.dayAndClock)")
      }
    }
    if let officer = care.responsible {
      lines += labelled(say("Officer"), say("\(officer), for the child"))
    }
    return lines
  }

  /// What a screening found is for those who may read it; that it was done is for everyone.
  private func words(of screening: Screening) -> String {
    let done = say("screened \(screening.screened.dayAndClock)")
    guard officer.role.permissions.contains(.readScreening) else { return done }
    guard screening.consent else { return done + say(": no consent") }
    let found = [
      screening.trafficking.map { say("trafficking: \($0.rawValue)") },
      screening.decidedBy.map { say("decided by \($0.rawValue)") },
      screening.smuggling.map { say("smuggled: \($0.rawValue)") },
      screening.mayBeChild ? say("maybe under 18") : nil,
    ]
    let codes =
      screening.exploitation.map(\.rawValue) + screening.industries.map(\.rawValue)
      + screening.sexExploitation.map(\.rawValue) + screening.means.map(\.rawValue)
      + screening.recruitment.map(\.rawValue) + (screening.earlier ?? []).map(\.words)
    return ([done] + found.compactMap { $0 } + codes).joined(separator: ", ")
  }

  private func entryLines(_ entry: PersonHistory.Entry) -> [TodayLine] {
    let head = "\(entry.at.dayAndClock)  \(entry.by)  "
    let width = max(20, size.columns - 4)
    let words = head + entry.words + (entry.reason.map { ": \($0)" } ?? "")
    return TextWidth.lines(of: words, columns: width).map { TodayLine(words: $0) }
  }
}
