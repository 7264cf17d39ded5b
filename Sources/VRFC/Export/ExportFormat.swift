/// How counts are handed on.
package enum CountFormat: String, Hashable, Sendable, CaseIterable {
  case csv, hxl, json
}

/// How a list is shown or handed on.
package enum ListFormat: String, Hashable, Sendable, CaseIterable {
  case table, csv, json
}

extension ExportTable {
  package func text(as format: CountFormat) -> String {
    switch format {
    case .csv: csv
    case .hxl: hxl
    case .json: json
    }
  }

  package func text(as format: ListFormat) -> String {
    switch format {
    case .table: text
    case .csv: csv
    case .json: json
    }
  }
}
