import VRFC

extension Keymap {
  static let mealsKeys: [KeyBinding] = [
    KeyBinding([.up, .character("k")], "↑ k", in: [.meals], "the sitting above", .meals(.up)),
    KeyBinding([.down, .character("j")], "↓ j", in: [.meals], "the sitting below", .meals(.down)),
    KeyBinding(
      [.character("o")], "o", in: [.meals], "order from the kitchen", footer: "order",
      .meals(.order)),
    KeyBinding(
      [.character("e")], "e", in: [.meals], "what the partner delivered; adds up",
      footer: "delivered", .meals(.deliver)),
    KeyBinding(
      [.character("s")], "s", in: [.meals], "serve one person, by stay or bed", footer: "serve",
      .meals(.serveStay)),
    KeyBinding(
      [.character("A")], "A", in: [.meals], "serve all who are here; asks", footer: "all",
      .meals(.serveAll)),
    KeyBinding(
      [.character("c")], "c", in: [.meals], "served, counted by head", footer: "count",
      .meals(.count)),
    KeyBinding(
      [.character("L"), .enter], "L", in: [.meals], "the kitchen's slip", footer: "slip",
      .meals(.slip)),
    KeyBinding(
      [.character("[")], "[", in: [.meals], "the day before", footer: "day before",
      .meals(.day(-1))),
    KeyBinding([.character("]")], "]", in: [.meals], "the day after", .meals(.day(1))),
    KeyBinding([.character("t")], "t", in: [.meals], "today", .meals(.today)),
    KeyBinding(
      [.character("R")], "R", in: [.meals], "declare Ramadan, or its last day; asks",
      footer: "Ramadan", .meals(.ramadan)),
  ]
}
