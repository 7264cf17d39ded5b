import VRFC

/// The screen Today.
package struct TodayModel: Sendable {
  /// Who came and left, and on which day that is.
  var movements: (day: Day, movements: Movements)?
  /// Who looked up how many of those who left, on which day and as of which record.
  var looks: (sums: [LookSum], day: Day, seq: Int)?
  /// The task under the cursor.
  var cursor = ListCursor<OpenTask.Kind>()
  var filter = ListFilter()
  /// When the tasks were last compared with those that time alone makes.
  var compared: Moment?
}

extension Model {
  /// Whether time alone changes what is to be done; looked at once a minute.
  mutating func tasksChange(by moment: Moment) -> Bool {
    guard screen == .today else { return false }
    if let compared = today.compared, abs(moment.minutes(since: compared)) < 1 { return false }
    today.compared = moment
    var then = centre
    then.moment = moment
    return then.tasks != centre.tasks
  }

  mutating func perform(_ action: TodayAction) {
    switch action {
    case .scroll(let scroll):
      let tasks = shownTasks.map(\.kind)
      today.cursor.move(scroll, in: tasks, height: tasks.count)
    case .open:
      guard let task = chosenTask else {
        notice = .told(say("nothing is left to be done"))
        return
      }
      open(task)
    case .handOver: askHandOver()
    }
  }

  /// Where the cursor is among the tasks.
  func taskPlace(in tasks: [OpenTask]) -> Int {
    today.cursor.line(in: tasks.map(\.kind))
  }

  /// What waits for whoever sits here: who may come to harm before who looked.
  var tasks: [OpenTask] {
    let urgent = centre.tasks.prefix { $0.kind.isUrgent }
    return urgent + lookTasks + centre.tasks.dropFirst(urgent.count)
  }

  /// Who looked up many of those who left today; nothing of whom.
  private var lookTasks: [OpenTask] {
    guard mayReadLooks, let looks = today.looks, looks.day == centre.moment.day else { return [] }
    return looks.sums.filter { $0.people >= centre.rules.flagPeopleLookedUp }
      .map { OpenTask(.lookedUp(by: $0.by), .people($0.people)) }
  }

  private var mayReadLooks: Bool {
    !isOpenCentre && officer.role.permissions.contains(.readLooks)
  }

  /// Asked for again with every record: looks are records.
  var wantedLooks: [Effect] {
    guard screen == .today, mayReadLooks else { return [] }
    let isKnown = today.looks.map { $0.day == centre.moment.day && $0.seq >= head.seq } ?? false
    return isKnown ? [] : [.loadLooks(centre.moment.day)]
  }

  /// The tasks that are listed.
  var shownTasks: [OpenTask] {
    tasks.filter { task in
      today.filter.takes("\(task.words(centre.rules)) \(places(of: task, limit: 400))")
    }
  }

  var chosenTask: OpenTask? {
    let tasks = shownTasks
    return tasks.isEmpty ? nil : tasks[taskPlace(in: tasks)]
  }

  /// Goes where a task is done, to the first person or bed that it concerns.
  private mutating func open(_ task: OpenTask) {
    if task.kind == .childMissing { return askForMissingChild(task) }
    leaveTrail()
    switch task.subject {
    case .stays(let stays): go(to: stays.first.flatMap { centre.residents[$0] })
    case .beds(let beds): go(to: beds.first)
    case .halls(let halls): go(to: halls.first.flatMap(centre.hall)?.bedList.first)
    case .referrals(let referrals):
      screen = .referrals
      (self.referrals.extent, self.referrals.filter) = (.open, ListFilter())
      self.referrals.cursor.go(to: referrals.first)
    case .meals(let meals): goToMeal(meals.first)
    case .mealGaps(let gaps): goToMeal(gaps.first?.meal)
    case .batches(let batches):
      screen = .checkIn
      if checkIn.form.isBlank { checkIn.form.begin(batches.first) }
    case .people:
      notice = .told(say("`vrfc looks` says who looked at whom, and why"))
      return
    }
    let words = "\(task.count) \(task.words(centre.rules)): \(places(of: task, limit: 8))"
    notice = .told([way(of: task.kind), words].compactMap { $0 }.joined(separator: "; "))
  }

  mutating func go(to resident: Resident?) {
    guard let resident else { return }
    go(to: resident.bed)
    halls.waitingCursor = resident.bed == nil ? resident.stay : nil
  }

  private mutating func goToMeal(_ meal: MealKey?) {
    screen = .meals
    guard let meal else { return }
    meals.day = meal.day == centre.moment.day ? nil : meal.day
    meals.cursor = meal.sitting
  }

  private mutating func go(to bed: Bed?) {
    screen = .halls
    (halls.asOf, halls.past, halls.waitingCursor) = (nil, nil, nil)
    if let bed { halls.cursor = bed }
  }

  /// Those whom a task concerns, by their beds where they have any.
  private func placeNames(of task: OpenTask) -> [String] {
    guard case .stays(let stays) = task.subject else { return task.subject.names }
    return stays.map { centre.residents[$0]?.bed?.description ?? $0.description }
  }

  /// The first of them.
  func places(of task: OpenTask, limit: Int) -> String {
    task.subject.words(of: placeNames(of: task), limit: limit)
  }

  /// As many of them as a number of columns holds, none of them cut.
  func places(of task: OpenTask, columns: Int) -> String {
    let names = placeNames(of: task)
    var shown = ""
    for (place, name) in names.enumerated() {
      let joined = place == 0 ? name : shown + task.subject.separator + name
      let left = names.count - place - 1
      let tail = left > 0 ? say(" and \(left) more") : ""
      guard place == 0 || TextWidth.columns(of: joined + tail) <= columns else {
        return shown + say(" and \(left + 1) more")
      }
      shown = joined
    }
    return shown
  }

  /// Whoever may not is told before anything is typed; the desk decides all the same.
  private mutating func askHandOver() {
    let leaving = officer.name
    guard officer.role.permissions.contains(.runShift) else {
      notice = .refused(say("a duty officer or a manager hands the shift over; ask one of them"))
      return
    }
    ask(
      say("Hand the shift over; \(leaving) leaves"),
      lines: [say("heads, beds out of use and open tasks are counted; it is not taken back")],
      [Dialog.Entry(.coming), Dialog.Entry(.notes)]
    ) { reading, _ in
      let typed = reading.dialog.text(.coming)
      guard let coming = StaffName(typed) else {
        reading.refuse(
          .coming, say("\(typed.quoted) is not a name of staff: letters, digits, . _ -"))
        return nil
      }
      return HandOver(leaving: leaving, coming: coming, note: reading.note(.notes))
    }
  }

  /// What was just handed over, to be read and signed.
  mutating func showSlip(of outcome: Outcome, after before: ShiftHandover?) {
    for case .shift(.relieved(let relieved)) in outcome.events {
      let slip = HandoverSlip(
        relieved.handover, of: centre, after: before, head: head.short)
      sheet = Sheet(title: say("The slip, to be signed by both"), lines: slip.lines)
    }
  }
}

extension Dialog.Kind {
  static let coming = Dialog.Kind.named("Who comes")
}

extension Model {
  /// The key that deals with a task, where Enter leads.
  private func way(of kind: OpenTask.Kind) -> String? {
    let halls = { (action: HallsAction, words: String) in
      "\(key(.halls(action), in: .halls)): \(words)"
    }
    let answer = { (status: ReferralStatus) in
      "\(key(.referrals(.answer(status)), in: .referrals)) \(status.rawValue)"
    }
    switch kind {
    case .childWithoutReferral: return halls(.release, say("refer to child protection"))
    case .overCapacity: return halls(.move, say("move to a bed"))
    case .officerDecides, .waiting: return halls(.assign, say("give a bed"))
    case .toHospital, .night: return halls(.depart, say("the departure"))
    case .notIsolated: return halls(.move, say("move to an isolation bed"))
    case .unanswered:
      return [ReferralStatus.accepted, .declined, .withdrawn].map(answer).joined(separator: ", ")
    case .holdEnding: return halls(.release, say("release"))
    case .victimUnanswered: return halls(.release, say("refer"))
    case .childMissing: return nil
    case .childWithoutOfficer, .unseen, .unscreened: return halls(.personPage, say("their page"))
    case .mealNotOrdered, .mealOrderOutdated:
      return "\(key(.meals(.order), in: .meals)): \(say("order"))"
    case .mealShort: return "\(key(.meals(.deliver), in: .meals)): \(say("what came later"))"
    case .batchNotRegistered, .bathRooms, .lookedUp: return nil
    }
  }
}
