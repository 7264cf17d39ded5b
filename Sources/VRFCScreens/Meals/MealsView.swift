import VRFC

extension Canvas {
  mutating func drawMeals(of model: Model) {
    cursor = Position(row: model.contentRows.lowerBound, column: 0)
  }
}
