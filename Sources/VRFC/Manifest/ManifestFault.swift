/// One thing that is wrong in a manifest: where, what, and what to do.
package struct ManifestFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where a fault stands in the file.
  package enum Place: Hashable, Sendable {
    case file
    /// Counted from 1.
    case line(Int)
    /// The column's name in the header, and its number, counted from 1.
    case cell(line: Int, column: String, number: Int)
  }

  package let place: Place
  /// The cell's text, shortened, in quotation marks and safe for a terminal; nil without a cell.
  package let value: String?
  /// What is wrong and what to do.
  package let sentence: String

  init(_ place: Place, value: String? = nil, _ sentence: String) {
    self.place = place
    self.value = value?.quoted
    self.sentence = sentence
  }

  /// For example `line 5, column age (4): “-1” is below nought: …`.
  package var description: String {
    switch place {
    case .file: sentence
    case .line(let line): "line \(line): \(sentence)"
    case .cell(let line, let column, let number):
      "line \(line), column \(column) (\(number))\(shownValue): \(sentence)"
    }
  }

  /// The value, unless the sentence quotes it already or there is nothing to show.
  private var shownValue: String {
    guard let value, value != "“”", !sentence.contains(value) else { return "" }
    return ", \(value)"
  }
}

/// Everything that is wrong in a manifest, in the order of the file; at least one fault.
package struct ManifestFaults: Error, Hashable, Sendable, CustomStringConvertible {
  package let faults: [ManifestFault]

  /// One fault a line.
  package var description: String {
    faults.map(\.description).joined(separator: "\n")
  }
}
