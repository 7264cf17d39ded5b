extension PersonHistory {
  /// What happened to a person, the latest first; reasons are left out, since they may name others.
  package var table: ExportTable {
    ExportTable(
      "seq,at,by,what",
      rows: entries.map { entry in
        [
          .number(entry.seq), .text(entry.at.secondsText), .text(entry.by.description),
          .text(entry.words),
        ]
      })
  }
}
