import VRFC

/// Everything that the screens know: a value. Behaviour is in ``update(_:)`` and the views.
package struct Model: Sendable {
  /// The house now.
  var centre: Centre
  /// The last record that is known.
  var head: LogHead
  let officer: Officer
  let time: CentreTime
  let gates: [String]
  let places: Places
  let keymap: Keymap
  var size: ScreenSize
  var screen: Screen
  /// Where one was before, the latest last.
  var trail: [Spot] = []
  var notice: Notice?
  /// Why nothing can be written; nil: it can.
  var halt: String?
  /// Whether what other desks do is seen.
  var sight = Sight.clear
  /// How the machine is; nil: nobody has looked yet.
  var watch: Watch?
  var dialog: Dialog?
  /// The small form over which an undo was asked for; it comes back afterwards.
  var dialogBelow: Dialog?
  /// A letter or slip that is read; nil: none.
  var sheet: Sheet?
  /// The first line shown of the page of keys; nil: it is not shown.
  var helpLine: Int?
  /// What is looked for on it.
  var helpQuery = TextField(byteLimit: 100)
  /// Whoever was looked up; nil: it cannot be known any more.
  var people: [StayNumber: Identity?] = [:]
  /// Records that were looked up.
  var records: [Int: StampedAct] = [:]
  var today = TodayModel()
  var checkIn: CheckInModel
  var halls = HallsModel()
  var meals = MealsModel()
  var referrals = ReferralsModel()
  var peopleScreen = PeopleModel()
  var reports = ReportsModel()
  var log = LogModel()
  /// The screening that is being held; nil: none.
  var screening: ScreeningForm?
  /// Whether anything happened since the screens were painted: an idle one is not drawn again.
  package var isStale = true

  /// - Parameter nextForm: the id of the act that the first blank form becomes.
  package init(
    centre: Centre, head: LogHead, officer: Officer, time: CentreTime, gates: [String],
    size: ScreenSize, nextForm: ActID, places: Places = .shipped, keymap: Keymap = .shipped
  ) {
    self.centre = centre
    self.head = head
    self.officer = officer
    self.time = time
    self.gates = gates
    self.size = size
    self.places = places
    self.keymap = keymap
    screen = officer.role == .reception ? .checkIn : .today
    checkIn = CheckInModel(form: CheckInForm(id: nextForm, batch: centre.batchOfToday))
  }

  /// Says something above the footer, behind what is said there already.
  package mutating func tell(_ words: String) {
    notice = .told([notice?.words, words].compactMap(\.self).joined(separator: "; "))
  }

  /// A centre without staff accounts and sealing says so on every screen.
  var isOpenCentre: Bool { centre.charter != nil && !centre.isSealed }

  /// What stands above every screen; nil: nothing has to.
  var warning: (words: String, meaning: Meaning)? {
    if let halt { return (say("NOTHING CAN BE SAVED: \(halt)"), .danger) }
    if case .lost(let since, let why) = sight {
      return (
        say("SHOWN AS OF \(since.dayAndClock), record \(head.seq), not newer: \(why)"), .danger
      )
    }
    guard let concerns = watch?.concerns, !concerns.isEmpty else { return nil }
    return (concerns.map(\.headline).joined(separator: "; "), .warning)
  }

  /// The lines of the notice. Over a small form it has one alone: what is refused stands beside the
  /// field, too.
  var noticeLines: [String] {
    notice.map { $0.lines(columns: size.columns - 2, most: dialog == nil ? 3 : 1) } ?? []
  }

  /// The rows between the head and the notice, which has a line in any case.
  var contentRows: Range<Int> {
    let top = warning == nil ? 3 : 4
    return top..<max(top, size.rows - 1 - max(1, noticeLines.count))
  }
}

extension Centre {
  /// Today's latest batch.
  var batchOfToday: BatchNumber? {
    batches.values.filter { !$0.isWithdrawn && $0.number.day == moment.day }.map(\.number).max()
  }

  /// Today's batches, the latest last.
  var batchesOfToday: [Batch] {
    batches.values.filter { !$0.isWithdrawn && $0.number.day == moment.day }
      .sorted { $0.number < $1.number }
  }
}

extension Resident {
  /// The night that somebody spends here, counted from 1.
  func night(at moment: Moment) -> Int { moment.nights(since: arrived) + 1 }
}

/// `2nd`, `3rd`, `11th`.
func ordinal(_ number: Int) -> String {
  let ending =
    switch (number % 100, number % 10) {
    case (11...13, _): say("th")
    case (_, 1): say("st")
    case (_, 2): say("nd")
    case (_, 3): say("rd")
    default: say("th")
    }
  return "\(number)\(ending)"
}
