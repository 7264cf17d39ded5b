/// What the centre's rules do with one scalar of a typed text.
enum ScalarRule {
  case kept
  /// Left out, with a notice that gives this name.
  case dropped(String)
  case control, escape, override, lineBreak, nul, unreadable

  /// The rule for a scalar. The zero-width joiner and non-joiner, which Persian and Urdu need, are
  /// kept. Direction marks (U+200E, U+200F, U+061C) reorder nothing by themselves but cannot be
  /// seen, so that two names could differ by one alone: dropped, like the other invisible ones.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20...0x7E: self = .kept
    case 0: self = .nul
    case 0x1B, 0x9B: self = .escape
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: self = .lineBreak
    case 0x01...0x1F, 0x7F...0x9F: self = .control
    case 0xA0...0x2FF where scalar.value != 0xAD: self = .kept
    case 0x202A...0x202E, 0x2066...0x2069: self = .override
    case 0xFFFD: self = .unreadable
    default: self = ScalarRule.amongTheRare(scalar)
    }
  }

  private static func amongTheRare(_ scalar: Unicode.Scalar) -> ScalarRule {
    switch scalar.value {
    case 0x200B: .dropped(say("zero-width space"))
    case 0xFEFF: .dropped(say("byte-order mark"))
    case 0xE0000...0xE007F: .dropped(say("tag character"))
    case 0x200E, 0x200F, 0x061C: .dropped(say("direction mark"))
    case 0xAD: .dropped(say("soft hyphen"))
    // The last are letters or signs by their category, and drawn as nothing at all.
    case 0x2060...0x2064, 0x206A...0x206F, 0x180E, 0xFFF9...0xFFFB, 0x034F, 0x115F, 0x1160, 0x17B4,
      0x17B5, 0x2800, 0x3164, 0xFFA0:
      .dropped(say("invisible character"))
    default: scalar.properties.isNoncharacterCodePoint ? .control : .kept
    }
  }

  /// The refusal, where the rule is one.
  func fault(position: Int, scalar: Unicode.Scalar) -> TextFault? {
    switch self {
    case .kept, .dropped: nil
    case .control: .controlCharacter(position: position, scalar: scalar)
    case .escape: .escape(position: position, scalar: scalar)
    case .override: .bidirectionalOverride(position: position, scalar: scalar)
    case .lineBreak: .lineBreak(position: position, scalar: scalar)
    case .nul: .nul(position: position)
    case .unreadable: .unreadable(position: position)
    }
  }
}
