/// A key that was pressed, or what else came from the keyboard's side.
package enum Key: Hashable, Sendable {
  /// Text; a combining mark comes as a character of its own and joins in the field.
  case character(Character)
  /// Enter, of either kind.
  case enter
  /// Escape, alone.
  case escape
  /// Tab, forward.
  case tab
  /// Shift and Tab.
  case backTab
  /// The arrow up.
  case up
  /// The arrow down.
  case down
  /// The arrow left.
  case left
  /// The arrow right.
  case right
  /// To the beginning.
  case home
  /// To the end.
  case end
  /// A screen up.
  case pageUp
  /// A screen down.
  case pageDown
  /// Insert.
  case insert
  /// Delete to the right.
  case delete
  /// Delete to the left; Ctrl-H too.
  case backspace
  /// F1 is 1.
  case function(Int)
  /// Control with a small letter, or with one of `@ \ ] ^ _`. Tab, Enter, Ctrl-J and Ctrl-H come
  /// under their own names.
  case control(Character)
  /// Pasted text as it came, with its line breaks: it is only ever text, never keys.
  case paste(String)
  /// The screen has another size or other colours: ask for it and paint again.
  case resize
  /// The terminal is gone: nothing will ever come again.
  case hangup
  /// A key without a meaning here, or bytes that are no text.
  case unknown
}
