/// RFC 4180 once more, character by character, without a line of the program's own reader.
enum SimpleCSV {
  private enum Place { case cellBegins, plain, quoted, closed }

  /// - Returns: the cells of each record; nil where a quotation mark is out of place.
  static func records(_ text: String) -> [[String]]? {
    var records: [[String]] = []
    var cells = [""]
    var place = Place.cellBegins
    var isBehindCR = false
    for scalar in text.unicodeScalars {
      let isSecondOfPair = isBehindCR && scalar == "\n"
      isBehindCR = scalar == "\r"
      switch (place, scalar) {
      case (.quoted, "\""): place = .closed
      case (.quoted, _): cells[cells.count - 1].unicodeScalars.append(scalar)
      case (_, _) where isSecondOfPair: break
      case (_, ","): (cells, place) = (cells + [""], .cellBegins)
      case (_, "\n"), (_, "\r"):
        records.append(cells)
        (cells, place) = ([""], .cellBegins)
      case (.cellBegins, "\""): place = .quoted
      case (.closed, "\""):
        cells[cells.count - 1].unicodeScalars.append("\"")
        place = .quoted
      case (.plain, "\""), (.closed, _): return nil
      case (.cellBegins, _), (.plain, _):
        cells[cells.count - 1].unicodeScalars.append(scalar)
        place = .plain
      }
    }
    let endsWithLine = text.unicodeScalars.last.map { $0 == "\n" || $0 == "\r" } ?? true
    if place == .quoted { return nil }
    return endsWithLine && place == .cellBegins ? records : records + [cells]
  }

  /// Every cell in quotation marks, every line with CRLF.
  static func text(_ records: [[String]]) -> String {
    records.map { cells in
      cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
    }.joined()
  }
}
