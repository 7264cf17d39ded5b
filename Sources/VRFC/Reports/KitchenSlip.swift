/// What the kitchen is told of a sitting: one page, without a name.
package struct KitchenSlip: Hashable, Sendable {
  /// Lines of at most 80 columns.
  package let lines: [String]

  /// - Parameters:
  ///   - order: what was ordered.
  ///   - meal: the sitting.
  ///   - house: the centre that orders.
  ///   - head: the end of the log, short.
  package init(_ order: Meal.Order, for meal: MealKey, of house: Centre, head: String) {
    let partner = house.provision.partner
    let top = [
      "MEALS                           VRFC \(house.charter?.name ?? "")", "",
      "To        \(partner.isEmpty ? "the kitchen" : partner)",
      "Day       \(meal.day.longText)", "Sitting   \(meal.sitting.rawValue)",
      "Ordered   \(order.ordered.fullText)", "",
      KitchenSlip.row(order.count, order.count == 1 ? "PORTION" : "PORTIONS"), "",
      KitchenSlip.row(order.present, "present"), KitchenSlip.row(order.announced, "announced"),
    ]
    let diets = order.diets.map { KitchenSlip.row($0.count, $0.diet.rawValue) }
    let ofThese = diets.isEmpty ? ["No special diets"] : ["Special diets among those present"]
    let bottom = [
      "", "Handed to                               Signature", "", "",
      "______________________________          ______________________________", "", "log \(head)",
    ]
    lines = (top + [""] + ofThese + diets + bottom)
      .flatMap { $0.isEmpty ? [""] : TextWidth.lines(of: $0, columns: 80, indent: 10) }
  }

  package var text: String { lines.map { $0 + "\n" }.joined() }

  private static func row(_ count: Int, _ words: String) -> String {
    let digits = String(count)
    return String(repeating: " ", count: max(0, 8 - digits.count)) + digits + "  " + words
  }
}
