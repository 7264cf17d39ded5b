import VRFC

extension Model {
  /// The departure of one person, with what each kind is recorded with, and what is open for them.
  mutating func openDeparture() -> [Effect] {
    guard let resident = chosen else {
      tellEmptyBed()
      return []
    }
    let isAlone = centre.isWithoutGuardian(resident)
    let family = centre.members(ofFamilyOf: resident)
    var entries = [Dialog.Entry(.departure), Dialog.Entry(.destination)]
    if isAlone { entries += [.receiver, .relationship, .cnic].map { Dialog.Entry($0) } }
    if resident.victimFinding != nil, mayReadScreening {
      let wish = resident.safeguard.wish?.assistance.rawValue ?? ""
      entries.append(Dialog.Entry(.wish, wish, of: AssistanceWish.self))
    }
    if !family.isEmpty {
      entries.append(Dialog.Entry(.together, options: family.map { Suggestion("\($0.stay)") }))
    }
    entries += [Dialog.Entry(.reason), Dialog.Entry(.leftAt), Dialog.Entry(.bedKeptUntil)]
    dialog = .form(
      .depart(resident.stay), say("Departure of \(shortName(resident)), \(resident.stay)"),
      lines: departureLines(resident, family, isAlone ? .alone : .accompanied), entries)
    dialog?.decisionKind = .decision
    return [.loadScreeningsBegun(resident.stay)]
  }

  private enum Company { case alone, accompanied }

  private func departureLines(
    _ resident: Resident, _ family: [Resident], _ company: Company
  ) -> [String] {
    var lines = protectionLines(resident)
    lines.append(DepartureKind.choices)
    if company == .alone { lines += childLines(resident) }
    lines.append(say("hospital: the bed can be kept till a time; absconded: when last seen"))
    if !family.isEmpty {
      lines.append(say("of the family remain: ") + family.map(shortName).joined(separator: "; "))
    }
    return lines
  }

  /// Why a duty officer records this departure, and what is open for them. What a screening found
  /// is for those who may read it.
  func protectionLines(_ resident: Resident) -> [String] {
    guard let words = protectionWords(resident) else { return centre.openMatters(of: resident) }
    return mayReadScreening ? [words] + centre.openMatters(of: resident) : [words]
  }

  /// Nil: they are not protected.
  func protectionWords(_ resident: Resident) -> String? {
    let protections = centre.protections(of: resident)
    guard !protections.isEmpty else { return nil }
    let who = say("protected, a duty officer lets them leave")
    guard mayReadScreening else { return who }
    return "\(who): \(protections.map(\.words).joined(separator: ", "))"
  }

  /// A screening that was begun is said before a departure is confirmed.
  mutating func takeScreeningsBegun(by staff: [StaffName], of stay: StayNumber) {
    guard dialog?.purpose == .depart(stay), !staff.isEmpty else { return }
    let names = staff.map(\.description).joined(separator: ", ")
    dialog?.lines.insert(say("a screening was begun by \(names) and is not recorded"), at: 0)
  }

  /// What a child without a guardian needs before leaving, and what of it is done.
  private func childLines(_ child: Resident) -> [String] {
    let way = key(.halls(.officer), in: .halls)
    let officer =
      child.care.responsible.map { say("officer \($0)") } ?? say("NO OFFICER yet (\(way))")
    let referred = child.care.childProtection.first.map { say("child protection \($0)") }
    return [
      say(
        """
        a child without a guardian: \(officer); \
        \(referred ?? say("NOT REFERRED to child protection")); to a named person
        """)
    ]
  }

  // MARK: Convoys

  /// Home provinces with how many would leave, and the fields of the convoy.
  mutating func openConvoy() {
    let homes = Province.allCases.compactMap { province -> (province: String, plan: String)? in
      let plan = ConvoyPlan(.homeProvince(province), in: centre)
      guard !plan.leaving.isEmpty || !plan.staying.isEmpty else { return nil }
      return (province.title, plan.words)
    }
    guard !homes.isEmpty else {
      notice = .told(say("nobody is here whose home province is known"))
      return
    }
    dialog = .form(
      .convoy, say("A convoy by home province"), lines: homes.map { "\($0.province): \($0.plan)" },
      [
        Dialog.Entry(
          .named("Home province"), options: homes.map { Suggestion($0.province) }),
        Dialog.Entry(.departure, "t"),
        Dialog.Entry(.destination), Dialog.Entry(.named("Except stays")),
        Dialog.Entry(.named("Victims, named")),
      ])
  }

  /// The question before a convoy leaves: numbers, and who stays and why.
  mutating func previewConvoy(_ dialog: Dialog) -> [Effect] {
    var reading = DialogReading(dialog)
    let province = reading.needed(.named("Home province")) { try Province(typed: $0) }
    let kind = reading.departure(.departure)
    let destination = reading.note(.destination)
    let except = reading.stays(.named("Except stays"))
    let including = reading.stays(.named("Victims, named"))
    self.dialog = reading.dialog
    guard reading.firstFault == nil, let province, let kind else {
      notice = .notSaved(reading.firstFault ?? "")
      return []
    }
    let convoy = DepartConvoy(
      .homeProvince(province), kind: kind, destination: destination, except: except,
      including: including)
    do throws(Refusal) {
      _ = try convoy.decide(in: centre)
    } catch {
      notice = .notSaved(error.description)
      _ = self.dialog?.refuse(error.convoyField, error.description)
      return []
    }
    let plan = convoy.plan(in: centre)
    let open = plan.leaving.flatMap(centre.openMatters)
    let most = max(1, size.rows - 14)
    let staying = plan.staying.prefix(most).map(\.description)
    let more = plan.staying.count > most ? [say("and \(plan.staying.count - most) more stay")] : []
    let remaining = plan.familyRemaining.map(\.description).joined(separator: ", ")
    ask(
      say("\(kind.words.capitalizedFirst): \(province.title), \(plan.words). Do it?"),
      lines: staying + more + open.prefix(max(1, most - staying.count))
        + (remaining.isEmpty ? [] : [say("of their families remain: \(remaining)")])
    ) { _, _ in convoy }
    return []
  }
}

extension Refusal {
  fileprivate var convoyField: Dialog.Kind {
    switch self {
    case .departure(.needsDestination): .destination
    case .departure(.notByConvoy): .departure
    case .departure, .protection, .hall, .bed, .stay, .care, .batch, .referral, .undo, .manifest,
      .handOver,
      .meal, .ramadan, .access:
      .named("Home province")
    }
  }
}

extension Dialog.Kind {
  /// What a victim wants of the assistance that they are entitled to.
  static let wish = Dialog.Kind.named("Assistance")
  /// Those of the family who leave in the same act.
  static let together = Dialog.Kind.named("Leave with")
}

extension DialogReading {
  /// Stays, with spaces or commas between them.
  mutating func stays(_ kind: Dialog.Kind) -> Set<StayNumber> {
    let words = dialog.text(kind).split { $0 == " " || $0 == "," }
    let stays = words.compactMap { StayNumber(String($0)) }
    if stays.count < words.count { refuse(kind, say("write stays like 2021/08461")) }
    return Set(stays)
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
