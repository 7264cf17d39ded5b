import VRFC

/// Whether a terminal tells a paste from typing, by marks around it.
package enum PasteMarking: Hashable, Sendable {
  case marked
  /// A paste comes as keys: the Linux console, old terminals.
  case unmarked
}

/// Keys that came all at once. A terminal that does not mark pastes sends them as keys: these
/// only ever are text, and run no command. Where pastes are marked, whatever else comes all at
/// once is fast typing, or typing ahead.
package enum KeyBurst {
  /// So many different letters at once are no typing.
  static let letters = 4

  /// A message for each key, in order.
  package static func messages(
    for keys: [Key], at moment: Moment, pastes: PasteMarking
  ) -> [Message] {
    let arriving: KeyArrival = pastes == .unmarked && isPaste(keys) ? .inBurst : .alone
    return keys.map { .key($0, at: moment, arriving: arriving) }
  }

  /// A key held down repeats itself, and is no paste.
  static func isPaste(_ keys: [Key]) -> Bool {
    let typed = keys.filter { key in
      if case .character = key { true } else { key == .enter || key == .tab }
    }
    return typed.count >= letters && Set(typed).count > 1
  }
}
