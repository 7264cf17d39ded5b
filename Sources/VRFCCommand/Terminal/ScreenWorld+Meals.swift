import VRFC
import VRFCScreens

extension ScreenWorld {
  /// What the house itself does not keep in mind of a day's meals.
  func meals(of day: Day) throws -> Loaded {
    .meals(try desk.recollections(ofMealsOn: day), of: day, after: desk.head.seq)
  }
}
