import VRFC

extension Canvas {
  mutating func drawReferrals(of model: Model) {
    cursor = Position(row: model.contentRows.lowerBound, column: 0)
  }
}
