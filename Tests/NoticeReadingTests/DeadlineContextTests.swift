import Testing
import VacancyModel

@testable import NoticeReading

/// A piece of a notice, `⏎` for a line's end and `⇥` for a tab.
struct DeadlinePiece: CustomTestStringConvertible, Sendable {
  let text: String
  /// What the closing time can mean in ISO 8601, the earliest first, separated by `|`; empty: none is stated.
  let readings: String

  init(_ text: Substring, readings: Substring = "") {
    self.text = text.split(separator: "⏎", omittingEmptySubsequences: false).joined(separator: "\n")
      .split(separator: "⇥", omittingEmptySubsequences: false).joined(separator: "\t")
    self.readings = String(readings)
  }

  var testDescription: String { text }
}

struct DeadlineContextTests {
  @Test(arguments: DeadlinePiece.stated)
  func statedClosingTimeIsFound(_ piece: DeadlinePiece) throws {
    let deadline = try #require(findings(in: piece.text).deadline)
    #expect(deadline.readings.map(\.iso).joined(separator: "|") == piece.readings)

    let lines = piece.text.split(separator: "\n", omittingEmptySubsequences: false)
    for source in [deadline.source!] + deadline.otherSources {
      let words = lines[(source.line - 1)...].joined(separator: " ").split(whereSeparator: \.isWhitespace)
      #expect(words.joined(separator: " ").contains(source.quote))
    }
    #expect(deadline.source!.quote.contains(deadline.text))
  }
}

extension DeadlinePiece {
  /// Pieces that state a closing time, one a line: the readings, ` = `, the text.
  static let stated: [DeadlinePiece] = table.split(separator: "\n").map { line in
    let sign = line.firstRange(of: " = ")!
    return DeadlinePiece(line[sign.upperBound...], readings: line[..<sign.lowerBound])
  }

  private static let table = """
    2026-01-25 = Applications received after 25 January 2026 will not be considered.
    2026-01-25 = The closing date for receipt of applications is 25 January 2026.
    2026-01-25T00:00|2026-01-26T00:00 = The closing date for applications is midnight (CET) on 25 January 2026.
    2026-01-25T23:59 = Candidates are invited to submit their applications no later than 25 January 2026 at 23.59 hours (Brussels time).
    2026-01-23 = The deadline for the submission of applications by nationals of all member States is Friday 23 January 2026.
    2026-01-25 = This vacancy closes on 25 January 2026.
    2026-01-25T12:00 = The call closes on 25 January 2026 at 12 noon.
    2026-01-25 = Applications open on 1 January 2026 and close on 25 January 2026.
    2026-01-25 = Posted 2 January 2026, closing date 25 January 2026, interviews on 10 February 2026.
    2026-01-25 = Posted: 02/01/2026 | Closing date: 25/01/2026 | Start: 01/05/2026
    2026-01-25 = Please apply online by 25 January 2026 via our portal.
    2026-01-25 = Submit your CV and motivation letter to jobs@example.org before 25 January 2026.
    2026-01-25 = Last date to apply: Jan 25, 2026
    2026-01-25T23:59 = Last day to apply is Sunday, January 25, 2026, at 11:59 p.m. Eastern Time.
    2026-01-25 = The deadline of 10 January 2026 has been extended to 25 January 2026.
    2026-01-25 = Deadline extended until 25 January 2026
    2026-01-25 = Deadline: 10 January 2026 – EXTENDED to 25 January 2026
    2026-01-25 = New closing date: 25 January 2026 (previously 10 January 2026)
    2026-01-25 = Deadline extended from 10 January 2026 to 25 January 2026
    2026-01-25T17:00 = Les candidatures doivent être envoyées au plus tard le 25 janvier 2026 à 17 h 00 (heure de Bruxelles).
    2026-01-25 = Les candidatures sont à introduire pour le 25 janvier 2026 au plus tard.
    2026-01-25 = Postulez avant le 25 janvier 2026.
    2026-01-25T00:00|2026-01-26T00:00 = Date de clôture des candidatures : dimanche 25 janvier 2026, minuit
    2026-01-25T23:59 = Clôture : 25/01/2026 à 23h59
    2026-01-25 = L'avis de vacance se clôture le 25 janvier 2026.
    2026-01-25 = La date limite est fixée au 25 janvier 2026.
    2026-01-25 = Bewerbungen werden bis zum 25. Januar 2026 entgegengenommen.
    2026-01-25 = Bitte senden Sie Ihre Bewerbung bis spätestens 25.01.2026 an jobs@example.org.
    2026-01-25 = Die Bewerbungsfrist endet am 25. Januar 2026.
    2026-01-25 = Solliciteer vóór 25 januari 2026.
    2026-01-25 = Solliciteren kan tot en met 25 januari 2026.
    2026-01-25 = Stuur je sollicitatie uiterlijk op 25 januari 2026 naar jobs@example.org.
    2026-01-25 = By 25 January 2026, candidates must submit their application form.
    2026-01-25 = Until 25 January 2026 candidates may apply through the portal.
    2026-01-25 = 25 January 2026: closing date for applications
    2026-01-25 = 25 January 2026 – Application deadline⏎10 February 2026 – Interviews
    2026-01-25 = 25 January 2026 is the deadline for applications.
    2026-01-25 = Applications must reach us on 25 January 2026 at the latest.
    2026-01-25 = Closing date⏎⏎25 January 2026
    2026-01-25 = • Closing date⏎• 25 January 2026⏎• Posted⏎• 2 January 2026
    2026-01-25 = Title | Grade | Posted | Closing date⏎Officer | G15 | 02/01/2026 | 25/01/2026
    2026-01-25 = Deadline for questions: 10 January 2026. Deadline for applications: 25 January 2026.
    2026-01-25 = Closing date for applications and supporting references: 25 January 2026
    2026-01-25 = Applications must be complete. They must be submitted by 25 January 2026.
    2026-01-25T23:59 = In case of doubt the deadline is 25 January 2026, 23:59 (CET), which is firm.
    2026-01-25 = The application deadline for nationals of the Alliance's members is on 25 January 2026.
    2026-01-25 = Vacancy open until 25 January 2026
    2026-01-25T23:59 = Accepting applications until 25/01/2026 23:59
    2026-03-24 = Applications accepted: 3–24 March 2026
    2026-01-25 = Nominations should be received by 25 January 2026.
    2026-01-25T12:00 = Expressions of interest must be sent by noon (Brussels time) on 25 January 2026.
    2026-01-25T17:59 = Unposting Date: Jan 25, 2026, 5:59:00 PM
    2026-01-12 = Closing date: 12/01/2026. The deadline is 12 January 2026.
    2026-01-25T23:59 = Closing date: 25 January 2026. Date limite : 25 janvier 2026 à 23h59 (heure de Bruxelles).
    2026-01-20|2026-01-25 = Deadline: 25 January 2026. Applications must be submitted by 20 January 2026.
    2026-01-25T12:00|2026-01-25T17:00 = Closing date: 25 January 2026 at 17:00. Applications must be in by 25 January 2026 at 12:00.
    2026-01-25T17:00 = Deadline (Brussels time): 25 January 2026, 17:00
    2026-01-25T00:00|2026-01-26T00:00 = Applications should be submitted before midnight of 25 January 2026. All times are Brussels time.
    2026-01-25T00:00|2026-01-26T00:00 = The vacancy will close on Sunday 25th January at midnight. Published 3 January 2026
    2026-01-25T17:00 = applications must be received no later than⏎25 January 2026, 17:00
    2026-01-25T00:00|2026-01-26T00:00 = Applicants should send the completed application form through the electronic recruitment system no later than⏎Sunday 25 January 2026 at midnight
    2026-01-25T23:59 = DEADLINE FOR APPLICATIONS: 25 JANUARY 2026 AT 23:59 CET
    2026-01-25T23:59 = Deadline for applications: 25 January 2026 at 23:59 hours (Lisbon time)
    2026-01-25T17:00 = DEADLINE FOR SUBMISSION OF APPLICATIONS: 25.01.2026 at 17.00 p.m. (Malta time)
    2026-01-25T23:59 = Date of publication: 15/12/2025 Deadline for applications: 25/01/2026 (23:59 Lisbon time)
    2026-01-26T00:00 = The closing date for submission of applications is: 25 January 2026 24h00
    2026-01-25T12:00 = Deadline for registration: 25 January 2026 at 12.00 (midday), Brussels time
    2026-01-25T23:59 = Date of Issue: 12 December 2025. Deadline for application: 25 January 2026, 23:59 CET
    2026-01-25 = Posting Period: 12 December 2025 - 25 January 2026
    2026-01-25T23:59 = Closing Date: 25 January 2026 23:59 Paris time
    2026-01-25T00:00|2026-01-26T00:00 = Closing date: 25 January 2026 (midnight Paris time)
    2026-01-25 = Applications close 25 Jan 26
    2026-01-25T04:59 = Apply Before 01/25/2026, 04:59 AM
    2026-01-12T23:59 = Closing Date: 1/12/2026 (MM/DD/YYYY) at 11:59pm UTC
    2026-01-12 = Date limite (JJ/MM/AAAA) : 12/01/2026
    2026-01-25T23:59 = Applications will be accepted until 11:59PM EST on January 25, 2026.
    2026-01-25T00:00|2026-01-26T00:00 = Closing date for applications: Midnight, Sunday 25th January 2026
    2026-01-25T00:00|2026-01-26T00:00 = Les candidatures doivent parvenir avant le 25 janvier 2026, minuit (heure de Paris).
    2026-01-25 = Merci d'adresser votre candidature (CV + LM) avant le 25/01/2026 à emploi@example.org.
    2026-01-25 = Candidature à adresser jusqu'au 25 janvier 2026 inclus.
    2026-01-25 = Vous pouvez postuler jusqu'au 25 janvier 2026.
    2026-01-25T12:00 = Clôture des candidatures le 25 janvier 2026 à 12 h (midi)
    2026-01-25 = Prolongation de la date limite au 25 janvier 2026
    2026-01-25 = Ouverture des candidatures : 2 janvier 2026 – Clôture : 25 janvier 2026
    2026-03-24 = Dépôt des candidatures : du 3 au 24 mars 2026
    2026-01-25 = Closing date / Date limite : 25 January 2026 / 25 janvier 2026
    2026-01-25 = Deadline – Date limite: 25/01/2026
    2026-01-25 = Opens: 2 Jan 2026 | Closes: 25 Jan 2026
    2026-01-25 = Open: 2 January 2026 Close: 25 January 2026
    2026-01-25 = Opening date: 2 January 2026⏎Closing date: 25 January 2026
    2026-01-25 = Vacancy No. 25/2026. Closing date 25 January 2026
    2026-01-25 = Deadline:⏎Extended to 25 January 2026
    2026-01-25 = Closing date (extended): 25 January 2026
    2026-01-25 = Deadline EXTENDED: 25 January 2026
    2026-01-25 = Deadline: 10 January 2026 EXTENDED 25 January 2026
    2026-01-25 = Closing date for the post of Head, Current Section: 25 January 2026
    2026-01-25 = The deadline, which is strict, is 25 January 2026.
    2026-01-25 = deadlineforapplicationsis25January2026
    2026-01-25 = Closingdate:25January2026
    2026-01-25 = Candidates who do not submit their application before 25 January 2026 will be excluded.
    2026-01-25 = Applications for the Selection Board secretary post must be submitted by 25 January 2026.
    2026-01-25 = Deadline for nationals and residents: 25 January 2026 | Posted 2 January 2026
    2026-01-25 = Interested candidates should email their CV to x@example.org no later than close of business on 25 January 2026.
    2026-01-25T23:59 = Please submit your application no later than 11.59 p.m. (Brussels time) on the 25th of January 2026.
    2026-01-25 = Send us your CV by Sunday 25 January.⏎Published 2 January 2026
    2026-01-25 = To apply: send your CV by 25/01/2026
    2026-01-25T00:00|2026-01-26T00:00 = If you are interested, please apply before 25 January 2026, midnight (Brussels time)
    2026-01-25 = Applicants are requested to apply before the closing date (25 January 2026).
    2026-01-25T12:00 = Applications must arrive at the latest on 25 January 2026 at noon.
    2026-01-25 = How to apply. Applications, in English or French, should be sent by e-mail to jobs@example.org and must reach the Agency before 25 January 2026.
    2026-01-25 = Candidates must, by the closing date for applications (25 January 2026), have three years of experience.
    2026-01-25T17:00 = Late applications will not be accepted: the deadline is 25 January 2026 at 17:00.
    2026-01-25T23:59 = Nous vous invitons à postuler avant le dimanche 25 janvier 2026 à 23 h 59.
    2026-01-25 = Le dossier de candidature complet doit être envoyé pour le 25 janvier 2026 au plus tard à jobs@example.org
    2026-01-25 = Candidatures recevables jusquau 25 janvier 2026
    2026-01-25 = Lavis est ouvert jusquau 25 janvier 2026
    2026-01-26T00:00 = Bewerbungsfrist: 25.01.2026, 24:00 Uhr
    2026-01-25 = Ihre aussagekräftige Bewerbung senden Sie bitte bis zum 25. Januar 2026 an uns.
    2026-01-25 = Bewerbungsschluss ist der 25. Januar 2026.
    2026-01-25T00:00|2026-01-26T00:00 = Je kan solliciteren tot 25 januari 2026 om middernacht.
    2026-01-25 = Interesse? Stuur je CV vóór 25 januari 2026 naar jobs@example.org
    2026-01-25 = De vacature sluit op 25 januari 2026.
    2026-01-25 = Uiterste sollicitatiedatum: 25/01/2026
    2026-01-25 = Fecha límite de presentación de candidaturas: 25 de enero de 2026
    2026-01-25T12:00 = Scadenza: 25 gennaio 2026, ore 12:00
    2026-01-25 = Applications (in one PDF file, of no more than 5 MB) must be submitted by 25 January 2026.
    2026-01-25 = Reference: 250875⏎Deadline: 25 January 2026⏎References: two
    2026-01-25 = Date limite : 10 janvier 2026⏎Prolongation de la date limite au 25 janvier 2026
    2026-01-25|2026-01-30 = Title⇥Posted⇥Closes⏎Officer⇥02/01/2026⇥25/01/2026⏎Clerk⇥02/01/2026⇥30/01/2026
    2026-01-25 = Closing date | 25 January 2026⏎Interviews | 3 March 2026
    2026-01-25T17:00 = Key dates⏎• Publication: 2 January 2026⏎• Closing date: 25 January 2026, 17:00 (CET)⏎• Interviews: 3 March 2026⏎• Start: 1 May 2026
    2026-01-25 = Application deadline⇥25 January 2026
    2026-01-25 = Location: Brussels⏎Grade: G15⏎Deadline: 25 January 2026⏎Contract: until 31 December 2028
    2026-01-25T23:59 = The closing date for this position is 25 January 2026 (23:59 Brussels time). Interviews are provisionally scheduled for the week of 9 March 2026, and the start is foreseen on 1 May 2026.
    2026-01-25 = Internal candidates: 10 January 2026. External candidates: deadline 25 January 2026.
    2026-01-10|2026-01-25 = Closing date: 10 January 2026 for internal and 25 January 2026 for external candidates
    2026-01-25T23:59 = Deadline:    25 January 2026    23:59
    2026-01-25 = Deadline............: 25 January 2026
    2026-01-25 = Deadline -> 25 January 2026
    2026-01-25 = Deadline → 25 January 2026
    2026-01-25 = Deadline » 25 January 2026
    2026-01-25 = **Deadline:** 25 January 2026
    2026-01-25 = Deadline: <25 January 2026>
    2026-01-25 = Deadline for all: "25 January 2026"
    2026-01-25 = ⏰ Deadline: 25 January 2026
    2026-01-25 = Apply by 25 January 2026 | Brussels
    2026-01-25 = Apply by: 25/01/2026
    2026-01-25 = closing-date: 25-01-2026
    2026-01-25 = closing_date: 2026-01-25
    2026-01-25 = validThrough 2026-01-25 closing date 25 January 2026
    2026-01-25T23:59 = Vacancy closes 25 January 2026 23:59 CET
    2026-01-25 = Job closing date – 25.01.2026
    2026-01-25 = Closing on 25 January 2026
    2026-01-25T00:00|2026-01-26T00:00 = Closing Sunday 25 January 2026 at midnight
    2026-01-25 = Candidates can apply from 2 January to 25 January 2026.
    2026-01-25 = Application window: 2–25 January 2026
    2026-01-25 = The application period runs from 2 January 2026 to 25 January 2026.
    2026-01-25 = Applications are open until 25 January 2026.
    2026-01-25T12:00 = Applications will close on 25 January 2026 at noon CET.
    2026-01-25 = The position will remain open until 25 January 2026.
    2026-01-25 = Recruitment closes on 25 January 2026.
    2026-01-25 = We must receive your application by 25 January 2026.
    2026-01-25 = Please send your application, CV and two references to hr@example.org by 25 January 2026.
    2026-01-25 = Please upload your CV and the writing sample no later than 25 January 2026.
    2026-01-25 = Applications, including letters of recommendation, must be received by 25 January 2026.
    2026-01-25 = The complete application file (form, CV, copies of diplomas) must reach the Secretariat by 25 January 2026.
    2026-01-25T23:59 = The form must be submitted online before 25 January 2026 at 23:59 (CET). Applications sent later are refused.
    2026-01-25 = Only applications received by 25 January 2026 will be considered.
    2026-01-25 = No applications will be accepted after 25 January 2026.
    2026-01-25T12:00 = Applications submitted after 25 January 2026, 12:00 noon will be rejected automatically.
    2026-01-25 = Closing date: 25 January 2026. No late applications.
    2026-01-25 = DATE LIMITE DE DEPOT DES CANDIDATURES : 25 JANVIER 2026
    2026-01-25 = Date limite de candidature: 25/1/26
    2026-01-25 = Le délai de candidature expire le 25 janvier 2026.
    2026-01-25 = Le délai d'introduction des candidatures est fixé au 25 janvier 2026.
    2026-01-25T23:59 = Les candidatures seront acceptées jusqu'au dimanche 25 janvier 2026, 23 h 59 (heure de Bruxelles).
    2026-01-25T23:59 = Date de clôture : 25 janvier 2026 – 23:59 heure de Bruxelles
    2026-01-25 = Les personnes intéressées sont priées d'envoyer leur dossier avant le 25 janvier 2026.
    2026-01-25 = Pour postuler : envoyez votre CV avant le 25/01/2026
    2026-01-25T00:00|2026-01-26T00:00 = L'offre est ouverte jusqu'au 25 janvier 2026 à minuit.
    2026-01-25 = Fin des candidatures le 25 janvier 2026
    2026-01-25 = À pourvoir au 1er mai 2026. Candidatures jusqu'au 25 janvier 2026.
    2026-01-25 = Aucune candidature ne sera acceptée après le 25 janvier 2026.
    2026-01-25 = Les candidatures reçues après le 25 janvier 2026 ne seront pas prises en compte.
    2026-01-25 = Bewerben Sie sich bis zum 25. Januar 2026!
    2026-01-25 = Bitte bewerben Sie sich bis spätestens zum 25. Januar 2026 online.
    2026-01-25 = Frist: 25. Januar 2026
    2026-01-25 = Bewerbungen sind bis 25.01.2026 zu richten an das Sekretariat.
    2026-01-25 = Bewerbungszeitraum: 2. bis 25. Januar 2026
    2026-01-25 = Reageer uiterlijk 25 januari 2026.
    2026-01-25 = Kandidaturen moeten ten laatste op 25 januari 2026 ingediend worden.
    2026-01-25 = Solliciteer ten laatste op 25/01/2026
    2026-01-25T23:59 = Closes: Sunday, 25 January 2026 23:59
    2026-01-25 = Closing date: 25th Jan. 2026
    2026-01-25T23:59 = Application deadline is 11:59 PM CET, 25 January 2026.
    2026-01-25T00:00|2026-01-26T00:00 = Applications must be received before midnight Brussels time on Sunday 25 January 2026.
    2026-01-25T17:00 = The deadline for submitting applications is January 25, 2026 at 5:00 PM EST.
    2026-01-25 = Applications for this vacancy notice may be submitted until 25 January 2026 included.
    2026-01-25 = Deadline to submit applications: 25.1.2026
    2026-01-25 = Deadline to submit your application: 25.1.2026
    2026-01-25 = Submission deadline: 25 January 2026
    2026-01-25 = Submit by: 25 January 2026
    2026-01-25 = Submit your application by 25 January 2026.
    2026-01-25 = Send applications by 25 January 2026 to the HR office.
    2026-01-25 = Candidatures to be sent by 25 January 2026.
    2026-01-25 = Last day for applications: 25 January 2026
    2026-01-25 = Final date for receipt of applications: 25 January 2026
    2026-01-25 = Please ensure that your application is submitted before 25 January 2026.
    2026-01-25 = Your application should reach us by 25 January 2026.
    2026-01-25 = All applications must be submitted via the NATO Talent Acquisition Platform (NTAP) no later than 25 January 2026.
    2026-01-25 = Interested applicants should submit their applications electronically using the link below before 25 January 2026.
    2026-01-25T23:59 = In order to be considered, applications must be submitted by 23:59 hrs (CET) on 25 January 2026.
    2026-01-25T23:59 = To be eligible your application has to be submitted at the latest on 25 January 2026 at 23:59.
    2026-01-25 = You have until 25 January 2026 to apply.
    2026-01-25 = You can apply until 25 January 2026.
    2026-01-25T17:00 = Applicants have until 25 January 2026, 17:00 (Brussels time) to submit their application.
    2026-01-25 = The vacancy will be open for applications until 25 January 2026.
    2026-01-25 = This job is open until 25 January 2026
    2026-01-25 = Position open until: 25 January 2026
    2026-01-25 = Open for applications until 25/01/2026
    2026-01-25 = Posted 3 days ago - Apply before 25 Jan 2026
    2026-01-25 = Posting closes 25 January 2026
    2026-01-25 = Advert closes: 25 January 2026
    2026-01-25 = Advertisement closing date: 25 January 2026
    2026-01-25 = Expression of interest deadline: 25 January 2026
    2026-01-25 = Call for expressions of interest: closing date 25 January 2026
    2026-01-25 = Recruitment deadline: 25 January 2026
    2026-01-25T12:00 = Deadline for receipt of applications: 25 January 2026 (midday)
    2026-01-25T17:00 = Deadline for receiving applications 25 January 2026 – 17h00 (Luxembourg time)
    2026-01-26T00:00 = Closing date: 25 January 2026, 24:00 (Central European Time)
    2026-01-26T00:00 = Vacancy Notice closing date: 25 January 2026 at 24:00 hours
    2026-01-25T23:59 = CLOSING DATE: 25/01/2026 (23:59 Luxembourg time)
    2026-01-25 = Closing Date 25 January 2026 Job Level G15
    2026-01-25 = Job closes on: 25-Jan-2026
    2026-01-25T23:59 = Application closing date: 25/01/2026 11:59 PM (GMT+1)
    2026-01-25 = The call for applications runs until 25 January 2026.
    2026-01-25 = The call will remain open until 25 January 2026.
    2026-01-25 = The call is open from 2 to 25 January 2026.
    2026-01-25 = The competition is open from 2 January 2026 to 25 January 2026.
    2026-01-25T12:00 = Registrations are open from 2 January 2026 until 25 January 2026 at 12.00 noon (CET).
    2026-01-25 = Applications can be submitted from 2 January 2026 until 25 January 2026.
    2026-01-25 = Applications: 2 January – 25 January 2026
    2026-01-25 = Application phase: 02.01.2026 to 25.01.2026
    2026-01-25T00:00|2026-01-26T00:00 = Date limite de candidature : le 25 janvier 2026 (à minuit)
    2026-01-25 = Date limite de réception des candidatures : 25.01.2026
    2026-01-25T23:59 = Date limite: dimanche 25 janvier 2026 à 23:59 (CET)
    2026-01-25 = Candidatures à envoyer avant le 25 janvier 2026 à l'adresse suivante
    2026-01-25T12:00 = Les candidats intéressés doivent soumettre leur candidature en ligne avant le 25 janvier 2026 à 12 h.
    2026-01-25 = Les candidatures doivent nous parvenir pour le 25 janvier 2026.
    2026-01-25T00:00|2026-01-26T00:00 = La clôture des candidatures est fixée au 25 janvier 2026 à minuit.
    2026-01-25 = Veuillez postuler en ligne au plus tard le 25 janvier 2026.
    2026-01-25 = Vous avez jusqu'au 25 janvier 2026 pour postuler.
    2026-01-25 = Vous pouvez soumettre votre candidature jusqu'au 25 janvier 2026 inclus.
    2026-01-25 = Clôture de l'avis : 25 janvier 2026
    2026-01-25 = Fin de l'appel : 25 janvier 2026
    2026-01-25 = L'appel à candidatures est ouvert du 2 au 25 janvier 2026.
    2026-01-25 = Les inscriptions sont ouvertes du 2 au 25 janvier 2026.
    2026-01-25 = Délai de postulation : 25 janvier 2026
    2026-01-25 = Avis ouvert jusqu'au 25 janvier 2026
    2026-01-25 = Le présent avis expire le 25 janvier 2026.
    2026-01-25 = Bewerbungsfrist bis 25. Januar 2026
    2026-01-25 = Bewerbungsfrist endet am: 25.01.2026
    2026-01-25 = Bewerbungen können bis zum 25. Januar 2026 eingereicht werden.
    2026-01-25 = Die Ausschreibung endet am 25. Januar 2026.
    2026-01-25 = Ende der Bewerbungsfrist: 25.01.2026
    2026-01-25 = Bitte reichen Sie Ihre Unterlagen bis zum 25.01.2026 ein.
    2026-01-25 = Bewirb dich bis zum 25. Januar 2026!
    2026-01-25 = Sollicitatietermijn: tot en met 25 januari 2026
    2026-01-25 = Uiterlijk 25 januari 2026 solliciteren
    2026-01-25 = Kandidaatstelling uiterlijk op 25 januari 2026
    2026-01-25 = Deadline voor sollicitaties: 25 januari 2026
    2026-01-25 = Plazo de presentación de solicitudes: hasta el 25 de enero de 2026
    2026-01-25 = Le domande devono essere presentate entro il 25 gennaio 2026.
    2026-01-25 = Prazo de candidatura: 25 de janeiro de 2026
    2026-01-25 = Closing date for applications Sunday 25 January 2026 Interviews w/c 9 February 2026
    2026-01-25 = Closing date 25 January 2026 Interview date 9 February 2026 Start date 1 May 2026
    2026-01-25 = Key dates: applications close 25 January 2026; interviews 9 February 2026; start 1 May 2026.
    2026-01-25T17:00 = Applications received by 25 January 2026 at 17:00 will be reviewed; interviews from 9 February 2026.
    2026-01-25 = Application procedure: complete the form by 25 January 2026.
    2026-01-25 = Candidates are requested to complete the application form by 25 January 2026.
    2026-01-25 = The application form must be completed and submitted by 25 January 2026.
    2026-01-25T12:00 = Deadline: 25. 1. 2026 at 12 o'clock noon
    2026-01-25 = Applications will be accepted through January 25, 2026.
    2026-01-25T23:59 = Applications accepted through 11:59 pm January 25, 2026
    2026-01-25 = Applications received later than 25 January 2026 will not be considered.
    2026-01-25 = Applications sent later than 25 January 2026 will be rejected.
    2026-01-25T17:00 = No application received after 25 January 2026 at 17:00 will be considered.
    2026-01-25 = Applications must be submitted by 25 January 2026. The contract runs until 31 December 2028. Interviews by 15 March 2026.
    2026-01-25 = Closing date 25 January 2026. The reserve list is valid until 31 December 2027 and may be extended until 31 December 2028.
    2026-01-25 = Posted 2 January 2026. Deadline 25 January 2026. Questions until 15 January 2026. Webinar 12 January 2026. Start 1 May 2026.
    2026-01-25 = Publié le 2 janvier 2026. Candidatures avant le 25 janvier 2026. Entretiens avant le 15 mars 2026. Contrat jusqu'au 31 décembre 2028.
    2026-01-25 = Last year's deadline was 3 March 2025; this year applications close on 25 January 2026.
    2026-01-25 = The previous notice closed on 3 March 2025. Deadline for this one: 25 January 2026.
    2026-01-25 = Information session on 12 January 2026, 14:00. Apply by 25 January 2026.
    2026-01-25 = Interviews: 9 and 10 February 2026. Apply before 25 January 2026.
    2026-01-25 = Applications for the Organisation's posts are to be lodged with the Secretariat not later than 25 January 2026.
    2026-01-25T12:00 = The Agency invites applications. They must reach the Secretariat by 25 January 2026 at noon.
    2026-01-25 = Open to nationals of member States. Apply no later than 25 January 2026.
    """
}
