/// The characters that the terminal can show.
package enum Charset: Hashable, Sendable {
  /// Everything; text goes out as UTF-8.
  case utf8
  /// Letters of ASCII only; any other character shows as one `?` a column.
  case ascii
}

/// The signs of the screens, asked for by meaning.
///
/// Each is one column wide, except `tick`, which is two (`ok`) in ASCII. Measure with `TextWidth`.
package struct Glyphs: Hashable, Sendable {
  /// What text may contain beside the signs.
  package let charset: Charset
  /// A bed somebody is in.
  package let bedTaken: String
  /// A bed nobody is in.
  package let bedFree: String
  /// A bed that cannot be used.
  package let bedBlocked: String
  /// A bed kept for somebody.
  package let bedHeld = "h"
  /// A bed set apart for isolation that nobody is in.
  package let bedApart = "i"
  /// A bed set apart for isolation that somebody is in.
  package let bedApartTaken = "I"
  /// The full part of a bar.
  package let barFull: String
  /// The held part of a bar.
  package let barHeld: String
  /// The free part of a bar.
  package let barFree: String
  /// Stands before the row under the cursor.
  package let marker: String
  /// A horizontal rule, a column at a time.
  package let line: String
  /// Between two columns.
  package let separator: String
  /// Ends a text that was cut.
  package let ellipsis: String
  /// Checked and right.
  package let tick: String
  /// Checked and wrong; not.
  package let cross: String
  /// From here to there.
  package let arrow: String
  /// Between the ends of a range: 3–4 August.
  package let dash: String
  /// More above what is shown.
  package let moreAbove: String
  /// More below what is shown.
  package let moreBelow: String

  /// For terminals that show all of Unicode.
  package static let unicode = Glyphs(
    charset: .utf8, bedTaken: "■", bedFree: "·", bedBlocked: "×",
    barFull: "█", barHeld: "▒", barFree: "░", marker: "▸", line: "─", separator: "│",
    ellipsis: "…", tick: "✓", cross: "✗", arrow: "→", dash: "–",
    moreAbove: "▴", moreBelow: "▾")

  /// For terminals that show ASCII only.
  package static let ascii = plain(charset: .ascii)

  /// For a console whose font has few signs, though it takes UTF-8: names keep their letters.
  package static let console = plain(charset: .utf8)

  private static func plain(charset: Charset) -> Glyphs {
    Glyphs(
      charset: charset, bedTaken: "#", bedFree: ".", bedBlocked: "x",
      barFull: "#", barHeld: "=", barFree: "-", marker: ">", line: "-", separator: "|",
      ellipsis: "~", tick: "ok", cross: "x", arrow: ">", dash: "-",
      moreAbove: "^", moreBelow: "v")
  }
}
