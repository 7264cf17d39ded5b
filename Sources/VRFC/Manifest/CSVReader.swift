/// One cell as it was written, without its quotation marks.
package struct CSVCell: Hashable {
  package let text: String
  /// The line on which the cell begins, counted from 1.
  package let line: Int
}

/// Why a text is not CSV as RFC 4180 has it. Lines and columns count from 1, columns in Unicode
/// scalars.
package enum CSVFault: Error, Hashable {
  /// The quotation mark at this place is never closed.
  case unterminatedQuote(line: Int, column: Int)
  /// A quotation mark stands inside a cell that does not begin with one, or is followed by more
  /// text after it closed the cell.
  case strayQuote(line: Int, column: Int)
}

/// Reads valid UTF-8 record by record, as RFC 4180 has it; a line may end in LF, CRLF or CR.
///
/// It works on bytes: every character with a meaning here is one byte of ASCII, which is never a
/// part of another character, so that a mark after a comma stays with its own cell.
package struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line = 1
  private var lineStart = 0

  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - separator: what stands between cells, a character of ASCII.
  package init(_ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) {
    (self.bytes, self.separator) = (bytes, separator)
  }

  /// The next record; nil at the end. An empty line is a record with one empty cell.
  package mutating func next() throws(CSVFault) -> [CSVCell]? {
    guard index < bytes.count else { return nil }
    var cells: [CSVCell] = []
    while true {
      cells.append(try nextCell())
      guard index < bytes.count else {
        return cells
      }
      if bytes[index] == separator {
        index += 1
      } else {
        endLine()
        return cells
      }
    }
  }

  /// Leaves `index` at the comma or line end after the cell, or at the end.
  private mutating func nextCell() throws(CSVFault) -> CSVCell {
    if index < bytes.count, bytes[index] == quote { return try nextQuotedCell() }
    let start = index
    while index < bytes.count, !isCellEnd(bytes[index]) {
      if bytes[index] == quote { throw .strayQuote(line: line, column: column(of: index)) }
      index += 1
    }
    return CSVCell(text: String(decoding: bytes[start..<index], as: UTF8.self), line: line)
  }

  private mutating func nextQuotedCell() throws(CSVFault) -> CSVCell {
    let (startLine, startColumn) = (line, column(of: index))
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        index += 1
        guard index < bytes.count, bytes[index] == quote else {
          try expectCellEnd()
          return CSVCell(text: String(decoding: text, as: UTF8.self), line: startLine)
        }
        text.append(quote)
        index += 1
      } else if byte == lineFeed || byte == carriageReturn {
        let start = index
        endLine()
        text += bytes[start..<index]
      } else {
        text.append(byte)
        index += 1
      }
    }
    throw .unterminatedQuote(line: startLine, column: startColumn)
  }

  private func expectCellEnd() throws(CSVFault) {
    guard index == bytes.count || isCellEnd(bytes[index]) else {
      throw .strayQuote(line: line, column: column(of: index - 1))
    }
  }

  private mutating func endLine() {
    let isPair =
      bytes[index] == carriageReturn && index + 1 < bytes.count && bytes[index + 1] == lineFeed
    index += isPair ? 2 : 1
    line += 1
    lineStart = index
  }

  private func column(of index: Int) -> Int {
    bytes[lineStart..<index].count { $0 & 0xC0 != 0x80 } + 1
  }

  private func isCellEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == lineFeed || byte == carriageReturn
  }

  private let quote = UInt8(ascii: "\"")
  private let lineFeed = UInt8(ascii: "\n")
  private let carriageReturn = UInt8(ascii: "\r")
}
