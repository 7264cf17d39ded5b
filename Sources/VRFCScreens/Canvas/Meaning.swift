/// What a cell means to the reader.
///
/// A view names meanings, never colours; the terminal chooses how each looks, with or without
/// colour. A meaning only supports what words and glyphs already say.
package enum Meaning: UInt8, CaseIterable, Hashable, Sendable {
  /// Ordinary text.
  case plain
  /// Text of lesser weight: units, hints, what is past.
  case dim
  /// The heading of a part or of a column.
  case heading
  /// The header line: centre, date, who is signed in.
  case title
  /// The name of a screen in the row of screens.
  case tab
  /// The name of the screen that is shown.
  case tabShown
  /// The footer's keys and every other key named in the text.
  case key
  /// The marker glyph, and what else says where the cursor is.
  case selected
  /// The beginning of the row under the cursor, which stands behind its marker glyph.
  case chosen
  /// A rule or a frame.
  case line
  /// The name of a field of a form.
  case label
  /// What stands in a field, and its empty part; the same with the focus, so that moving on costs
  /// few bytes.
  case field
  /// A field that was refused.
  case fieldRefused
  /// Done, in order, accepted.
  case good
  /// Worth knowing, nothing to do.
  case notice
  /// Needs a look soon.
  case warning
  /// Refused, failed, dangerous.
  case danger
  /// The full part of a bar.
  case barFull
  /// The held part of a bar.
  case barHeld
  /// The free part of a bar.
  case barFree
  /// A bed nobody is in.
  case bedFree
  /// A bed somebody is in.
  case bedTaken
  /// A bed kept for somebody.
  case bedHeld
  /// A bed that cannot be used.
  case bedBlocked
  /// A bed whose guest has stayed longer than planned.
  case bedOverdue
}
