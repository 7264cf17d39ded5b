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
      "\(resident.person), \(facts.sex.rawValue), \(facts.age), \(facts.nationality.name)"
    ]
    if case .some(.some(let identity)) = people[resident.stay] {
      lines.append(
        "child of \(identity.fatherName?.rawValue ?? "(not known)"), CNIC "
          + (identity.cnic?.rawValue ?? "none") + ", phone "
          + (identity.phone?.rawValue ?? "none"))
    }
    lines.append(
      [facts.district?.description, facts.province?.title].compactMap { $0 }
        .joined(separator: ", "))
    lines.append(
      "arrived \(resident.arrived.dayAndClock), \(ordinal(resident.night(at: house.moment))) night"
        + (resident.batch.map { ", batch \($0)" } ?? ""))
    lines += familyLines(resident)
    if !facts.needs.isEmpty {
      lines.append("needs: " + facts.needs.map(\.title).joined(separator: ", "))
    }
    if house.isWithoutGuardian(resident) { lines.append("a child without a guardian here") }
    return lines.filter { !$0.isEmpty }
  }

  private func familyLines(_ resident: Resident) -> [String] {
    guard let key = resident.familyKey else { return [] }
    let others = house.family(key).filter { $0.stay != resident.stay }
    let words = others.map { "\($0.stay)\($0.bed.map { " in \($0)" } ?? "")" }
    return [
      "family \(key.number)" + (words.isEmpty ? "" : ", with " + words.joined(separator: ", "))
    ]
  }

  /// The line for the bed under the cursor.
  func bedWords(_ bed: Bed) -> String {
    switch house.state(of: bed) {
    case .vacant: return "\(bed)  free"
    case .held(let until): return "\(bed)  held until \(until.dayAndClock)\(why(bed))"
    case .blocked(let until):
      let until = until.map { " until \($0.dayAndClock)" } ?? ""
      return "\(bed)  blocked\(until)\(why(bed))"
    case .occupied(let stays):
      let residents = stays.compactMap { house.residents[$0] }
      guard let first = residents.first else { return bed.description }
      let more = residents.count > 1 ? "  + \(residents.count - 1) in the same bed" : ""
      return "\(bed)  " + personWords(first) + more
    }
  }

  /// Name, age, home, since when, which night.
  func personWords(_ resident: Resident) -> String {
    let night = resident.night(at: house.moment)
    var parts = [
      shortName(resident), resident.facts.district?.description ?? "home not known",
      "since \(resident.arrived.dayAndClock)", "\(ordinal(night)) night",
    ]
    if let family = resident.facts.family { parts.append("family \(family)") }
    if house.isWithoutGuardian(resident) { parts.append("no guardian") }
    if let referral = house.openReferrals(of: resident.stay).min(by: house.isMoreUrgent) {
      parts.append("referral to \(referral.service.rawValue): \(referral.status.rawValue)")
    }
    return parts.joined(separator: "  ")
  }

  private func why(_ bed: Bed) -> String {
    guard let seq = house.condition(of: bed)?.recordedIn, let act = records[seq]?.act else {
      return ""
    }
    let reason = act.events.compactMap(\.reason).first
    return (reason.map { ": \($0)" } ?? "") + ", by \(act.by.name)"
  }
}
