import VRFC

/// The screen Meals.
package struct MealsModel: Sendable {
  var cursor = 0
}
