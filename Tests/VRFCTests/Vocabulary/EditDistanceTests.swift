import Testing

@testable import VRFC

struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("aslam", "aslam", 0), ("aslam", "aslm", 1),
    ("aslam", "asalm", 1), ("aslam", "islam", 1), ("rasool", "rasul", 2), ("ab", "ba", 1),
    ("kitten", "sitting", 3), ("ali", "khan", 4), ("علی", "علىی", 1), ("muhammad", "mhammda", 2),
  ])
  func `letters added, dropped, replaced and swapped are counted, from either side`(
    first: String, second: String, distance: Int
  ) {
    #expect(EditDistance.between(first, second) == distance)
    #expect(EditDistance.between(second, first) == distance)
    #expect(LetterBag(first).leastDistance(to: LetterBag(second)) <= distance)
  }
}
