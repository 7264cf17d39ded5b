extension ExportTable {
  /// As a JSON array of objects, one a line; keys are the columns' names in their order, numbers
  /// are numbers, and an empty cell is `null`.
  package var json: String {
    let keys = columns.map { $0.name.json + ":" }
    let objects = rows.map { row in
      "{" + zip(keys, row).map { $0 + $1.json }.joined(separator: ",") + "}"
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }
}

extension ExportCell {
  fileprivate var json: String {
    switch self {
    case .empty: "null"
    case .text(let text): text.json
    case .number, .decimal: plain
    }
  }
}

extension String {
  /// The text as a JSON string; what would act on a terminal is written as its code.
  fileprivate var json: String {
    var json = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      default:
        switch ScalarRule(scalar) {
        case .kept, .dropped, .unreadable: json.unicodeScalars.append(scalar)
        case .control, .escape, .override, .lineBreak, .nul: json += scalar.jsonEscape
        }
      }
    }
    return json + "\""
  }
}

extension Unicode.Scalar {
  /// `\u001b`; two of them where the scalar takes two units of UTF-16.
  fileprivate var jsonEscape: String {
    UTF16.encode(self)?.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined() ?? "\\ufffd"
  }
}
