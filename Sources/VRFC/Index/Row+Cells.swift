import GRDB

/// Reads cells without a trap: the file may have been changed by anyone, or by the disk.
extension Row {
  /// - Throws: what ``Index/fault(of:)`` calls damage, when the cell is not there or holds another
  ///   kind of value.
  func cell<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: String
  ) throws -> Value {
    try decode(Value.self, forColumn: column)
  }

  func cell<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ place: Int
  ) throws -> Value {
    try decode(Value.self, atIndex: place)
  }

  /// What a text stands for, like a code of a list.
  func reading<Value>(_ column: String, as read: (String) -> Value?) throws -> Value {
    guard let value = read(try cell(column)) else { throw IndexFault.unreadableRow }
    return value
  }

  /// The same of a text that may be missing.
  func readingOptional<Value>(
    _ column: String, as read: (String) -> Value?
  ) throws -> Value? {
    guard let text: String = try cell(column) else { return nil }
    guard let value = read(text) else { throw IndexFault.unreadableRow }
    return value
  }
}
