import VRFC

extension Model {
  /// What is shown and has not been looked up yet.
  mutating func wants() -> [Effect] {
    listReferrals()
    return wantedPeople + wantedRecords + wantedReason + askForLookAlikes() + wantedMovements
      + wantedLooks + wantedPersons()
      + wantedReferrals + wantedMeals + wantedReport()
  }

  private var wantedPeople: [Effect] {
    var shown = (dialog?.concerned ?? []).compactMap { centre.residents[$0] }
    switch screen {
    case _ where dialog?.entries.contains { $0.kind == .stay } == true:
      shown += Array(centre.residents.values)
    case .halls:
      let here = hallsShownResidents
      shown +=
        here + hallsListed + here.flatMap(house.members(ofFamilyOf:))
        + house.waiting.prefix(size.rows)
    case .people: shown += residentsListed + familyOnPage
    case .referrals: shown += residentReferred
    case .today: shown += residentsOfToday
    case .checkIn, .meals, .reports, .log: break
    }
    let unknown = shown.filter { people[$0.stay] == nil }
    return unknown.isEmpty ? [] : [.loadPeople(unknown)]
  }

  private var wantedRecords: [Effect] {
    let wanted: [Int]
    switch screen {
    // The record before the first one too: its time tells whether the clock went back.
    case .log: wanted = Array(logFiltered ?? max(1, logRows.lowerBound - 1)...logRows.upperBound)
    case .halls, .today, .checkIn, .meals, .referrals, .people, .reports: wanted = []
    }
    let missing = wanted.filter { records[$0] == nil }
    guard let first = missing.min(), let last = missing.max() else { return [] }
    return [.readLog(first...last)]
  }

  private mutating func askForLookAlikes() -> [Effect] {
    let query = checkIn.form.query(places)
    if query == nil, checkIn.form.known == nil { (checkIn.seenBefore, checkIn.asked) = ([], nil) }
    guard screen == .checkIn, let query, query != checkIn.asked else { return [] }
    checkIn.asked = query
    return [.lookAlikes(query)]
  }

  private var wantedMovements: [Effect] {
    screen == .today && today.movements?.day != centre.moment.day
      ? [.loadMovements(centre.moment.day)] : []
  }
}
