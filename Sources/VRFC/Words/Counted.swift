/// Numbers with what they count. English has one form for one and another for the rest; each is a
/// phrase of its own, so that a catalogue can have it in a language that inflects otherwise.
extension Int {
  /// `1 man`, `2 men`.
  package var men: String { self == 1 ? say("1 man") : say("\(self) men") }

  /// `1 woman`, `2 women`.
  package var women: String { self == 1 ? say("1 woman") : say("\(self) women") }

  /// `1 portion`, `2 portions`.
  package var portions: String { self == 1 ? say("1 portion") : say("\(self) portions") }

  /// `1 day`, `2 days`.
  package var days: String { self == 1 ? say("1 day") : say("\(self) days") }
}
