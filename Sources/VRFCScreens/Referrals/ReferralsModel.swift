import VRFC

/// The screen Referrals.
package struct ReferralsModel: Sendable {
  var cursor = 0
}
