extension ResidentsReport {
  package var table: ExportTable {
    ExportTable(
      """
      stay,person,name,father_name,sex,age,nationality,province,district,cnic,hall,bed,since,\
      nights,flags
      """,
      rows: rows.map(\.cells))
  }
}

extension ResidentRow {
  /// `since` is the arrival; `flags` are the needs that were recorded, as in a manifest.
  fileprivate var cells: [ExportCell] {
    let facts = resident.facts
    return [
      ExportCell(resident.stay), ExportCell(resident.person), ExportCell(identity?.name),
      ExportCell(identity?.fatherName), .text(facts.sex.rawValue), .number(facts.age.rawValue),
      ExportCell(facts.nationality), ExportCell(facts.province?.title),
      ExportCell(facts.district), ExportCell(identity?.cnic), ExportCell(resident.bed?.hall),
      ExportCell(resident.bed), .text(resident.arrived.secondsText), .number(nights),
      facts.needs.isEmpty
        ? .empty : .text(facts.needs.map(\.rawValue).joined(separator: ";")),
    ]
  }
}

extension HallsReport {
  package var table: ExportTable {
    ExportTable(
      """
      hall,sex,beds,blocked,usable,held,occupied,vacant,over,bath_rooms,persons_per_bath_room
      """,
      rows: rows.map(\.cells))
  }
}

extension HallCount {
  fileprivate var cells: [ExportCell] {
    [
      ExportCell(hall.id), .text(hall.sex.rawValue), .number(beds), .number(blocked),
      .number(usable), .number(held), .number(occupied), .number(vacant), .number(over),
      .number(hall.bathRooms), personsPerBathRoom.map(ExportCell.decimal) ?? .empty,
    ]
  }
}
