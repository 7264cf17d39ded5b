/// What a process is started for.
struct Deed {
  enum Kind: String, CaseIterable {
    case checkIn, manifest, bed, batch, depart
    case backup, reindex, verify, list
  }

  let kind: Kind
  /// Under which it is recorded once; nil: it records nothing.
  let id: String?
  let arguments: [String]
  /// In whose names people are registered by it, each given to nobody else.
  var names: [String] = []
}

/// What became of an act, by what its processes answered.
enum Fate: Hashable {
  /// Nobody was told anything: it may or may not be recorded.
  case open
  case refused
  case acknowledged(answer: String)
}

/// Every act that was asked for, and what was answered.
struct Ledger {
  private(set) var deeds: [String: Deed] = [:]
  private(set) var fates: [String: Fate] = [:]
  /// Names that a screen said it had saved; of the others typed there, nobody knows.
  var savedOnScreen: Set<String> = []
  var typedOnScreen: Set<String> = []
  /// Stays that may be ended.
  private(set) var stays: [String] = []

  mutating func begin(_ deed: Deed) {
    guard let id = deed.id, deeds[id] == nil else { return }
    deeds[id] = deed
    fates[id] = .open
  }

  /// - Returns: what is wrong with the answer.
  mutating func note(_ fate: Fate, of deed: Deed) -> String? {
    guard let id = deed.id else { return nil }
    switch (fates[id] ?? .open, fate) {
    case (.acknowledged(let first), .acknowledged(let second)) where first != second:
      return "act \(id) answered \(first), and sent again \(second)"
    case (.acknowledged, .refused): return "act \(id) was acknowledged, and sent again refused"
    case (.refused, .acknowledged), (.acknowledged, _), (_, .open): return nil
    case (_, .refused): fates[id] = .refused
    case (.open, .acknowledged(let answer)):
      fates[id] = fate
      if deed.kind == .checkIn { keepStays(answer) }
    }
    return nil
  }

  private mutating func keepStays(_ answer: String) {
    for line in answer.split(separator: "\n") {
      if let stay = line.split(separator: "\t").first { stays.append(String(stay)) }
    }
  }

  mutating func takeStay(using dice: inout Dice) -> String? {
    guard let place = stays.indices.randomElement(using: &dice) else { return nil }
    // Now and then two processes end the same stay.
    return dice.throwsOne(in: 5) ? stays[place] : stays.remove(at: place)
  }

  var openDeeds: [Deed] {
    fates.filter { $1 == .open }.keys.sorted().compactMap { deeds[$0] }
  }

  var acknowledged: [Deed] {
    fates.filter { if case .acknowledged = $1 { true } else { false } }.keys.sorted()
      .compactMap { deeds[$0] }
  }
}
