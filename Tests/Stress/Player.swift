import Foundation
import Glibc

/// Hands at the screens, in a terminal of their own: they type check-ins until they are killed.
struct Player {
  private enum Step: CaseIterable { case open, name, age, save, saved }

  private let socket: String
  private let program: Program
  private let pid: pid_t
  private let doom: UInt64
  private var dice: Dice
  private var step = Step.open
  private var name = ""
  private var lastStay = ""
  private var lookAgain: UInt64 = 0
  private var lastMove = Child.now
  private(set) var typed: Set<String> = []
  private(set) var saved: Set<String> = []
  private(set) var complaints: [String] = []
  private(set) var wasKilled = false

  /// Nanoseconds after which hands that get nowhere complain.
  private static let patience: UInt64 = 30_000_000_000

  init(_ program: Program, seed: UInt64) throws {
    self.program = program
    dice = Dice(seed: seed)
    socket = "vrfc-stress-\(String(seed, radix: 36))"
    doom = Child.now + UInt64.random(in: 200_000_000...5_000_000_000, using: &dice)
    let started = try Player.tmux(
      socket, program,
      [
        "-f", "/dev/null", "-u", "new-session", "-d", "-x", "100", "-y", "30", "-P", "-F",
        "#{pane_pid}", "-e", "VRFC_USER=at.screens", "-e", "LANG=C.UTF-8",
        "exec '\(program.path)' --centre '\(program.centre)'",
      ])
    pid = pid_t(started?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "") ?? 0
  }

  /// Goes on where the screen allows it.
  /// - Returns: whether there is anybody left to play.
  mutating func play() throws -> Bool {
    if Child.now >= doom { return false }
    guard Child.now >= lookAgain else { return true }
    lookAgain = Child.now + 120_000_000
    guard let screen = try tmux(["capture-pane", "-p"]) else { return false }
    if Child.now > lastMove + Player.patience {
      complaints.append("the screen stands still at \(step):\n\(screen)")
      return false
    }
    if try move(screen) { lastMove = Child.now }
    return true
  }

  private mutating func move(_ screen: String) throws -> Bool {
    switch step {
    case .open where screen.contains("OPEN:"): try press("2")
    case .name where screen.contains("▸ Name"):
      name = dice.name()
      try type(name, then: "Enter", "Enter", "Enter")
    case .age where screen.contains("▸ Age"): try type("24")
    case .save where screen.contains("24"):
      typed.insert(name)
      try press("F2")
    case .saved:
      guard let stay = Player.savedStay(screen), stay != lastStay else { return false }
      (lastStay, step) = (stay, .name)
      saved.insert(name)
      return true
    case .open, .name, .age, .save: return false
    }
    step = Step.allCases[(Step.allCases.firstIndex(of: step) ?? 0) + 1]
    return true
  }

  /// The stay in `saved 2021/00004 in M-04`.
  private static func savedStay(_ screen: String) -> String? {
    let words = screen.split { $0 == " " || $0 == "\n" }
    guard let place = words.firstIndex(of: "saved"), place + 1 < words.count else { return nil }
    return words[place + 1].contains("/") ? String(words[place + 1]) : nil
  }

  /// Kills the program, or closes its window; what it last showed counts.
  mutating func end() throws {
    wasKilled = dice.throwsOne(in: 2)
    if wasKilled, pid > 0 { _ = Glibc.kill(pid, SIGKILL) }
    _ = try tmux(["kill-server"])
    // A program that is closed saves its draft first: it is waited for.
    let patience = Child.now + Player.patience
    while isAlive, Child.now < patience { usleep(1000) }
  }

  /// One that has died and that nobody has asked after yet counts as gone.
  private var isAlive: Bool {
    guard pid > 0, let status = FileManager.default.contents(atPath: "/proc/\(pid)/stat") else {
      return false
    }
    return !String(decoding: status, as: UTF8.self).contains(") Z ")
  }

  private func press(_ key: String) throws { _ = try tmux(["send-keys", key]) }

  private func type(_ text: String, then keys: String...) throws {
    let pressing = keys.isEmpty ? [] : [";", "send-keys"] + keys
    _ = try tmux(["send-keys", "-l", text] + pressing)
  }

  private func tmux(_ arguments: [String]) throws -> String? {
    try Player.tmux(socket, program, arguments)
  }

  /// - Returns: nil: the terminal is gone.
  private static func tmux(
    _ socket: String, _ program: Program, _ arguments: [String]
  ) throws -> String? {
    let ended = try Child.run(
      ["tmux", "-L", socket] + arguments, said: "\(program.scratch)/tmux")
    return ended.status == 0 ? ended.output : nil
  }
}
