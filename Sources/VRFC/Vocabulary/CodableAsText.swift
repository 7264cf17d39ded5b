/// A value that stands in the log as the text that staff read: a stay is `"2021/08461"`.
package protocol CodableAsText: Codable, LosslessStringConvertible {}

extension CodableAsText {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a \(Self.self): \(text)")
    }
    self = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension StayNumber: CodableAsText {}
extension PersonNumber: CodableAsText {}
extension BatchNumber: CodableAsText {}
extension Bed: CodableAsText {}
extension HallID: CodableAsText {}
extension StaffName: CodableAsText {}
extension ActID: CodableAsText {}
extension LogID: CodableAsText {}
extension KeyOwner: CodableAsText {}
