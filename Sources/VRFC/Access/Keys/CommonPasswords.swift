/// What is tried first by whoever guesses passwords: of the published lists, the words of which the
/// long ones consist, and those that are near at hand in a border district of Balochistan.
enum CommonPasswords {
  /// Alphabet, digits and keyboards, forwards and backwards.
  static let rows: [String] = {
    let rows = [
      "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "012345678901234567890123456789",
      "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
      "qazwsxedcrfvtgbyhnujmikolp", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0",
      "zaqxswcdevfrbgtnhymjukilop", "1234qwerasdfzxcv", "qweasdzxc", "asdfghjklqwertyuiop",
      "zxcvbnmasdfghjklqwertyuiop", "147258369", "159357", "13579246801357924680",
      "11223344556677889900",
      "aabbccddeeffgghhiijjkkllmmnnooppqqrrssttuuvvwwxxyyzz", "112233445566",
    ]
    return rows + rows.map { String($0.reversed()) }
  }()

  static let words =
    """
    1234567890 123456789 12345678 1234567 123456 12345 1234 0987654321 987654321 654321 786 007
    password passwort passw0rd passphrase pass word secret private login logon signin access
    admin administrator root superuser sysadmin manager supervisor operator officer reception
    user username guest test tester testing demo sample temp temporary default changeme change
    welcome hello letmein open opensesame trustno trust nothing whatever please forgetmenot
    forget remember iloveyou ilove loveyou love lovely lover forever together always mylove
    sweetheart darling honey baby babygirl angel princess prince queen king beautiful jesus
    qwerty qwertz azerty asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qwer
    dragon monkey tiger lion eagle falcon shaheen wolf snoopy pokemon naruto batman superman
    spiderman starwars football cricket soccer baseball basketball liverpool chelsea barcelona
    arsenal realmadrid manchester united ronaldo messi afridi babar azam kohli sachin
    computer internet google facebook whatsapp youtube samsung nokia iphone android microsoft
    windows linux laptop mobile phone number
    sunshine summer winter spring autumn flower butterfly chocolate cookie banana orange
    monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december
    michael jordan jennifer jessica michelle charlie daniel thomas george ashley nicole
    correct horse battery staple correcthorsebatterystaple
    allah akbar allahuakbar allahhuakbar bismillah bismillahirrahmanirrahim mashallah inshallah
    alhamdulillah subhanallah muhammad mohammad mohammed ahmed ahmad hussain hassan fatima
    ayesha zainab maryam khan malik ali umar usman bilal ramzan ramadan mubarak islam muslim
    quran makkah madina jaan meri mera tera jannat zindagi zindabad pakistan pakistanzindabad
    pakistani dildil jeevay karachi lahore islamabad rawalpindi peshawar quetta multan faisalabad
    sialkot gujranwala gujrat hyderabad sukkur larkana gwadar taftan chagai dalbandin mirjaveh
    zahedan iran tehran turkey greece europe balochistan baluchistan punjab sindh kashmir
    afghanistan kabul kandahar border centre center victim reception facilitation shelter
    edhi camp vrfc fia nadra police passport office government govt shift desk terminal
    """.split { $0 == " " || $0 == "\n" }.map(String.init)
}
