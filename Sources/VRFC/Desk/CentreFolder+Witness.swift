extension CentreFolder {
  /// What the index knows of this log; empty where there is none, or one of another log.
  package var indexWitness: [KnownRecord] {
    guard let source = Index.sourceKnown(folder: path), source.head.seq > 0 else { return [] }
    do {
      let charter = try charter(operations: SystemFiles())
      return charter.log == source.log ? [KnownRecord(source.head, witness: .index)] : []
    } catch {
      // Record 1 is bad, which whoever reads the log finds by itself.
      return []
    }
  }

  /// Where the index says that a record stands; nil where it does not know, or knows another log.
  package func indexedPlace(of seq: Int) throws -> LogHead? {
    Index.placeKnown(
      of: seq, in: try charter(operations: SystemFiles()).log, folder: path)
  }
}
