import VRFC

/// The screen before the screens: who sits here proves who they are. It holds nothing else, so
/// that a locked terminal has nothing to show.
package struct SignInModel: Sendable {
  package enum Stage: Hashable, Sendable {
    case proving
    /// The secret was a one-use code.
    case choosing
  }

  package enum Field: Hashable, Sendable {
    case name, secret, first, second
  }

  package let centre: String
  package var size: ScreenSize
  package private(set) var stage = Stage.proving
  package private(set) var focus = Field.name
  package private(set) var words: String?
  private(set) var name = TextField(byteLimit: 64)
  private(set) var secret = TextField(byteLimit: 1_024)
  private(set) var first = TextField(byteLimit: 1_024)
  private(set) var second = TextField(byteLimit: 1_024)
  /// Whether somebody was signed in here before.
  package let isLocked: Bool

  /// - Parameters:
  ///   - lockedBy: who was signed in when the terminal was locked; nil: nobody.
  ///   - expected: who was named when the program was started; nil: nobody.
  package init(
    centre: String, size: ScreenSize, lockedBy: StaffName? = nil, expected: StaffName? = nil,
    words: String? = nil
  ) {
    self.centre = centre
    self.size = size
    self.words = words
    isLocked = lockedBy != nil
    if let known = lockedBy ?? expected {
      name.set("\(known)")
      focus = .secret
    }
  }

  /// Says something, and empties what must not stand there.
  package mutating func tell(_ words: String) {
    self.words = words
    switch stage {
    case .proving: secret.set("")
    case .choosing:
      first.set("")
      second.set("")
      focus = .first
    }
  }

  /// The code was right: a password is chosen now.
  package mutating func choose() {
    (stage, focus) = (.choosing, .first)
    secret.set("")
    words = say("Choose a password of 12 characters or more; several words in a row will do.")
  }

  /// The code has to be proved again, or another one; what was typed is forgotten.
  package mutating func prove(saying words: String) {
    tell("")
    (stage, focus) = (.proving, .secret)
    tell(words)
  }

  var fields: [Field] {
    switch stage {
    case .proving: [.name, .secret]
    case .choosing: [.first, .second]
    }
  }

  subscript(field: Field) -> TextField {
    switch field {
    case .name: name
    case .secret: secret
    case .first: first
    case .second: second
    }
  }

  private mutating func edit(_ body: (inout TextField) -> Bool) {
    switch focus {
    case .name: _ = body(&name)
    case .secret: _ = body(&secret)
    case .first: _ = body(&first)
    case .second: _ = body(&second)
    }
  }
}

/// What the screen before the screens wants done.
package enum SignInWish: Hashable, Sendable {
  case signIn(name: String, secret: String)
  case choose(password: String)
  case repaint
  case quit
}

extension SignInModel {
  /// Takes a key.
  package mutating func update(_ key: Key) -> SignInWish? {
    switch key {
    case .enter, .tab, .down, .backTab, .up:
      // Below the smallest size the fields are not seen.
      return size.isLargeEnough ? leaveField(key) : nil
    case .control("l"): return .repaint
    case .escape, .control("c"), .hangup: return .quit
    case .character, .paste, .backspace, .delete, .left, .right, .home, .end, .control, .pageUp,
      .pageDown, .insert, .function, .resize, .unknown:
      edit { $0.apply(key) }
    }
    return nil
  }

  private mutating func leaveField(_ key: Key) -> SignInWish? {
    if key == .enter, focus == fields.last { return submit() }
    move(by: key == .backTab || key == .up ? -1 : 1)
    return nil
  }

  private mutating func move(by step: Int) {
    let place = fields.firstIndex(of: focus) ?? 0
    focus = fields[(place + step + fields.count) % fields.count]
  }

  private mutating func submit() -> SignInWish? {
    switch stage {
    case .proving:
      guard !name.isEmpty, !secret.isEmpty else {
        words = say("Type your name, then your password or the code that a manager gave you.")
        focus = name.isEmpty ? .name : .secret
        return nil
      }
      return .signIn(name: name.text, secret: secret.text)
    case .choosing:
      guard first.text == second.text else {
        tell(say("The two differ: choose again."))
        return nil
      }
      return .choose(password: first.text)
    }
  }
}
