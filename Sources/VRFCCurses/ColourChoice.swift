/// Whether the screens use colour.
package enum ColourChoice: Hashable, Sendable {
  /// Where the terminal has colours.
  case whereAvailable
  /// Never.
  case never

  /// What the environment asks for: a `NO_COLOR` that is not empty means never (no-color.org).
  package init(environment: [String: String]) {
    self = environment["NO_COLOR", default: ""].isEmpty ? .whereAvailable : .never
  }
}
