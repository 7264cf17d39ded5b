/// A file of queries, one a line.
package struct FindBatch: Hashable, Sendable {
  package struct Query: Hashable, Sendable {
    /// The number of the line, from 1.
    package let line: Int
    package let text: String
  }

  package let queries: [Query]

  /// Lines end in LF or CRLF; empty ones ask nothing but are counted.
  package init(_ text: String) {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    queries = lines.enumerated().compactMap { index, line in
      let query = String(line.last == "\r" ? line.dropLast() : line).withoutOuterSpaces
      return query.isEmpty ? nil : Query(line: index + 1, text: query)
    }
  }
}

/// What queries found, to be shown or handed on.
package struct FindReport: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// The number of the query's line; nil where there was but one query.
    package let line: Int?
    package let person: FoundPerson
  }

  package let rows: [Row]
  /// Whether the rows say which query they answer.
  package let isOfBatch: Bool

  package init(
    _ text: String, in register: Register, limit: Int, as view: FindView = .whole
  ) {
    rows = register.find(text, limit: limit, as: view).map { Row(line: nil, person: $0) }
    isOfBatch = false
  }

  /// - Complexity: each query is a walk over everyone.
  package init(_ batch: FindBatch, in register: Register, limit: Int) {
    rows = batch.queries.flatMap { query in
      register.find(query.text, limit: limit).map { Row(line: query.line, person: $0) }
    }
    isOfBatch = true
  }

  /// The stays by which somebody was found and that are over, each once.
  var staysOver: [StayNumber] {
    var seen: Set<StayNumber> = []
    return rows.map(\.person).filter(\.isOver).map(\.matched).filter { seen.insert($0).inserted }
  }
}
