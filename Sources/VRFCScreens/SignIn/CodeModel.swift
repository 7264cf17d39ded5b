import VRFC

/// A page with a code that is shown once: nothing of it stays on the terminal when it is left.
package struct CodeModel: Sendable {
  package enum Kind: Sendable {
    /// To be written down, and typed back before anything is made.
    case recovery
    /// To be handed over.
    case oneUse(for: StaffName)
  }

  package let centre: String
  package var size: ScreenSize
  let kind: Kind
  let code: String
  private(set) var words: String?
  private(set) var typed = TextField(byteLimit: 256)

  package init(centre: String, size: ScreenSize, recovery code: RecoveryCode) {
    (self.centre, self.size) = (centre, size)
    (kind, self.code) = (.recovery, "\(code)")
  }

  package init(centre: String, size: ScreenSize, oneUse code: OneUseCode, for name: StaffName) {
    (self.centre, self.size) = (centre, size)
    (kind, self.code) = (.oneUse(for: name), "\(code)")
  }

  package enum Wish: Hashable, Sendable {
    case repaint
    /// It is on paper, or was handed over.
    case done
    /// They left without.
    case quit
  }

  /// Takes a key.
  package mutating func update(_ key: Key) -> Wish? {
    switch key {
    case .enter: return size.isLargeEnough ? submit() : nil
    case .control("l"): return .repaint
    case .escape, .control("c"), .hangup: return .quit
    case .character, .paste, .backspace, .delete, .left, .right, .home, .end, .control, .pageUp,
      .pageDown, .insert, .function, .resize, .unknown, .tab, .backTab, .up, .down:
      if case .recovery = kind { _ = typed.apply(key) }
    }
    return nil
  }

  private mutating func submit() -> Wish? {
    switch kind {
    case .oneUse: return .done
    case .recovery:
      do throws(RecoveryCodeFault) {
        if "\(try RecoveryCode(typed: typed.text))" == code { return .done }
        words = say("That is another code: look again.")
      } catch {
        words = "\(error)"
      }
      return nil
    }
  }
}
