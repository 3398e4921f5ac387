import Testing
import VacancyModel

@testable import NoticeReading

@Suite struct VacancyFactTests {
  @Test(
    "A title stands without organisation, grade, reference and number of posts",
    arguments: [
      ("NATO: NATO: Officer, Lamps and Buoys – 2 posts", "Officer, Lamps and Buoys"),
      ("Head, River Crossings Section (G22)", "Head, River Crossings Section"),
      ("NATO - Head, River Crossings Section", "Head, River Crossings Section"),
      ("Job title: Senior Ferry Officer (m/f/d)", "Senior Ferry Officer"),
      ("Chef, Section Passages fluviaux (251904)", "Chef, Section Passages fluviaux"),
      ("Budget Officer, Grade G15, vacancy 260181", "Budget Officer"),
    ])
  func title(_ line: String, _ title: String) {
    let vacancy = Reading.content("\(line)\n\n1. SUMMARY\nThe Section keeps the ferries running.\n").vacancy
    #expect(vacancy.title?.value == title)
    #expect(vacancy.title?.source?.line == 1)
  }

  @Test("A title that the copy lost is inferred from the text, its abbreviation written out")
  func inferredTitle() {
    let text = """
      SUMMARY
      The River Crossings Section (RCS) looks after ferries and bridges.
      The Head of RCS is responsible for its work.
      """
    let title = Reading.content(text).vacancy.title
    #expect(title?.value == "Head, River Crossings Section")
    #expect(title?.certainty == .inferred)
  }

  @Test("A header glued into one line gives its values")
  func gluedHeader() {
    let text =
      "Primary LocationBelgium-MonsScheduleFull timeNATO BodyAllied Command Operations (ACO)GradeNATO Grade G12Salary (Pay Basis)7,111. 25 SUMMARY The Section runs the ferries.\n"
    let vacancy = Reading.content(text).vacancy
    #expect(vacancy.location?.value == "Mons, Belgium")
    #expect(vacancy.organisation?.value == "Allied Command Operations")
    #expect(vacancy.grades.map(\.value) == ["G12"])
    #expect(vacancy.salary?.value.amount == 7111.25)
  }

  @Test("A site's pay range is no salary")
  func inventedSalary() {
    let text =
      "Officer, Ferries\nSalary: $75,000 - $85,000 / YEAR\n\nJOB DESCRIPTION\n1. SUMMARY\nThe officer runs ferries.\n"
    let content = Reading.content(text)
    #expect(content.vacancy.salary == nil)
    #expect(content.siteText["salary"]?.count == 1)
  }

  @Test(
    "Languages by level, scale and place",
    arguments: [
      (
        "possess V (“Advanced”) in one; and I (“Beginner”) in the other of NATO’s official languages;",
        [["one", "V", "nato"], ["other", "I", "nato"]]
      ),
      ("have English at level C1 of the European Framework;", [["English", "C1", "cefr"]]),
      ("English SLP 3322;", [["English", "3322", "slp"]]),
      (
        "posséder le niveau V (avancé) dans l’une et II (élémentaire) dans l’autre langue officielle ;",
        [["one", "V", "nato"], ["other", "II", "nato"]]
      ),
    ])
  func languages(_ entry: String, _ expected: [[String]]) {
    let found = Reading.content("ESSENTIAL\nThe incumbent must:\n• \(entry)\n• be able to swim;\n").vacancy.languages
    #expect(found.map { [$0.language, $0.level ?? "", $0.scale?.rawValue ?? ""] } == expected)
  }

  @Test(
    "Years of experience that everyone needs",
    arguments: [
      ("have at least ten years’ experience in shipping, of which three in a management post;", [10, 3]),
      ("have a minimum of 5 years of recent experience;", [5]),
      ("have worked in ports for four years during the last eight years;", [4]),
      ("avoir au moins sept années dexpérience des ports ;", [7]),
      ("be at least 21 years of age;", []),
    ])
  func experience(_ entry: String, _ years: [Int]) {
    let found = Reading.content("ESSENTIAL\nThe incumbent must:\n• \(entry)\n• be able to swim;\n").vacancy
      .experienceYears
    #expect(found.map(\.value) == years)
  }

  @Test("Contract terms are those of the post, not of seconded staff")
  func contract() {
    let text = """
      CONTRACT
      The maximum period of service in this post is 6 years. The successful applicant will be offered a 3-year definite duration contract, renewable for up to 4 years. The incumbent may apply for conversion to an indefinite contract.
      A seconded official is offered a 2-year contract.
      """
    let terms = Reading.content(text).vacancy.contract
    #expect(terms.years?.value == 3)
    #expect(terms.maximumYears?.value == 6)
    #expect(terms.conversion?.value == true)
  }

  @Test("Lists are counted with and without marks, and run on in one line")
  func lists() {
    let marked = Reading.content(
      "ESSENTIAL\nThe incumbent must:\n• swim;\n• row;\n• sail.\nDESIRABLE\n• dive.\n• fish.\n"
    ).vacancy
    #expect(marked.essentials.map(\.value) == ["swim", "row", "sail"])
    #expect(marked.desirables.map(\.line) == [7, 8])
    let runOn = Reading.content(
      "ESSENTIAL The incumbent must: swim well; row; sail in storms. DESIRABLE The following would be an advantage: dive; fish.\n"
    ).vacancy
    #expect(runOn.essentials.map(\.value) == ["swim well", "row", "sail in storms"])
    #expect(runOn.desirables.count == 2)
    let named = Reading.content(
      "COMPETENCIES The incumbent must demonstrate: Initiative : Acts early. Teamwork : Cooperates.\n"
    ).vacancy
    #expect(named.competencies.count == 2)
  }

  @Test("A heading without its list is a loss, not an empty list")
  func lostLists() {
    let content = Reading.content(
      "2. QUALIFICATIONS\nESSENTIAL\nThe incumbent must:\nDESIRABLE\nThe following would be an advantage:\n3. MAIN ACCOUNTABILITIES\nRun the ferries.\n"
    )
    #expect(content.lost.isSuperset(of: ["essentials", "desirables"]))
    #expect(content.vacancy.essentials.isEmpty)
    #expect(!content.damage.isEmpty)
  }
}
