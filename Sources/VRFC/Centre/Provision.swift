/// What a site offers, by its configuration: the sittings of a day, and who takes referrals.
package struct Provision: Hashable, Sendable {
  package var sittings: [SittingConfiguration] = []
  package var ramadanSittings: [SittingConfiguration] = []
  package var agencies: [AgencyConfiguration] = []
  /// Who brings the food.
  package var partner = ""

  package init() {}

  package init(_ configuration: Configuration) {
    sittings = configuration.sittings
    ramadanSittings = configuration.ramadanSittings
    agencies = configuration.agencies
    partner = configuration.partner
  }
}
