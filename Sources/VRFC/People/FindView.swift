/// How much of the register a search may tell.
///
/// What somebody is told of a hidden name, by being found, by their place in a list or by a score,
/// they can put together letter by letter. So of a stay that is hidden a search tells no more than
/// whether whole words fit.
package enum FindView {
  /// Every stay is searched in full.
  case whole
  /// Stays for which this holds are searched in full; the others by whole words and numbers alone,
  /// and shown masked.
  case masked(otherThan: (RegisterEntry) -> Bool)
  /// Stays for which this holds, and no other.
  case only((RegisterEntry) -> Bool)

  /// What a search does with a stay.
  enum Treatment {
    case inFull, byWholeWords, passedOver
  }

  func treatment(of stay: RegisterEntry) -> Treatment {
    switch self {
    case .whole: .inFull
    case .masked(let isShown): isShown(stay) ? .inFull : .byWholeWords
    case .only(let isShown): isShown(stay) ? .inFull : .passedOver
    }
  }

  /// Those who are here in full, those who left masked.
  package static var ofThosePresent: FindView { .masked(otherThan: \.isHere) }
}

/// Which of somebody's stays fits, and how well.
struct RegisterMatch {
  /// The stay that fits: the one to be judged by, should it be over.
  let matched: RegisterEntry
  /// 1 to 100.
  let score: Int
  let isInFull: Bool

  /// The better of two: one that may be told of comes first, whatever the hidden one is like.
  func isBetter(than other: RegisterMatch) -> Bool {
    if isInFull != other.isInFull { return isInFull }
    if score != other.score { return score > other.score }
    let isHere = matched.isHere
    return isHere == other.matched.isHere ? matched.stay > other.matched.stay : isHere
  }
}
