/// A report on its way out: named columns and rows of cells, for every format alike.
package struct ExportTable: Hashable, Sendable {
  package let columns: [ExportColumn]
  /// Each with as many cells as there are columns.
  package var rows: [[ExportCell]]

  package init(columns: [ExportColumn], rows: [[ExportCell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// Columns that have no tags, since such a table is never published.
  init(_ names: String, rows: [[ExportCell]]) {
    self.init(
      columns: names.split(separator: ",").map { ExportColumn(name: String($0), tag: nil) },
      rows: rows)
  }
}

/// A column: its name in the header, and its tag in the Humanitarian Exchange Language.
package struct ExportColumn: Hashable, Sendable {
  package let name: String
  package let tag: HXLTag?

  package init(name: String, tag: HXLTag?) {
    self.name = name
    self.tag = tag
  }
}

/// A hashtag with its attributes, as the HXL standard 1.1 writes it: `#affected+ind+f`.
package struct HXLTag: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
}

/// What stands in a cell.
package enum ExportCell: Hashable, Sendable {
  /// Not known, or none.
  case empty
  case text(String)
  case number(Int)
  /// A number with one decimal place.
  case decimal(Double)

  package init(_ text: (some CustomStringConvertible)?) {
    self = text.map { .text($0.description) } ?? .empty
  }

  /// As it is written where there are no types.
  package var plain: String {
    switch self {
    case .empty: ""
    case .text(let text): text.withoutForbidden
    case .number(let number): String(number)
    case .decimal(let number): number.withOneDecimal
    }
  }

  var isNumber: Bool {
    switch self {
    case .empty, .text: false
    case .number, .decimal: true
    }
  }
}

extension Double {
  /// Rounded to tenths: `4.3`.
  var withOneDecimal: String {
    let tenths = Int((magnitude * 10).rounded())
    return "\(self < 0 && tenths > 0 ? "-" : "")\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  /// The text as a terminal may be given it: lines and tabs stay, whatever else would act on it
  /// does not; a line ends in its feed alone. The marks stay that keep columns in their order.
  package var forTerminal: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar != "\r" {
      let isKept = scalar == "\t" || scalar == "\n" || !ScalarRule(scalar).isForbidden
      scalars.append(isKept ? scalar : "\u{FFFD}")
    }
    return String(scalars)
  }

  /// The same of a sentence, which may repeat what somebody typed: nothing in it is there unseen.
  package var sentenceForTerminal: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A }) { return self }
    let scalars = forTerminal.unicodeScalars.map { scalar in
      let isKept = scalar == "\t" || scalar == "\n" || ScalarRule(scalar).isOfText
      return isKept ? scalar : "\u{FFFD}"
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The text with U+FFFD for whatever would act on a terminal, break a line, or deceive the
  /// reader about the order of the letters.
  var withoutForbidden: String {
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      scalars.append(ScalarRule(scalar).isForbidden ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}

extension ScalarRule {
  /// Whether it can be seen, and does nothing but that.
  fileprivate var isOfText: Bool {
    switch self {
    case .kept, .unreadable: true
    case .dropped, .control, .escape, .override, .lineBreak, .nul: false
    }
  }

  /// Whether a terminal or a reader would be led by it.
  fileprivate var isForbidden: Bool {
    switch self {
    case .kept, .dropped, .unreadable: false
    case .control, .escape, .override, .lineBreak, .nul: true
    }
  }
}
