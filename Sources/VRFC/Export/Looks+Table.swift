extension [LookSum] {
  /// A row for each member of staff and day.
  package var table: ExportTable {
    ExportTable(
      "day,by,people,in_full,looks",
      rows: map { sum in
        [
          ExportCell(sum.day), ExportCell(sum.by), .number(sum.people), .number(sum.inFull),
          .number(sum.looks),
        ]
      })
  }
}

extension [StampedAct] {
  /// A row for each record of a look, an export or a refusal.
  package var looksTable: ExportTable {
    ExportTable(
      "seq,at,by,role,desk,what,reason",
      rows: map { stamped in
        let act = stamped.act
        return [
          .number(stamped.head.seq), .text(act.at.secondsText), ExportCell(act.by.name),
          .text(act.by.role.rawValue), .text(act.by.desk), .text(act.words),
          ExportCell(act.events.compactMap(\.reason).first),
        ]
      })
  }
}
