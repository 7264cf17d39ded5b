/// Something does not fit the log: what the index said was not true. Nothing was written.
struct Misfit: Error, Hashable {
  enum What: Hashable {
    /// A number that an act gives is not the next one of the log.
    case number(GivenNumber)
    /// A series of numbers does not end in the log where the index says.
    case series(GivenNumber.Series)
    /// The act is in the log, and the index does not know it.
    case recorded(ActID)
    /// What would be written does not read as what was decided.
    case unreadable
    /// The log says otherwise of what protects somebody.
    case protection(StayNumber)
  }

  let what: What
}

extension Misfit {
  /// What the index was wrong about.
  var part: IndexPart {
    switch what {
    case .number, .series, .unreadable: .numbers
    case .recorded: .records
    case .protection: .residents
    }
  }
}

extension Misfit: CustomStringConvertible {
  var description: String {
    say(
      """
      NOT SAVED: \(subject), though the index was made anew from the log; keep what was typed, run \
      `vrfc verify`, and report it
      """)
  }

  private var subject: String {
    switch what {
    case .number(let number): say("\(number) is not the next one that the log leaves free")
    case .series: say("the numbers of the log are not what they should be")
    case .recorded(let id): say("the act \(id) is in the log already")
    case .protection(let stay): say("the log says otherwise of what protects \(stay)")
    case .unreadable: say("the record would not read as what was decided")
    }
  }
}
