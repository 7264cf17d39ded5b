import Testing

@testable import VRFC

struct NumberTests {
  @Test(arguments: [
    ("2021/08461", "2021/08461"), ("2021/8461", "2021/08461"), ("2021/123456", "2021/123456"),
  ])
  func `a stay is read as people say it`(_ typed: String, _ written: String) {
    #expect(StayNumber(typed)?.description == written)
  }

  @Test(arguments: ["2021/0", "2021/", "21/1", "2021-1", "2021/-1", "2021/1/2", "", "2021/٣"])
  func `is no stay`(_ text: String) {
    #expect(StayNumber(text) == nil)
  }

  @Test(arguments: [
    ("M-07", "M-07"), ("m7", "M-07"), ("M 7", "M-07"), ("F-100", "F-100"), ("mb-3", "MB-03"),
    ("M-F1", "M-F1"), ("mf2", "M-F2"), ("F-F3", "F-F3"), ("f12", "F-12"),
  ])
  func `a bed is read as tired people type it`(_ typed: String, _ written: String) {
    #expect(Bed(typed)?.description == written)
  }

  @Test(arguments: ["", "07", "M", "M-0", "M-", "ABCD-1", "M-7x", "م-7", "M-1234567890"])
  func `is no bed`(_ text: String) {
    #expect(Bed(text) == nil)
  }

  @Test(arguments: ["2021-09-30/2", "2021-09-30/12"])
  func `a batch is written as it was read`(_ text: String) {
    #expect(BatchNumber(text)?.description == text)
  }

  @Test(arguments: ["2021-09-31/1", "2021-09-30/0", "2021-09-30", "/1", ""])
  func `is no batch`(_ text: String) {
    #expect(BatchNumber(text) == nil)
  }

  @Test(arguments: ["b.munir", "root", "غلام", "a-b_c.9"])
  func `is a name of staff`(_ text: String) {
    #expect(StaffName(text)?.description == text)
  }

  @Test(arguments: ["", "a b", "a\"b", "a\\b", "a\u{1B}b", String(repeating: "a", count: 65)])
  func `is no name of staff`(_ text: String) {
    #expect(StaffName(text) == nil)
  }
}
