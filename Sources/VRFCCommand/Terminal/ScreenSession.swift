import Foundation
import Glibc
import VRFC
import VRFCScreens

/// One sitting at the screens, by one member of staff: from their signing in until they leave or
/// the terminal locks.
///
/// Everything happens on the thread that calls ``run(_:)``; what takes long has a thread of its
/// own.
struct ScreenSession {
  private let world: ScreenWorld
  private var model: Model
  private let notice: String?
  /// When a key last came, by a clock that nobody sets and that runs while the machine sleeps.
  private var touched = ContinuousClock.now
  private var isLocked = false
  /// Whether the program is to stop, as Ctrl-Z asks, once it is locked.
  private var stops = false

  /// How a sitting ended.
  enum End {
    case left, locked
    /// Locked, and to be stopped before anybody signs in.
    case stopped
    /// They may not go on as they are; why.
    case barred(String)
  }

  /// - Parameter notice: a word for the officer at the start; nil: none.
  /// - Throws: what is wrong with the keys that the centre has changed.
  init(
    desk: Desk, officer: Officer, notice: String? = nil, watching: Watching = .machine
  ) throws(ConfigurationFault) {
    world = ScreenWorld(desk: desk, officer: officer, watching: watching)
    self.notice = notice
    model = Model(
      centre: desk.centre, head: desk.head, officer: officer, time: desk.time,
      gates: desk.configuration.gates, size: .usual, nextForm: world.nextID(),
      keymap: try Keymap(desk.configuration.keys))
  }

  /// Shows the screens until they are left or locked.
  mutating func run(_ terminal: inout some ScreenTerminal & ~Copyable) -> End {
    begin(&terminal)
    while true {
      paint(&terminal)
      world.startReadingRegister()
      world.startFolding()
      let keys = terminal.waitForKeys(
        milliseconds: model.isStale ? Self.paintPatience : world.patience)
      // First of all: what is typed after the time was up is dropped, and opens nothing. A machine
      // or a program that slept finds out here.
      if mustLock, process(model.lock(), &terminal) { return end }
      if take(keys, &terminal) { return end }
      if !keys.isEmpty { touched = .now }
    }
  }

  /// Shows what changed, once the line has carried what was shown before: keys that come meanwhile
  /// are done as they come, and painted together.
  private mutating func paint(_ terminal: inout some ScreenTerminal & ~Copyable) {
    guard model.isStale, !terminal.isBusy else { return }
    terminal.draw(view(model, glyphs: terminal.glyphs))
    model.isStale = false
  }

  /// Milliseconds until a busy line is looked at again, where something waits to be painted.
  private static let paintPatience = 20

  /// Whether nobody touched the terminal for a while, or whoever sits here may not go on.
  private var mustLock: Bool {
    guard world.desk.centre.isSealed else { return false }
    let idle = ContinuousClock.now - touched
    return idle >= .seconds(60 * model.minutesUntilLock) || world.barred != nil
  }

  /// How the sitting ends, now that it is over.
  private var end: End {
    guard isLocked else { return .left }
    return world.barred.map(End.barred) ?? (stops ? .stopped : .locked)
  }

  private mutating func begin(_ terminal: inout some ScreenTerminal & ~Copyable) {
    var messages: [Message] = [.resized(terminal.size)]
    if let halt = world.halt { messages.append(.halted(halt)) }
    _ = process(messages + world.keptDraft(.begins), &terminal)
    if let notice { model.tell(notice) }
  }

  /// - Returns: whether the sitting is over.
  private mutating func take(_ keys: [Key], _ terminal: inout some ScreenTerminal & ~Copyable)
    -> Bool
  {
    var messages = world.news()
    let sized = keys.filter { $0 != .resize }
    if sized.count < keys.count { messages.append(.resized(terminal.size)) }
    messages += KeyBurst.messages(for: sized, at: world.now, pastes: terminal.pastes)
    return process(messages, &terminal)
  }

  private mutating func process(
    _ messages: [Message], _ terminal: inout some ScreenTerminal & ~Copyable
  ) -> Bool {
    for message in messages {
      // What an act leads to is known before the next key is looked at.
      if process(model.update(message), &terminal) { return true }
    }
    return false
  }

  /// - Returns: whether the sitting is over.
  private mutating func process(
    _ effects: [Effect], _ terminal: inout some ScreenTerminal & ~Copyable
  ) -> Bool {
    for effect in effects {
      switch effect {
      case .quit: return true
      case .lock:
        isLocked = true
        return true
      case .repaint: terminal.repaint()
      case .suspend:
        guard world.desk.centre.isSealed else {
          terminal.suspend()
          continue
        }
        // Whoever brings the program back need not be who stopped it.
        stops = true
        return process(model.lock(), &terminal)
      case .perform, .undo, .loadLastAct, .loadScreening, .loadScreeningsBegun, .saveScreening,
        .discardScreening,
        .saveDraft, .discardDraft, .discardKeptDraft, .loadPeople, .loadHalls, .loadReason,
        .loadMovements, .loadLooks,
        .loadReferrals, .loadLetter, .loadMeals, .lookAlikes, .findPeople, .findAmongAll,
        .loadPerson,
        .findPerson, .readLog, .loadReport, .exportReport, .verify, .cancelVerify:
        if process(world.run(effect), &terminal) { return true }
      }
    }
    return false
  }
}
