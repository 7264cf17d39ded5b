import ArgumentParser
import Foundation
import Glibc
import VRFC
import VRFCCurses
import VRFCScreens

extension PlainScreen: ExpressibleByArgument {}

/// One sitting without screens: a screen is printed from top to bottom, or an arrival is asked for
/// line by line.
struct PlainSession {
  private let world: ScreenWorld
  private let model: Model

  init(desk: Desk, officer: Officer) {
    world = ScreenWorld(desk: desk, officer: officer, watching: .machine)
    model = Model(
      centre: desk.centre, head: desk.head, officer: officer, time: desk.time,
      gates: desk.configuration.gates, size: .smallest, nextForm: world.nextID())
  }

  /// Makes sure, before anybody signs in, that somebody may be asked line by line: a file of names
  /// would be a dictionary for "Seen before?".
  static func check(_ screen: PlainScreen, on desk: Desk) throws(ScriptedCheckIn) {
    guard screen == .checkIn, desk.centre.isSealed else { return }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw ScriptedCheckIn() }
  }

  func run(_ screen: PlainScreen) throws {
    switch screen {
    case .checkIn: try checkIn()
    case .today, .halls, .meals, .referrals:
      if screen.namesPeople {
        try world.desk.list(world.desk.centre, reason: nil, as: world.officer)
      }
      show(screen)
    }
  }

  private func show(_ screen: PlainScreen) {
    var model = model
    var messages = world.watch(.now) + (world.halt.map { [.halted($0)] } ?? [])
    messages += model.turn(to: screen).flatMap(world.run)
    while !messages.isEmpty {
      messages = messages.flatMap { model.update($0) }.flatMap(world.run)
    }
    for line in model.plainLines { Console.say(line) }
  }

  private func checkIn() throws {
    var form = PlainCheckIn(model)
    world.startReadingRegister()
    Console.say(PlainCheckIn.welcome)
    tell(&form, world.keptDraft(.begins) + (world.halt.map { [.halted($0)] } ?? []))
    while true {
      tell(&form, world.news())
      lookUp(&form)
      for line in form.news() { Console.say(line) }
      Console.write(form.prompt)
      try Console.flush()
      guard isAnswered else { return lock(&form) }
      guard let line = readLine() else { return leave(&form) }
      if let why = world.barred {
        leave(&form)
        return Console.say(why)
      }
      switch form.take(line, at: world.now) {
      case .goesOn(let effects): tell(&form, effects.flatMap(world.run))
      case .left(let effects):
        tell(&form, effects.flatMap(world.run))
        for line in form.news() { Console.say(line) }
        return
      }
    }
  }

  /// Waits for who was seen before: the next question would hide the answer.
  private func lookUp(_ form: inout PlainCheckIn) {
    for _ in 0..<PlainSession.looks where world.isLookingUp {
      usleep(20_000)
      tell(&form, world.news())
    }
  }

  /// Ten seconds at most.
  private static let looks = 500

  /// Whether a line comes before the terminal locks.
  private var isAnswered: Bool {
    guard world.desk.centre.isSealed else { return true }
    let end = ContinuousClock.now + .seconds(60 * model.minutesUntilLock)
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while true {
      let left = (end - .now) / .milliseconds(1)
      if left <= 0 { return false }
      if poll(&input, 1, Int32(left.rounded(.up))) > 0 { return true }
    }
  }

  /// Nobody has typed for minutes: what was typed is kept, sealed, and nothing of it stays to be
  /// read.
  private func lock(_ form: inout PlainCheckIn) {
    leave(&form)
    world.desk.lock()
    CursesTerminal.blank()
    Console.say(
      "Locked: nobody typed for \(model.minutesUntilLock) minutes. The form is kept; start again.")
  }

  /// The input has ended: what was typed is kept.
  private func leave(_ form: inout PlainCheckIn) {
    if case .left(let effects) = form.take(".", at: world.now) {
      tell(&form, effects.flatMap(world.run))
    }
    Console.say("")
  }

  /// What the world tells, until it has nothing more to say.
  private func tell(_ form: inout PlainCheckIn, _ messages: [Message]) {
    var messages = messages
    while !messages.isEmpty {
      var next: [Message] = []
      for message in messages { next += form.update(message).flatMap(world.run) }
      messages = next
    }
  }
}

/// Line by line, somebody sits there, wherever there are accounts.
struct ScriptedCheckIn: Error, CustomStringConvertible {
  var description: String {
    "where there are staff accounts, --plain check-in is asked on a terminal, and its input or "
      + "output is a file or a pipe; from a script register by `vrfc check-in` or `vrfc import`"
  }
}
