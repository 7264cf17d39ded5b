import VRFC

extension Model {
  /// What became of a child who is missing: the police were told, or it is found.
  mutating func askForMissingChild(_ task: OpenTask) {
    guard case .stays(let stays) = task.subject, let first = stays.first else { return }
    let lines = centre.missingChildren.compactMap { child in
      child.missing.map {
        say("\(child.stay), \(child.person), last seen \($0.lastSeen.dayAndClock)")
      }
    }
    ask(
      say("A child is missing: the report to the police, or where it is found"), lines: lines,
      [
        Dialog.Entry(.missing, "\(first)", options: stays.map { Suggestion("\($0)") }),
        Dialog.Entry(.policeNumber), Dialog.Entry(.foundAt), Dialog.Entry(.leftAt),
      ]
    ) { reading, model in reading.missingChild(model) }
  }
}

extension Dialog.Kind {
  fileprivate static let missing = Dialog.Kind.named("Child’s stay")
  fileprivate static let policeNumber = Dialog.Kind.named("Police number")
  fileprivate static let foundAt = Dialog.Kind.named("Or found at")
}

extension DialogReading {
  fileprivate mutating func missingChild(_ model: Model) -> (any Act)? {
    let stays = stays(.missing)
    let (number, place) = (note(.policeNumber), note(.foundAt))
    let moment = optionalMoment(.leftAt, model.time, now: model.centre.moment)
    guard let stay = stays.first, stays.count == 1 else {
      refuse(.missing, say("write one stay, like 2021/08461"))
      return nil
    }
    switch (number, place) {
    case (let number?, nil): return ReportMissingChild(stay: stay, number: number, reported: moment)
    case (nil, let place?): return FindMissingChild(stay: stay, place: place, found: moment)
    case (nil, nil), (.some, .some):
      refuse(.policeNumber, say("write the number of the report, or where the child is found"))
      return nil
    }
  }
}
