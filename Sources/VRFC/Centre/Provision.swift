/// What a site is, by its configuration: its gates, the sittings of a day, and who takes referrals.
package struct Provision: Hashable, Sendable {
  /// Where people are handed over.
  package var gates: [String] = []
  package var sittings: [SittingConfiguration] = []
  package var ramadanSittings: [SittingConfiguration] = []
  package var agencies: [AgencyConfiguration] = []
  /// Who brings the food.
  package var partner = ""

  package init() {}

  package init(_ configuration: Configuration) {
    gates = configuration.gates
    sittings = configuration.sittings
    ramadanSittings = configuration.ramadanSittings
    agencies = configuration.agencies
    partner = configuration.partner
  }
}
