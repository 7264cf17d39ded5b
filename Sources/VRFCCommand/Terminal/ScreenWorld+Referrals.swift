import VRFC
import VRFCScreens

extension ScreenWorld {
  func referrals() throws -> Loaded {
    .referrals(try desk.allReferrals().rows, after: desk.head.seq)
  }

  /// The letter of a referral, as `vrfc referral letter` prints it.
  func letter(_ number: ReferralNumber) throws -> Loaded {
    let letter = try desk.letter(of: number, as: officer)
    return .sheet(
      Sheet(
        title: say("The letter of \(number); `vrfc referral letter \(number)` prints it"),
        lines: letter.lines))
  }
}
