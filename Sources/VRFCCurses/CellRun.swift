import CCurses
import VRFCScreens

/// Neighbouring cells of one look, which go to curses in one call.
struct CellRun {
  private let row: Int
  private let palette: Palette
  private var column = 0
  private var next = 0
  private var style: UInt32 = 0
  private var scalars: [UInt32] = []

  /// An empty run in `row`.
  init(row: Int, palette: Palette) {
    self.row = row
    self.palette = palette
  }

  /// Adds the cell of `column`; puts what was there before, if the cell does not continue it.
  mutating func add(_ cell: Cell, column: Int) {
    if cell.columns == 0 { return }
    let style = cell.meaning.style(in: palette)
    if column != next || style != self.style {
      put()
      (self.column, self.style) = (column, style)
    }
    next = column + cell.columns
    var columns = UInt32(cell.columns)
    for scalar in cell.text.unicodeScalars {
      scalars.append(scalar.value | columns << 24)
      columns = 0
    }
  }

  /// Puts the run on the screen and begins an empty one.
  mutating func put() {
    if !scalars.isEmpty {
      vrfc_put(Int32(row), Int32(column), scalars, scalars.count, style)
    }
    scalars.removeAll(keepingCapacity: true)
  }
}
