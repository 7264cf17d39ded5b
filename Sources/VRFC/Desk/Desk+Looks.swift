/// How many people who left somebody looked up on a day.
package struct LookSum: Hashable, Sendable {
  package let day: Day
  package let by: StaffName
  /// Different people, masked or in full.
  package let people: Int
  /// Those of them who were shown in full, with a reason.
  package let inFull: Int
  /// Records.
  package let looks: Int

  package init(day: Day, by: StaffName, people: Int, inFull: Int, looks: Int) {
    (self.day, self.by) = (day, by)
    (self.people, self.inFull, self.looks) = (people, inFull, looks)
  }
}

/// Who looked at whom, out of the log.
extension Desk {
  /// The latest records of who looked at whom, who exported, and who was refused.
  package func looks(limit: Int) throws -> [StampedAct] {
    try history { try $0.lastRecords(of: Desk.watchedActs, limit: limit) }.compactMap {
      try act(in: $0)
    }
  }

  private static let watchedActs = [
    RecordLook.name, RecordExport.name, RecordRefusal.name, FailSignIn.name, ErasePerson.name,
  ]

  /// How many people who left each member of staff looked up on each of these days; the latest day
  /// first, and on it who looked up most.
  package func lookSums(_ days: ReportDays, as officer: Officer) throws -> [LookSum] {
    try authorise(officer, [.readLooks])
    let (start, end) = (time.midnight(days.first), time.midnight(days.last.adding(1)))
    let records = try history { try $0.records(of: RecordLook.name, from: start, until: end) }
    let looks = try records.compactMap(sealedAct(in:)).flatMap(Look.all)
    let persons = try history { try $0.persons(of: Set(looks.flatMap(\.stays))) }
    return Dictionary(grouping: looks, by: \.group).map { group, looks in
      func people(_ looks: [Look]) -> Int {
        Set(looks.flatMap(\.stays).compactMap { persons[$0] }).count
      }
      return LookSum(
        day: group.day, by: group.by, people: people(looks),
        inFull: people(looks.filter(\.isInFull)), looks: looks.count)
    }
    .sorted { ($1.day, $1.people, $0.by.description) < ($0.day, $0.people, $1.by.description) }
  }
}

/// One record of a look at people who left.
private struct Look {
  struct Group: Hashable {
    let day: Day
    let by: StaffName
  }

  let group: Group
  let stays: [StayNumber]
  let isInFull: Bool

  static func all(in act: StampedAct) -> [Look] {
    act.act.events.compactMap { event in
      guard case .access(.personsLookedUp(let body)) = event else { return nil }
      let group = Group(day: act.act.at.day, by: act.act.by.name)
      return switch body.view {
      case .page, .search: Look(group: group, stays: body.stays, isInFull: true)
      case .masked: Look(group: group, stays: body.stays, isInFull: false)
      // Of people who are here.
      case .letter, .list: nil
      }
    }
  }
}
