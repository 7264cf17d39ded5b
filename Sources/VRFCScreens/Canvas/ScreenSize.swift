/// How large the screen is, in character cells.
package struct ScreenSize: Hashable, Sendable {
  /// Lines from top to bottom.
  package var rows: Int
  /// Character columns from left to right.
  package var columns: Int

  /// A size of `rows` lines and `columns` columns; a negative number counts as none.
  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The size that terminals have unless somebody changes it: 24 rows of 80 columns.
  package static let usual = ScreenSize(rows: 24, columns: 80)

  /// The smallest size at which every screen works: the usual one, less a status line and a rule
  /// that tmux or screen may take of it.
  package static let smallest = ScreenSize(rows: 22, columns: 80)

  /// True where every screen fits. Below that nothing is seen of what a key would do.
  package var isLargeEnough: Bool {
    rows >= Self.smallest.rows && columns >= Self.smallest.columns
  }
}

/// A cell of the screen, counted from 0 at the top left.
package struct Position: Hashable, Sendable {
  /// The line, 0 at the top.
  package var row: Int
  /// The column, 0 at the left.
  package var column: Int

  /// The cell at `row` and `column`.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
