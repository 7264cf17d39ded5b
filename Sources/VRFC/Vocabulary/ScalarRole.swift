/// What one scalar is to a grid of cells.
package enum ScalarRole: Hashable, Sendable {
  /// Begins a cell of so many columns, 1 or 2.
  case base(columns: Int)
  /// Joins the cell before it and takes no column.
  case mark
  /// Says nothing to the eye and is left out: direction marks, byte order marks, selectors.
  case hidden
  /// Would act on the terminal or deceive the reader; U+FFFD is shown in its place.
  case forbidden
}

extension Unicode.Scalar {
  /// What the scalar is to a grid of cells.
  package var role: ScalarRole {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: .forbidden
    case 0xAD, 0xFE00...0xFE0F, 0xE0100...0xE01EF: .hidden
    case 0..<0x300: .base(columns: 1)
    case 0x200C, 0x200D, 0x1160...0x11FF, 0xD7B0...0xD7FF: .mark
    case 0x202A...0x202E, 0x2066...0x2069: .forbidden
    default: roleOfCategory
    }
  }

  private var roleOfCategory: ScalarRole {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: .mark
    case .format: isVisibleFormat ? .base(columns: 1) : .hidden
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      .forbidden
    default: .base(columns: isWide ? 2 : 1)
    }
  }

  /// The signs of Arabic and its neighbours that enclose digits: drawn, though called format.
  private var isVisibleFormat: Bool {
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2: true
    default: false
    }
  }

  /// Two columns wide: East Asian Width W or F, and signs shown as emoji (Unicode, annex 11).
  private var isWide: Bool {
    if value < 0x1100 { return false }
    return properties.isEmojiPresentation || Self.wide.contains { $0.contains(value) }
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
    0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE6B,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]

  /// Belongs to a script that runs from right to left: Arabic, Hebrew and their neighbours.
  package var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
