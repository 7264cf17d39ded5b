import VRFC

extension Model {
  /// The sign of a bed on the map; from the first flagged night on, the night's number.
  func sign(of bed: Bed, _ glyphs: Glyphs) -> String {
    switch house.state(of: bed) {
    case .vacant: house.isolationBeds.contains(bed) ? glyphs.bedApart : glyphs.bedFree
    case .held: glyphs.bedHeld
    case .blocked: glyphs.bedBlocked
    case .occupied where house.isolationBeds.contains(bed): glyphs.bedApartTaken
    case .occupied(let stays):
      night(of: stays).map { $0 > 9 ? "+" : String($0) } ?? glyphs.bedTaken
    }
  }

  /// The same on the map, where a change of colour at every free bed would double what is written.
  func mapMeaning(of bed: Bed) -> Meaning {
    let meaning = meaning(of: bed)
    return meaning == .bedFree || meaning == .bedTaken ? .plain : meaning
  }

  func meaning(of bed: Bed) -> Meaning {
    switch house.state(of: bed) {
    case .vacant: .bedFree
    case .held: .bedHeld
    case .blocked: .bedBlocked
    case .occupied(let stays): night(of: stays) == nil ? .bedTaken : .bedOverdue
    }
  }

  /// The night of who has stayed longest in a bed, where it is one of those that are flagged.
  private func night(of stays: [StayNumber]) -> Int? {
    let nights = stays.compactMap { house.residents[$0]?.night(at: house.moment) }
    guard let longest = nights.max(), let flagged = house.rules.flagNights.min(),
      longest >= flagged
    else { return nil }
    return longest
  }
}

/// What the signs of the map mean, in the order of the line that says it.
extension Glyphs {
  var bedLegend: String {
    say(
      """
      \(bedTaken) taken \(bedFree) free \(bedBlocked) blocked \(bedHeld) held \
      \(bedApart) isolation \(bedApartTaken) in it; digit: night, +: 10th on
      """)
  }
}
