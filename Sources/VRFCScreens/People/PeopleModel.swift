import VRFC

/// The screen People.
package struct PeopleModel: Sendable {
  var cursor = 0
  /// Whether the search field takes what is typed.
  var isTyping = false
}
