import VRFC

extension Model {
  /// A person's page: who they are, each stay, and every act of which they were part.
  var pageLines: [TodayLine] {
    guard let history = peopleScreen.history else { return [.heading("looking it up …")] }
    var lines = headLines(of: history)
    for stay in history.stays {
      lines.append(TodayLine(words: ""))
      lines += stayLines(stay)
    }
    lines += [TodayLine(words: ""), .heading("What happened, the latest first")]
    lines += history.entries.flatMap(entryLines)
    if history.earlier > 0 {
      lines.append(TodayLine(words: "and \(history.earlier) earlier records, in the log"))
    }
    return lines
  }

  private func headLines(of history: PersonHistory) -> [TodayLine] {
    let identity = peopleScreen.identity
    let name = identity?.name.rawValue ?? "name not known"
    let facts = history.stays.first?.outline.facts
    let who = [facts?.sex.rawValue, facts.map { "\($0.age)" }, facts?.nationality.name]
    let home = [facts?.district?.description, facts?.province?.title].compactMap { $0 }
    return [
      .heading("\(name)   \(history.person)"),
      TodayLine(
        words: "father or husband \(identity?.fatherName?.rawValue ?? "not known")   CNIC "
          + "\(identity?.cnic?.rawValue ?? "none")   phone \(identity?.phone?.rawValue ?? "none")"),
      TodayLine(
        words: who.compactMap { $0 }.joined(separator: ", ")
          + (home.isEmpty ? "   home not known" : "   from " + home.joined(separator: ", "))),
    ]
  }

  private func stayLines(_ stay: PersonHistory.Stay) -> [TodayLine] {
    let outline = stay.outline
    var lines: [TodayLine] = [.heading("Stay \(outline.stay)   \(span(of: outline))")]
    var what = [outline.bed.map { "bed \($0)" } ?? "no bed"]
    if let batch = outline.batch { what.append("batch \(batch)") }
    if let family = outline.facts.family {
      what.append("family \(family)" + (stay.care.role.map { ", \($0.rawValue)" } ?? ""))
    }
    if stay.meals > 0 { what.append("\(stay.meals) meals by name") }
    lines.append(TodayLine(words: what.joined(separator: "   ")))
    lines += careLines(stay).map { TodayLine(words: $0) }
    lines += stay.referrals.map { referral in
      TodayLine(
        words: "\(referral.referral) \(referral.service.rawValue), \(referral.agency): "
          + "\(referral.status.rawValue) since \(referral.since.dayAndClock)")
    }
    return lines
  }

  private func span(of outline: StayOutline) -> String {
    let arrived = "arrived \(outline.arrived.fullText)"
    guard let departed = outline.departed, let kind = outline.departure else {
      let night = outline.arrived.day
      return "\(arrived), \(ordinal(centre.moment.day.number - night.number + 1)) night"
    }
    return "\(arrived), left \(departed.fullText), \(kind.words)"
  }

  private func careLines(_ stay: PersonHistory.Stay) -> [String] {
    let care = stay.care
    var lines: [String] = []
    if let health = care.health {
      lines.append(
        "health: \(health.outcome.rawValue), \(health.checked.dayAndClock)"
          + (health.diet.map { ", diet \($0.rawValue)" } ?? ""))
    }
    if let screening = care.screening { lines.append(words(of: screening)) }
    let needs = stay.outline.facts.needs + (care.screening?.needs ?? [])
    if !needs.isEmpty { lines.append("needs: " + needs.map(\.title).joined(separator: ", ")) }
    if let officer = care.responsible { lines.append("\(officer) answers for the child") }
    return lines
  }

  /// What a screening found is for those who may read it; that it was done is for everyone.
  private func words(of screening: Screening) -> String {
    let done = "screened \(screening.screened.dayAndClock)"
    guard officer.role.permissions.contains(.readScreening) else { return done }
    guard screening.consent else { return done + ": no consent" }
    let found = [
      screening.trafficking.map { "trafficking: \($0.rawValue)" },
      screening.decidedBy.map { "decided by \($0.rawValue)" },
      screening.smuggling.map { "smuggled: \($0.rawValue)" },
      screening.mayBeChild ? "maybe under 18" : nil,
    ]
    let codes =
      screening.exploitation.map(\.rawValue) + screening.means.map(\.rawValue)
      + screening.recruitment.map(\.rawValue)
    return ([done] + found.compactMap { $0 } + codes).joined(separator: ", ")
  }

  private func entryLines(_ entry: PersonHistory.Entry) -> [TodayLine] {
    let head = "\(entry.at.dayAndClock)  \(entry.by)  "
    let width = max(20, size.columns - 4)
    let words = head + entry.words + (entry.reason.map { ": \($0)" } ?? "")
    return TextWidth.lines(of: words, columns: width).map { TodayLine(words: $0) }
  }
}
