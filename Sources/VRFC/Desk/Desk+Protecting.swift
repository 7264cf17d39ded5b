/// A clerk's act that ends or changes somebody's protection is decided by the log itself, and not
/// by what the index says of them: one changed row would else open the door.
///
/// Whoever may let the protected leave is asked nothing: the rule is theirs to decide by.
extension Desk {
  /// So much of a log is read for it, a year of a busy centre; a longer one's house is compared in
  /// the background, after signing in at the screens.
  static let provenBytesMax = 64 << 20

  /// - Throws: ``Misfit`` where the log says otherwise of who is concerned.
  func proveProtection(in events: [Event], as officer: Officer) throws {
    let isTrusted = officer.role.permissions.contains(.departProtected)
    guard centre.isSealed, !isTrusted, folded == nil, log.head.end <= Desk.provenBytesMax,
      events.contains(where: \.bearsOnProtection)
    else { return }
    let told = try FoldedHouse.read(foldSource) {}
    for stay in Set(events.flatMap(\.stays)).sorted() {
      guard told.protects(stay) == FoldedHouse.protects(stay, in: centre) else {
        throw Misfit(what: .protection(stay))
      }
    }
  }
}

extension FoldedHouse {
  /// Somebody as far as their protection goes, with their family.
  struct Protected: Equatable {
    let resident: Resident?
    let family: [Resident]
  }

  func protects(_ stay: StayNumber) -> Protected { FoldedHouse.protects(stay, in: centre) }

  static func protects(_ stay: StayNumber, in house: Centre) -> Protected {
    let resident = house.residents[stay]
    return Protected(
      resident: resident, family: resident.map(house.members(ofFamilyOf:)) ?? [])
  }
}
