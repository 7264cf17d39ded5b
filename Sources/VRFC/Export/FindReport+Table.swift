extension FindReport {
  /// The latest stay of each person, best first; a batch has the column `query` before the others.
  package var table: ExportTable {
    let columns = """
      person,stay,name,father_name,sex,age,province,district,cnic,phone,arrived,departed,score
      """
    guard isOfBatch else { return ExportTable(columns, rows: rows.map(\.person.cells)) }
    return ExportTable(
      "query," + columns,
      rows: rows.map { row in [row.line.map(ExportCell.number) ?? .empty] + row.person.cells })
  }
}

extension FoundPerson {
  fileprivate var cells: [ExportCell] {
    [
      ExportCell(stay.person), ExportCell(stay.stay), ExportCell(identity?.name),
      ExportCell(identity?.fatherName), .text(stay.facts.sex.rawValue),
      .number(stay.facts.age.rawValue), ExportCell(stay.facts.province?.title),
      ExportCell(stay.facts.district), ExportCell(identity?.cnic), ExportCell(identity?.phone),
      .text(stay.arrived.secondsText), ExportCell(stay.departed?.secondsText), .number(score),
    ]
  }
}
