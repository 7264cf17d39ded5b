import VRFC

/// The counts of a hall on one line. What is nought gives way before anything that matters is cut.
struct HallLine {
  let counts: String
  /// Persons for each bath room; empty where a hall has none.
  let bath: String
  /// Whether there is room for it behind the counts.
  let hasBath: Bool

  /// - Parameter besides: numbers of their own, where there is no other line for them.
  init(_ count: HallCount, besides: String = "", columns: Int) {
    let counts = [
      (count.occupied, say("occupied \(count.occupied)")), (count.held, say("held \(count.held)")),
      (count.blocked, say("blocked \(count.blocked)")), (count.vacant, say("free \(count.vacant)")),
      (count.waiting, say("waiting \(count.waiting)")),
    ]
    let some = counts.enumerated().filter { place, part in
      // How many are here and how many can come is said even when it is nought.
      part.0 != 0 || place == 0 || place == 3
    }
    let bath = count.personsPerBathRoom.map { say("\(tenths($0)) a bath") } ?? ""
    let more = besides.isEmpty ? [] : [besides]
    let whole = (counts.map(\.1) + more).joined(separator: "  ")
    let short = (some.map(\.element.1) + more).joined(separator: "  ")
    let room = columns - (bath.isEmpty ? 0 : bath.count + 2)
    self.bath = bath
    self.counts = whole.count <= room ? whole : short
    hasBath = !bath.isEmpty && self.counts.count < room
  }
}

extension Model {
  func bathMeaning(of count: HallCount) -> Meaning {
    let most = Double(house.rules.personsPerBathRoomWarning)
    return (count.personsPerBathRoom ?? 0) > most ? .warning : .dim
  }

  /// What is a number of its own: isolation beds, and places taken beyond the beds.
  func ownNumbers(_ count: HallCount) -> String {
    let apart = house.isolationBeds.filter { $0.hall == count.hall.id }
    let taken = apart.count { house.occupants[$0]?.isEmpty == false }
    return [
      apart.isEmpty ? nil : say("isolation \(taken) of \(apart.count) taken"),
      count.over > 0 ? say("OVER \(count.over)") : nil,
    ].compactMap { $0 }.joined(separator: "  ")
  }

  /// The rows below the maps and above the line of the bed that nothing else needs.
  var hallsRest: Range<Int> {
    let rows = contentRows
    let maps = hallWindows.reduce(0) { $0 + headRows + $1.rows.count }
    let waiting = house.waiting.isEmpty ? 0 : house.waiting.count + 1
    let first = rows.lowerBound + (halls.asOf == nil ? 0 : 1) + maps + waiting
    let end = rows.upperBound - 1
    return min(first, end)..<end
  }

  /// What is said of the bed under the cursor. Why one cannot be used is read whole where there is
  /// room, over the end of the list; of who sleeps in one, their page says more.
  var bedLines: [String] {
    guard halls.waitingCursor == nil, let bed = cursorBed else { return [] }
    let words = bedWords(bed)
    guard TextWidth.columns(of: words) > size.columns - 2, (house.occupants[bed] ?? []).isEmpty
    else {
      return [words]
    }
    let lines = TextWidth.lines(of: words, columns: size.columns - 2)
    // The signs of the map stay, above them.
    return lines.count <= hallsRest.count ? lines : [words]
  }

  /// Those who sleep in the halls, in the order of the beds, as many as there are rows for; turned
  /// by whole pages, so that a step among the beds moves the cursor alone.
  var hallsListed: [Resident] {
    // A blank row above, the signs below.
    let room = hallsRest.count - 2
    guard room > 2 else { return [] }
    let beds = house.halls.flatMap(spots(of:)).filter { house.occupants[$0] != nil }
    let sleepers = beds.flatMap { house.occupants[$0] ?? [] }.compactMap { house.residents[$0] }
    let place = cursorBed.flatMap { bed in
      sleepers.firstIndex { resident in resident.bed.map { $0 >= bed } ?? false }
    }
    let first = (place ?? max(0, sleepers.count - 1)) / room * room
    return Array(sleepers.dropFirst(first).prefix(room))
  }

  /// What the list says behind a name.
  func homeAndNight(of resident: Resident) -> String {
    let home = resident.facts.homeName
    let night = say("\(ordinal(resident.night(at: house.moment))) night")
    var parts = [home.abbreviated(to: 16).padded(to: 16), night]
    if house.toBeIsolated.contains(where: { $0.stay == resident.stay }) {
      parts.append(say("MUST SLEEP APART"))
    } else if let bed = resident.bed, house.isolationBeds.contains(bed) {
      parts.append(say("IN ISOLATION"))
    }
    if let family = resident.facts.family { parts.append(say("family \(family)")) }
    if house.isWithoutGuardian(resident) { parts.append(say("no guardian")) }
    if !house.openReferrals(of: resident.stay).isEmpty { parts.append(say("referred")) }
    return parts.joined(separator: "  ")
  }
}

extension String {
  /// The text with blanks behind it.
  fileprivate func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - TextWidth.columns(of: self)))
  }
}
