import VRFC
import VRFCScreens

/// What needs everyone's names, which are read beside the screens: it waits until they are.
extension ScreenWorld {
  /// Among whom somebody is looked for.
  enum Search {
    /// Those who may be shown without more ado.
    case shown(String)
    /// Those who left, too; that is a look, and on record before it is shown.
    case everyone(String)
  }

  /// How many are listed; who is not among them is looked for by more of the name.
  private static let listed = 100

  /// Everyone's names are read once; after a reading that failed, anew.
  func startReadingRegister() {
    register.start(desk.registerSource)
  }

  /// - Returns: nil while everyone's names are still being read.
  func found(_ search: Search) throws -> Loaded? {
    waitingSearch = search
    guard try isRegisterRead() else { return nil }
    waitingSearch = nil
    switch search {
    case .shown(let query):
      return .found(find(query, as: shownStays.map(FindView.only) ?? .whole), for: query)
    case .everyone(let query): return try foundAmongAll(query)
    }
  }

  private func foundAmongAll(_ query: String) throws -> Loaded? {
    let found = find(query, as: viewOfAll)
    let masked = found.filter(\.isMasked).map(\.matched)
    if !masked.isEmpty { try desk.look(.masked, at: masked, as: officer) }
    return .found(found, for: query)
  }

  private func find(_ query: String, as view: FindView) -> [FoundPerson] {
    register.find(query, limit: ScreenWorld.listed, as: view)
  }

  /// Whether everyone's names are read, up to the last record. Where they cannot be, nothing waits
  /// any longer: whoever asks again has them read anew.
  func isRegisterRead() throws -> Bool {
    startReadingRegister()
    do {
      guard try register.isRead() else { return false }
      try register.catchUp(to: desk.head.seq, reading: desk.act(in:))
      return true
    } catch {
      (waitingSearch, waitingQuery) = (nil, nil)
      throw error
    }
  }

  /// Which stays may be shown, for asking about many: those that are not over, and all of whom this
  /// sitting said why. Being here again opens nobody's earlier stays.
  /// - Returns: nil: every stay.
  private var shownStays: ShownStays? {
    desk.centre.isSealed ? ShownStays(desk.centre.residents.keys, of: shown) : nil
  }

  var viewOfAll: FindView { shownStays.map { .masked(otherThan: $0) } ?? .whole }
}
