import Glibc

/// A process that does a deed, and how it is to end.
struct Worker {
  /// When it is killed.
  enum Doom: Hashable {
    case none
    /// At a moment, in nanoseconds.
    case at(UInt64)
    /// Once the log is longer than this: somebody has written, perhaps this one, right now.
    case growth(Int)
  }

  /// Whether the disk is full for it.
  enum Room: Hashable { case full, enough }

  let deed: Deed
  let child: Child
  let slot: Int
  let doom: Doom
  let room: Room

  func isDue(logSize: Int) -> Bool {
    switch doom {
    case .none: false
    case .at(let moment): Child.now >= moment
    case .growth(let size): logSize > size
    }
  }

  /// What its end says of the deed, or what is wrong with it.
  func fate(_ ending: Child.Ending) -> Result<Fate, StressFault> {
    switch ending {
    case .crashed(let signal): return .failure(fault("died of signal \(signal)"))
    // What was printed was printed after the sync.
    case .killed:
      return .success(isAnswered ? .acknowledged(answer: child.output) : .open)
    case .exited(0):
      return deed.id == nil || isAnswered
        ? .success(.acknowledged(answer: child.output)) : .failure(fault("answered nothing"))
    case .exited(1) where deed.id != nil: return .success(.refused)
    case .exited(EX_TEMPFAIL): return .success(.open)
    case .exited(EX_IOERR) where room == .full: return .success(.open)
    case .exited(EX_CANTCREAT) where room == .full && deed.kind == .backup: return .success(.open)
    case .exited(let status): return .failure(fault("exited \(status)"))
    }
  }

  private var isAnswered: Bool { deed.id != nil && child.output.hasSuffix("\n") }

  private func fault(_ what: String) -> StressFault {
    StressFault(
      description: "\(deed.arguments.prefix(12).joined(separator: " ")) \(what): "
        + "\(child.errors.suffix(400))")
  }
}

/// What is said at the end.
struct Tally {
  var rounds = 0
  var started = 0
  var killed = 0
  var torn = 0
  var busy = 0
  var full = 0
  var acknowledged = 0
  var refused = 0
  var sentAgain = 0
  var screens = 0
  var savedOnScreens = 0
  var records = 0
  var seals = 0
  var lost = 0
  var doubled = 0

  var sentence: String {
    """
    \(rounds) rounds: \(started) processes started, \(killed) killed, \(full) with a full disk, \
    \(torn) tails torn, \(busy) busy; \(screens) screens, \(savedOnScreens) check-ins saved there; \
    \(acknowledged) acts acknowledged, \(refused) refused, \(sentAgain) sent again; \
    \(records) records, \(seals) seals written; lost \(lost), doubled \(doubled)
    """
  }
}
