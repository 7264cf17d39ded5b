import VRFC

extension Model {
  /// The departure of one person, with what each kind is recorded with.
  mutating func openDeparture() {
    guard let resident = chosen else {
      tellEmptyBed()
      return
    }
    var entries = [Dialog.Entry(.departure), Dialog.Entry(.destination)]
    var lines = [DepartureKind.choices]
    if centre.isWithoutGuardian(resident) {
      entries += [.receiver, .relationship, .cnic].map { Dialog.Entry($0) }
      lines += childLines(resident)
    }
    entries += [Dialog.Entry(.reason), Dialog.Entry(.leftAt), Dialog.Entry(.bedKeptUntil)]
    lines.append(say("hospital: the bed can be kept till a time; absconded: when last seen"))
    let family = centre.members(ofFamilyOf: resident)
    if !family.isEmpty {
      lines.append(say("of the family remain: ") + family.map(shortName).joined(separator: "; "))
    }
    dialog = .form(
      .depart(resident.stay), say("Departure of \(shortName(resident)), \(resident.stay)"),
      lines: lines, entries)
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
      ])
  }

  /// The question before a convoy leaves: numbers, and who stays and why.
  mutating func previewConvoy(_ dialog: Dialog) -> [Effect] {
    var reading = DialogReading(dialog)
    let province = reading.needed(.named("Home province")) { try Province(typed: $0) }
    let kind = reading.departure(.departure)
    let destination = reading.note(.destination)
    let except = reading.stays(.named("Except stays"))
    self.dialog = reading.dialog
    guard reading.firstFault == nil, let province, let kind else {
      notice = .notSaved(reading.firstFault ?? "")
      return []
    }
    let convoy = DepartConvoy(
      .homeProvince(province), kind: kind, destination: destination, except: except)
    do throws(Refusal) {
      _ = try convoy.decide(in: centre)
    } catch {
      notice = .notSaved(error.description)
      _ = self.dialog?.refuse(error.convoyField, error.description)
      return []
    }
    let plan = ConvoyPlan(convoy.choice, except: except, in: centre)
    let most = max(1, size.rows - 14)
    let staying = plan.staying.prefix(most).map(\.description)
    let more = plan.staying.count > most ? [say("and \(plan.staying.count - most) more stay")] : []
    let remaining = plan.familyRemaining.map(\.description).joined(separator: ", ")
    ask(
      say("\(kind.words.capitalizedFirst): \(province.title), \(plan.words). Do it?"),
      lines: staying + more
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
    case .departure, .hall, .bed, .stay, .care, .batch, .referral, .undo, .manifest, .handOver,
      .meal, .ramadan, .access:
      .named("Home province")
    }
  }
}

extension DialogReading {
  /// Stays, with spaces or commas between them.
  fileprivate mutating func stays(_ kind: Dialog.Kind) -> Set<StayNumber> {
    let words = dialog.text(kind).split { $0 == " " || $0 == "," }
    let stays = words.compactMap { StayNumber(String($0)) }
    if stays.count < words.count { refuse(kind, say("write stays like 2021/08461")) }
    return Set(stays)
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
