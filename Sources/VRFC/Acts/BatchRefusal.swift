/// Why a handover may not be recorded, or is not known.
package enum BatchRefusal: Hashable, Sendable, CustomStringConvertible {
  case noSuchBatch(BatchNumber, recent: [BatchNumber])
  case empty
  case tooMany(heads: Int)
  case moreHandedBack(Int, than: Int)
  case reasonMissing

  package static let headsMax = 2_000

  package var description: String {
    switch self {
    case .noSuchBatch(let batch, let recent):
      say("there is no batch \(batch); ")
        + (recent.isEmpty
          ? say("announce it with `vrfc batch`")
          : say("the latest are \(recent.map(\.description).joined(separator: ", "))"))
    case .empty: say("a batch has at least one head; give men, women or children")
    case .tooMany(let heads):
      say(
        """
        \(heads) heads are too many for one handover (at most \(BatchRefusal.headsMax)); check \
        the numbers, or announce it in parts
        """)
    case .moreHandedBack(let back, let manifest):
      say("\(back) cannot be handed back of \(manifest) on the manifest")
    case .reasonMissing: say("say why people were handed back: give the reason")
    }
  }
}
