import VRFC

extension Canvas {
  mutating func drawPeople(of model: Model) {
    cursor = Position(row: model.contentRows.lowerBound, column: 0)
  }
}
