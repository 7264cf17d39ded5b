import Testing

@testable import VRFC

struct FoldingTests {
  @Test(arguments: [
    ("Muhammad Aslam", ["muhammad", "aslam"]),
    ("  ABDUL-Rehman,Khan ", ["abdul", "rehman", "khan"]),
    ("M. Aslam s/o Gh.", ["m", "aslam", "s", "o", "gh"]), ("D'Souza", ["dsouza"]),
    ("D’Souza", ["dsouza"]), ("José-Zárak", ["jose", "zarak"]), ("Block 7", ["block", "7"]),
    ("محمد يوسف كرماني", ["محمد", "یوسف", "کرمانی"]), ("محمد، علی", ["محمد", "علی"]),
    ("مُحَمَّد", ["محمد"]), ("", []), (" - ", []), ("،", []),
  ])
  func `a name is parted into folded words, in either script`(name: String, words: [String]) {
    #expect(Folding.words(name) == words)
    #expect(Folding.words(name + " é") == words + ["e"], "plain ASCII takes another way")
  }
}
