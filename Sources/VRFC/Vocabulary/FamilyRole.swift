/// What somebody is in the family that they came with.
package enum FamilyRole: String, Codable, CaseIterable, Hashable, Sendable {
  case mother, father, spouse, child, sibling, grandparent, relative
  /// Not of the family, and answers for its children.
  case guardian
}
