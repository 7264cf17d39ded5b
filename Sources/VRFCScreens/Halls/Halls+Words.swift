import VRFC

extension Model {
  /// Everything about the bed under the cursor, or about who is marked among those who wait.
  func detail() -> Dialog {
    let residents = hallsShownResidents
    let title = residents.first.map { "\($0.stay)  \(shortName($0))" }
    return Dialog(
      purpose: .detail, title: title ?? (cursorBed.map { bedWords($0) } ?? ""),
      lines: residents.flatMap(lines(about:)))
  }

  private func lines(about resident: Resident) -> [String] {
    let facts = resident.facts
    var lines = [
      "\(resident.person), \(facts.sex.rawValue), \(facts.ageWords), \(facts.nationality.name)"
    ]
    if case .some(.some(let identity)) = people[resident.stay] {
      lines.append(
        say("child of \(identity.fatherName?.rawValue ?? say("(not known)")), CNIC ")
          + (identity.cnic?.rawValue ?? say("none")) + say(", phone ")
          + (identity.phone?.rawValue ?? say("none")))
    }
    lines.append(facts.homeWords(people[resident.stay].flatMap { $0 }) ?? "")
    let night = ordinal(resident.night(at: house.moment))
    lines.append(
      say("arrived \(resident.arrived.dayAndClock), \(night) night")
        + (resident.batch.map { say(", batch \($0)") } ?? ""))
    lines += familyLines(resident)
    if !resident.needs.isEmpty {
      lines.append(say("needs: ") + resident.needs.map(\.title).joined(separator: ", "))
    }
    lines += careLines(resident)
    if house.isWithoutGuardian(resident) { lines.append(say("a child without a guardian here")) }
    if let words = protectionWords(resident) { lines.append(words) }
    return lines.filter { !$0.isEmpty }
  }

  /// Health, officer, screening; what a screening found is for those who may read it.
  private func careLines(_ resident: Resident) -> [String] {
    let care = resident.care
    var lines: [String] = []
    if let health = care.health {
      let diet = health.diet.map { say(", diet \($0.rawValue)") } ?? ""
      lines.append(say("health \(health.checked.dayAndClock): \(health.outcome.rawValue)\(diet)"))
    }
    if let officer = care.responsible {
      lines.append(say("officer \(officer) answers for this child"))
    }
    if !care.childProtection.isEmpty {
      let numbers = care.childProtection.map(\.description).joined(separator: ", ")
      lines.append(say("referred to child protection: \(numbers)"))
    }
    if let screening = care.screening {
      let found = mayReadScreening ? ": " + screening.found : ""
      lines.append(say("screened \(screening.screened.dayAndClock)\(found)"))
    }
    return lines
  }

  /// Whether this officer may read what a screening found.
  var mayReadScreening: Bool { officer.role.permissions.contains(.readScreening) }

  private func familyLines(_ resident: Resident) -> [String] {
    guard let key = resident.familyKey else { return [] }
    let others = house.family(key).filter { $0.stay != resident.stay }
    let words = others.map { "\($0.stay)\($0.bed.map { say(" in \($0)") } ?? "")" }
    return [
      say("family \(key.number)")
        + (words.isEmpty ? "" : say(", with ") + words.joined(separator: ", "))
    ]
  }

  /// The line for the bed under the cursor.
  func bedWords(_ bed: Bed) -> String {
    switch house.state(of: bed) {
    case .vacant:
      return house.isolationBeds.contains(bed)
        ? say("\(bed)  free, for isolation") : say("\(bed)  free")
    case .held(let until):
      guard house.condition(of: bed)?.keptFor == nil else {
        return say("\(bed)  kept until \(until.dayAndClock) for somebody in hospital")
      }
      return say("\(bed)  held until \(until.dayAndClock)\(why(bed))")
    case .blocked(let until):
      let until = until.map { say(" until \($0.dayAndClock)") } ?? ""
      return say("\(bed)  blocked\(until)\(why(bed))")
    case .occupied(let stays):
      let residents = stays.compactMap { house.residents[$0] }
      guard let first = residents.first else { return bed.description }
      let more = residents.count > 1 ? say("  + \(residents.count - 1) in the same bed") : ""
      return "\(bed)  " + personWords(first) + more
    }
  }

  /// Name, age, home, since when, which night.
  func personWords(_ resident: Resident) -> String {
    let night = resident.night(at: house.moment)
    var parts = [
      shortName(resident), resident.facts.homeName,
      say("since \(resident.arrived.dayAndClock)"), say("\(ordinal(night)) night"),
    ]
    if house.toBeIsolated.contains(where: { $0.stay == resident.stay }) {
      parts.insert(say("MUST SLEEP APART"), at: 1)
    } else if let bed = resident.bed, house.isolationBeds.contains(bed) {
      parts.insert(say("IN ISOLATION"), at: 1)
    }
    if let family = resident.facts.family { parts.append(say("family \(family)")) }
    if house.isWithoutGuardian(resident) { parts.append(say("no guardian")) }
    if let referral = house.openReferrals(of: resident.stay).min(by: house.isMoreUrgent) {
      parts.append(say("referral to \(referral.service.rawValue): \(referral.status.rawValue)"))
    }
    return parts.joined(separator: "  ")
  }

  private func why(_ bed: Bed) -> String {
    guard let seq = house.condition(of: bed)?.recordedIn, let kept = halls.kept[seq] else {
      return ""
    }
    return (kept.reason.map { ": \($0)" } ?? "") + say(", by \(kept.by)")
  }
}
