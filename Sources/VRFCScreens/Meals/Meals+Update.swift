import VRFC

extension Model {
  mutating func perform(_ action: MealsAction) -> [Effect] {
    switch action {
    case .up: meals.cursor = max(0, meals.cursor - 1)
    case .down: meals.cursor += 1
    }
    return []
  }
}
