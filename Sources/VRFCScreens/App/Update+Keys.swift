import VRFC

extension Model {
  mutating func take(_ key: Key, arriving: KeyArrival) -> [Effect] {
    if key == .hangup { return keepForm() + keepScreening() + [.quit] }
    guard size.isLargeEnough else { return takeUnseen(key) }
    let place = place
    if Place.fields.contains(place), key.isText { return type(key, in: place) }
    if arriving == .inBurst, key.isText, !Place.fields.contains(place) {
      notice = .told(say("pasted text runs no commands"))
      return []
    }
    guard let action = keymap.action(for: key, in: place) else {
      if place == .past, keymap.action(for: key, in: .halls) != nil { sayItIsPast() }
      return Place.fields.contains(place) ? type(key, in: place) : []
    }
    if clearsNotice(action) { notice = nil }
    return perform(action, arriving: arriving)
  }

  mutating func type(_ key: Key, in place: Place) -> [Effect] {
    if place == .form { return type(key) }
    if place == .personSearch { return typeInSearch(key) }
    if place == .screeningNotes { return typeInScreening(key) }
    if place == .help {
      typeInHelp(key)
    } else if place == .filter {
      typeInFilter(key)
    } else {
      typeInDialog(key)
    }
    return []
  }

  /// What was said stays until something is done that has its own answer.
  private func clearsNotice(_ action: Action) -> Bool {
    switch action {
    case .form(.enter), .form(.next), .form(.previous), .form(.complete), .repaint, .suspend,
      .lock:
      false
    case .form, .screen, .help, .quit, .undo, .announceBatch, .correct, .halls, .log, .dialog,
      .helpPage,
      .meals, .referrals, .people, .reports, .today, .sheet, .screening, .list:
      true
    }
  }

  private mutating func perform(_ action: Action, arriving: KeyArrival) -> [Effect] {
    switch action {
    case .screen(let screen): show(screen)
    case .help: toggleHelp()
    case .repaint: return [.repaint]
    case .suspend: return keepForm() + [.suspend]
    case .lock: return lock()
    case .quit: return leave()
    case .undo where isInThePast: sayItIsPast()
    case .undo: return [.loadLastAct]
    case .correct: openCorrection()
    case .announceBatch: dialog = .announcement(gate: gates.first)
    case .form(let action): return perform(action, arriving: arriving)
    case .halls(let action): return perform(action)
    case .log(let action): return perform(action)
    case .screening(let action): return perform(action, arriving: arriving)
    case .meals(let action): return perform(action)
    case .referrals(let action): return perform(action)
    case .people(let action): return perform(action)
    case .reports(let action): return perform(action)
    case .today(let action): perform(action)
    case .sheet(let action): perform(action)
    case .dialog(let action): return perform(action, arriving: arriving)
    case .helpPage(let scroll): scrollHelp(scroll)
    case .list(let action): return perform(action)
    }
    return []
  }

  private mutating func show(_ screen: Screen) {
    leaveTrail()
    // A page that is read over a screen is left with it.
    (sheet, dialog) = (nil, nil)
    self.screen = screen
    if screen == .halls { halls.waitingCursor = nil }
    if screen == .people { peopleScreen.page = nil }
    if screen == .checkIn, checkIn.form.focus == nil { checkIn.form.goBackIn() }
  }

  /// Whether the halls are shown as they were.
  private var isInThePast: Bool { screen == .halls && halls.asOf != nil }

  private mutating func sayItIsPast() {
    let now = key(.halls(.now), in: .past)
    notice = .told(say("this is the past, where nothing can be changed; \(now): back to now first"))
  }

  /// Leaves at once where nothing is half done.
  private mutating func leave() -> [Effect] {
    if checkIn.form.isBlank { return [.quit] }
    dialog = .confirmation(
      .quit, say("Leave the program?"),
      lines: [say("The form that is half filled in is kept, and offered at the next start.")])
    return []
  }
}

extension Dialog {
  static func announcement(gate: String?) -> Dialog {
    .form(
      .announceBatch, say("A batch at the gate, by its head count"),
      [
        Entry(.men), Entry(.women), Entry(.children), Entry(.gate, gate ?? ""),
        Entry(.handedBack), Entry(.reason),
      ])
  }
}

extension Key {
  /// Whether the key is text, typed or pasted.
  var isText: Bool {
    switch self {
    case .character, .paste: true
    case .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .insert, .delete, .backspace, .function, .control, .resize, .hangup, .unknown:
      false
    }
  }
}
