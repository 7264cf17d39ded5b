/// The house as the log itself gives it up to a record, folded from its events without an index.
package struct FoldedHouse: Sendable {
  private(set) var centre: Centre
  private(set) var head = LogHead.empty
  /// What the index says otherwise of the records that were read.
  private(set) var differences: Set<IndexPart> = []

  /// What folding takes: the folder, how far, and what was folded already.
  package struct Source: Sendable {
    let folder: CentreFolder
    let head: LogHead
    let log: LogID
    let folded: FoldedHouse
    /// Whether there is an index on the disk whose records are compared.
    let comparesRecords: Bool
  }

  init(at moment: Moment) {
    centre = Centre(moment: moment)
  }

  /// Folds up to a record that a desk has read: that much is on the disk and never changes, so no
  /// lock is held meanwhile. Meant for a thread of its own.
  ///
  /// - Parameter goOn: asked now and then; breaks it off by what it throws.
  package static func read(_ source: Source, goOn: () throws -> Void) throws -> FoldedHouse {
    var folded = source.folded
    folded.differences = []
    let log = try LogFile(folder: source.folder.path)
    var piece: [StampedAct] = []
    try log.read(from: folded.head, to: source.head.end) { record in
      piece.append(try StampedAct(record))
      guard piece.count == 1024 else { return }
      try goOn()
      folded.take(piece, source)
      piece.removeAll(keepingCapacity: true)
    }
    folded.take(piece, source)
    return folded
  }

  private mutating func take(_ acts: [StampedAct], _ source: Source) {
    for act in acts { take(act) }
    guard source.comparesRecords, let known = Index.records(of: acts, in: source.log, source.folder)
    else { return }
    if known != acts.map(IndexedRecord.init) { differences.insert(.records) }
  }

  mutating func take(_ act: StampedAct) {
    centre.apply(act.act.events, at: act.stamp)
    head = act.head
  }
}

extension Desk {
  /// From what a thread of its own folds the house.
  package var foldSource: FoldedHouse.Source {
    FoldedHouse.Source(
      folder: folder, head: head, log: charter.log,
      folded: folded ?? FoldedHouse(at: centre.moment), comparesRecords: !index.isInMemory)
  }

  /// Compares the house that this desk works with, and the one that the index gives, with the one
  /// that was folded from the log. Where they differ the index is made anew, and that is put on
  /// record.
  ///
  /// - Returns: what differed.
  @discardableResult
  package func compare(_ house: FoldedHouse, as officer: Officer) throws -> [IndexPart] {
    try settle()
    var house = house
    var differences = house.differences
    try log.read(from: house.head, to: head.end) { record in house.take(try StampedAct(record)) }
    let told = HouseContent(house.centre)
    let indexed = try consult { index in
      try index.centre(charter: charter, moment: centre.moment, configuration: configuration)
    }
    for other in [centre, indexed] {
      differences.formUnion(told.differences(from: HouseContent(other)))
    }
    folded = house
    guard !differences.isEmpty else { return [] }
    let parts = IndexPart.allCases.filter(differences.contains)
    try replaceIndex(parts)
    // Where nothing can be written, whoever acts first puts it on record.
    if halt == nil { try recordReplacement(as: officer) }
    return parts
  }
}
