extension FindReport {
  /// The latest stay of each person, best first; a batch has the column `query` before the others.
  package var table: ExportTable {
    let columns = "person,stay,\(FoundPerson.fields.header),arrived,departed,score"
    guard isOfBatch else { return ExportTable(columns, rows: rows.map(\.person.cells)) }
    return ExportTable(
      "query," + columns,
      rows: rows.map { row in [row.line.map(ExportCell.number) ?? .empty] + row.person.cells })
  }
}

extension FoundPerson {
  fileprivate static let fields: [RegistrationField.Code] = [
    .name, .fatherName, .sex, .age, .province, .district, .cnic, .phone,
  ]

  fileprivate var cells: [ExportCell] {
    [ExportCell(stay.person), ExportCell(stay.stay)]
      + FoundPerson.fields.cells(identity, stay.facts) + [
        .text(stay.arrived.secondsText), ExportCell(stay.departed?.secondsText), .number(score),
      ]
  }
}
