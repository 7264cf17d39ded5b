extension ReferralList {
  package var table: ExportTable {
    ExportTable("referral,stay,service,agency,made,status,since", rows: rows.map(\.cells))
  }
}

extension Referral {
  fileprivate var cells: [ExportCell] {
    [
      ExportCell(referral), ExportCell(stay), .text(service.rawValue), .text(agency),
      .text(made.secondsText), .text(status.rawValue), .text(since.secondsText),
    ]
  }
}

extension ReferralsReport {
  /// Columns and tags as they are published; see ``ReferralsReport`` for what is counted.
  package var table: ExportTable {
    ExportTable(columns: columns, rows: rows.map(\.cells))
  }

  private var columns: [ExportColumn] {
    let counts = [
      "brought_forward", "added", "total", "served", "closed", "declined", "withdrawn", "pending",
    ].map { name in
      ExportColumn(name: name, tag: HXLTag(rawValue: "#activity+referrals+\(name)+num"))
    }
    return [
      period, ExportColumn(name: "service", tag: HXLTag(rawValue: "#service+code")),
    ] + counts
  }

  private var period: ExportColumn {
    switch step {
    case .day: ExportColumn(name: "date", tag: HXLTag(rawValue: "#date+occurred"))
    case .month: ExportColumn(name: "month", tag: HXLTag(rawValue: "#date+occurred+month"))
    }
  }
}

extension ReferralsCount {
  fileprivate var cells: [ExportCell] {
    [.text(period.description), .text(service.rawValue)]
      + [broughtForward, added, total, served, closed, declined, withdrawn, pending]
      .map(ExportCell.number)
  }
}
