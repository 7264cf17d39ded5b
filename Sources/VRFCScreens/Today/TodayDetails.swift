import VRFC

/// Some of whom a task concerns, one after the other.
struct TodayDetail {
  let heading: String
  let residents: [Resident]
}

extension Model {
  /// Who is in the longest flagged night, and whom the task under the cursor concerns: shown where
  /// the window leaves rows for it, the night first, since it is asked for most.
  var todayDetails: [TodayDetail] {
    guard size.rows > ScreenSize.usual.rows else { return [] }
    let longest = tasks.first { if case .night = $0.kind { true } else { false } }
    let detailed = [longest, chosenTask].compactMap(\.self)
    return detailed.enumerated().filter { place, task in !detailed[..<place].contains(task) }
      .compactMap { detail(of: $0.element) }
  }

  private func detail(of task: OpenTask) -> TodayDetail? {
    guard case .stays(let stays) = task.subject else { return nil }
    let residents = stays.compactMap { centre.residents[$0] }
    return TodayDetail(
      heading: "\(task.count) \(task.words(centre.rules))", residents: residents)
  }

  /// Those whose names are shown.
  var residentsOfToday: [Resident] {
    todayDetails.flatMap { $0.residents.prefix(size.rows) }
  }

  /// `M-01  Muhammad Aslam, 24  Gujranwala  since 25 Sep 10:02  6th night`.
  func detailWords(_ resident: Resident) -> String {
    let night = ordinal(resident.night(at: centre.moment))
    return [
      resident.bed?.description ?? say("no bed"), shortName(resident),
      resident.facts.homeName,
      say("since \(resident.arrived.dayAndClock)"), say("\(night) night"),
    ].joined(separator: "  ")
  }
}
