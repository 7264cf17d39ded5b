extension ResidentsReport {
  package var table: ExportTable {
    ExportTable(
      "stay,person,\(ResidentRow.fields.header),hall,bed,since,nights,flags",
      rows: rows.map(\.cells))
  }
}

extension ResidentRow {
  fileprivate static let fields: [RegistrationField.Code] = [
    .name, .fatherName, .sex, .age, .nationality, .province, .district, .cnic,
  ]

  /// `since` is the arrival; `flags` are the needs that were recorded, as in a manifest.
  fileprivate var cells: [ExportCell] {
    let facts = resident.facts
    return [ExportCell(resident.stay), ExportCell(resident.person)]
      + ResidentRow.fields.cells(identity, facts)
      + [
        ExportCell(resident.bed?.hall), ExportCell(resident.bed),
        .text(resident.arrived.secondsText), .number(nights),
        RegistrationField.Code.needs.cell(identity, facts),
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

extension HallsReport {
  /// The same for people to read, with what the fixed columns have no room for: vacant isolation
  /// beds, and those who wait.
  package var board: ExportTable {
    ExportTable(
      """
      hall,sex,beds,blocked,usable,held,isolation,occupied,vacant,over,waiting,bath_rooms,\
      persons_per_bath_room
      """,
      rows: rows.map { count in
        var cells = count.cells
        cells.insert(.number(count.waiting), at: 9)
        cells.insert(.number(count.isolation), at: 6)
        return cells
      })
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
