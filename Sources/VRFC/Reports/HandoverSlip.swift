/// The slip of a hand-over, to be signed by who leaves and who comes. It names no resident.
package struct HandoverSlip: Hashable, Sendable {
  /// Lines of at most 80 columns.
  package let lines: [String]

  /// - Parameters:
  ///   - handover: what was handed over.
  ///   - house: the house as it was then.
  ///   - before: the hand-over before it; nil: there was none.
  ///   - head: the end of the log, short.
  package init(
    _ handover: ShiftHandover, of house: Centre, after before: ShiftHandover?, head: String
  ) {
    let writing = HandoverWriting(handover: handover, house: house, before: before)
    lines = (writing.top + writing.heads + writing.beds + writing.tasks + writing.bottom(head))
      .flatMap { $0.isEmpty ? [""] : TextWidth.lines(of: $0, columns: 80, indent: 6) }
  }

  package var text: String { lines.map { $0 + "\n" }.joined() }
}

private struct HandoverWriting {
  let handover: ShiftHandover
  let house: Centre
  let before: ShiftHandover?

  var top: [String] {
    [
      "HAND-OVER OF THE SHIFT          VRFC \(house.charter?.name ?? "")",
      handover.at.fullText, "", "From  \(handover.leaving)", "To    \(handover.coming)", "",
    ]
  }

  var heads: [String] {
    let then = before.map { "  (\($0.heads) at the last hand-over, \($0.at.dayAndClock))" } ?? ""
    let persons = handover.heads == 1 ? "person" : "persons"
    return ["\(count(handover.heads)) \(persons) in the centre's care\(then)"]
      + handover.halls.map { heads in
        let name = house.hall(heads.hall)?.name ?? heads.hall.description
        return "\(count(heads.persons)) in the \(name)"
      } + ["\(count(handover.waiting)) waiting for a bed", ""]
  }

  var beds: [String] {
    let out = house.halls.flatMap(\.bedList).compactMap { bed in
      house.condition(of: bed).map { "\(bed) \($0.kind.rawValue)\($0.until.map(until) ?? "")" }
    }
    let number = handover.halls.reduce(0) { $0 + $1.blocked + $1.held }
    let beds = number == 1 ? "bed" : "beds"
    return ["\(count(number)) \(beds) out of use"] + out.map { "      \($0)" } + [""]
  }

  var tasks: [String] {
    let tasks = house.tasks
    guard !tasks.isEmpty else { return ["Nothing is left to be done.", ""] }
    return ["Open tasks"]
      + tasks.map { task in
        let then = before?.tasks.first { $0.task == task.kind.name }?.count ?? 0
        let change = before == nil || then == task.count ? "" : "  (\(then) before)"
        let whom = task.subject.words(of: names(of: task), limit: 6)
        return "\(count(task.count)) \(task.words(house.rules))\(change): \(whom)"
      } + [""]
  }

  /// Stays with the bed where they are found.
  private func names(of task: OpenTask) -> [String] {
    guard case .stays(let stays) = task.subject else { return task.subject.names }
    return stays.map { stay in
      let bed = house.residents[stay]?.bed
      return bed.map { "\(stay) (\($0))" } ?? stay.description
    }
  }

  func bottom(_ head: String) -> [String] {
    [
      "Handed over                             Taken over", "", "",
      "______________________________          ______________________________",
      "\(handover.leaving)".filled(to: 40) + "\(handover.coming)", "", "log \(head)",
    ]
  }

  private func until(_ moment: Moment) -> String { " until \(moment.dayAndClock)" }

  private func count(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, 5 - digits.count)) + digits
  }
}

extension OpenTask.Subject {
  /// All of them by their numbers; never by name.
  package var names: [String] {
    switch self {
    case .stays(let stays): stays.map(\.description)
    case .beds(let beds): beds.map(\.description)
    case .referrals(let referrals): referrals.map(\.description)
    case .meals(let meals): meals.map(\.sitting.rawValue)
    case .mealGaps(let gaps): gaps.map(\.words)
    case .batches(let batches): batches.map(\.description)
    case .halls(let halls): halls.map(\.description)
    case .people: []
    }
  }

  /// What stands between two of them.
  package var separator: String {
    switch self {
    case .mealGaps: "; "
    case .stays, .beds, .referrals, .meals, .batches, .halls, .people: " "
    }
  }

  /// The first of them.
  package func words(limit: Int) -> String { words(of: names, limit: limit) }

  /// The first of some names for them.
  package func words(of names: [String], limit: Int) -> String {
    let more = names.count > limit ? say(" and \(names.count - limit) more") : ""
    return names.prefix(limit).joined(separator: separator) + more
  }
}

extension String {
  /// The text with blanks behind it, up to a number of columns.
  func filled(to columns: Int) -> String {
    self + String(repeating: " ", count: max(1, columns - TextWidth.columns(of: self)))
  }
}
