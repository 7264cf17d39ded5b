/// Records a handover at the gate by its head count, before anyone is named.
package struct ReceiveBatch: Act {
  package static let name = "receiveBatch"

  package let men: Int
  package let women: Int
  package let children: Int
  /// Of these, how many were handed back at the gate, and why.
  package let handedBack: Int
  package let reason: Note?
  /// Where, as it was typed.
  package let gate: String?
  /// The day of the handover, in whose numbers this one is counted.
  package let day: Day

  package init(
    men: Int, women: Int, children: Int, handedBack: Int = 0, reason: Note? = nil,
    gate: String? = nil, day: Day
  ) {
    self.men = men
    self.women = women
    self.children = children
    self.handedBack = handedBack
    self.reason = reason
    self.gate = gate
    self.day = day
  }

  package var recollection: Recollection {
    var recollection = Recollection()
    recollection.batchesOf = day
    return recollection
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    let manifest = try heads()
    guard (0...manifest).contains(handedBack) else {
      throw .batch(.moreHandedBack(handedBack, than: manifest))
    }
    if handedBack > 0, reason == nil { throw .batch(.reasonMissing) }
    let serial = (centre.recalled.batchSerials[day] ?? 0) + 1
    let received = BatchReceived(
      batch: BatchNumber(day: day, serial: serial), received: centre.moment,
      gate: configuredGate(in: centre), men: men, women: women, children: children,
      handedBack: handedBack, notes: .reason(note(in: centre)))
    return [received.event]
  }

  package func remarks(in centre: Centre) -> [String] {
    guard let other = otherGate(in: centre) else { return [] }
    return [
      say("\(other.quoted) is none of this site's gates in centre.toml, and is kept as a note")
    ]
  }

  /// One of the site's gates, which stands in the log for everybody to read.
  private func configuredGate(in centre: Centre) -> String? {
    gate.flatMap { typed in
      centre.provision.gates.first { $0.lowercased() == typed.lowercased() }
    }
  }

  /// Any other text may say who somebody is, and is recorded as what staff write is: sealed.
  private func otherGate(in centre: Centre) -> String? {
    configuredGate(in: centre) == nil ? gate : nil
  }

  private func note(in centre: Centre) -> Note? {
    guard let other = otherGate(in: centre) else { return reason }
    let parts = [say("gate: \(other)"), reason?.rawValue]
    return Note(rawValue: parts.compactMap(\.self).joined(separator: "; "))
  }

  /// Heads on the manifest; each number is checked for itself, for their sum may be none.
  private func heads() throws(Refusal) -> Int {
    let numbers = [men, women, children]
    guard numbers.allSatisfy({ $0 >= 0 }) else { throw .batch(.empty) }
    for heads in numbers where heads > BatchRefusal.headsMax {
      throw .batch(.tooMany(heads: heads))
    }
    let manifest = numbers.reduce(0, +)
    guard manifest > 0 else { throw .batch(.empty) }
    guard manifest <= BatchRefusal.headsMax else { throw .batch(.tooMany(heads: manifest)) }
    return manifest
  }
}
