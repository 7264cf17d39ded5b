/// Somebody is about to be shown who people are; recorded before they are.
package struct RecordLook: Act {
  package static let name = "look"

  package let view: LookedUpView
  package let stays: [StayNumber]
  package let reason: Note?

  package init(_ view: LookedUpView, stays: [StayNumber], reason: Note? = nil) {
    self.view = view
    self.stays = stays
    self.reason = reason
  }

  package var permissions: Set<Permission> {
    switch view {
    case .masked: [.findMasked]
    case .page, .search: [.readDeparted]
    case .letter, .list: [.readPresent]
    }
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    if view.needsReason, reason?.saysSomething != true { throw .access(.lookNeedsReason) }
    return [PersonsLookedUp(view: view, stays: stays, notes: .reason(reason)).event]
  }
}

extension LookedUpView {
  /// Whether nobody is shown this way without saying why.
  package var needsReason: Bool {
    switch self {
    case .page, .search: true
    case .masked, .letter, .list: false
    }
  }
}

/// Counts are about to leave the program.
package struct RecordExport: Act {
  package static let name = "export"

  package let counts: String
  package let from: Day
  package let to: Day

  package init(_ counts: String, from: Day, to: Day) {
    self.counts = counts
    self.from = from
    self.to = to
  }

  /// A duty officer takes the sheet of one day.
  package var permissions: Set<Permission> { from == to ? [.exportDay] : [.exportCounts] }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    [CountsExported(counts: counts, from: from, to: to).event]
  }
}

/// The index was found wrong and was made anew: nobody's doing, and on record all the same.
struct RecordIndexReplaced: Act {
  static let name = "replaceIndex"

  let parts: [IndexPart]

  func decide(in centre: Centre) throws(Refusal) -> [Event] {
    [IndexReplaced(parts: parts).event]
  }
}

/// Somebody tried what their role does not allow.
struct RecordRefusal: Act {
  static let name = "refuse"

  let tried: String
  let missing: [Permission]

  func decide(in centre: Centre) throws(Refusal) -> [Event] {
    [PermissionRefused(tried: tried, missing: missing.map(\.rawValue).sorted()).event]
  }
}
