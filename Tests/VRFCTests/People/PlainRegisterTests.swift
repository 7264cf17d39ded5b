import Testing

@testable import VRFC

/// The register against one that is written as plainly as it can be: the same people, scores and
/// order, whatever is asked and however much may be told.
struct PlainRegisterTests {
  @Test func `every stay is kept as it was told`() throws {
    let test = try InventedRegister()
    #expect(test.noted.register.stays == test.plain.stays.map(\.shown))
    #expect(test.noted.register.count == test.plain.stays.count { !$0.isWithdrawn })
  }

  @Test func `finding gives the same people with the same scores in the same order`() throws {
    var test = try InventedRegister()
    var found = 0
    for _ in 0..<250 {
      let (text, view, limit) = (test.query(), test.view(), 1 + test.generator.below(150))
      let answer = test.noted.register.find(text, limit: limit, as: view)
      #expect(answer == test.plain.find(text, limit: limit, as: view), "\(text.quoted) \(view)")
      found += answer.count
    }
    #expect(found > 1_000)
  }

  @Test func `look-alikes are the same people with the same scores in the same order`() throws {
    var test = try InventedRegister()
    var found = 0
    for _ in 0..<150 {
      let query = try test.form()
      let (view, limit) = (test.view(), 1 + test.generator.below(9))
      let answer = test.noted.register.lookAlikes(
        query, at: NotedRegister.noon, limit: limit, as: view)
      #expect(
        answer
          == test.plain.lookAlikes(query, at: NotedRegister.noon, limit: limit, as: view))
      found += answer.count
    }
    #expect(found > 50)
  }
}
