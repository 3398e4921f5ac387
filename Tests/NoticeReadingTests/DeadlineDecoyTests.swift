import Testing
import VacancyModel

@testable import NoticeReading

struct DeadlineDecoyTests {
  @Test(arguments: DeadlinePiece.decoys)
  func otherDatesAreNoClosingTime(_ piece: DeadlinePiece) {
    #expect(findings(in: piece.text).deadline == nil)
  }
}

extension DeadlinePiece {
  /// Pieces with dates of which none is the closing time, one a line.
  static let decoys: [DeadlinePiece] = decoyTable.split(separator: "\n").map { DeadlinePiece($0) }

  private static let decoyTable = """
    Deadline: Ongoing
    Deadline: open until filled. Posted 3 March 2026
    Deadline for acceptance of the offer: 3 March 2026
    Deadline for confirming attendance: 3 March 2026
    The deadline for the submission of tenders is 3 March 2026.
    deadlineforthetest:10March2026
    deadlineforquestionsis10January2026
    Ensure that the annual report is delivered by the deadline of 31 March 2026.
    The video interview must be completed before the deadline of 3 March 2026.
    Applications from candidates available by 1 May 2026 are welcome.
    Applications are invited for the post of clerk, to be filled by 1 May 2026.
    Applications are invited for a position starting before 1 May 2026.
    Your application will be kept until 25 January 2028.
    You will receive an acknowledgement of your application by 30 January 2026.
    We will inform you about your application by 30 January 2026.
    The panel will examine your application by 15 March 2026.
    Access to the application portal is suspended until 3 January 2026.
    Applications for the previous vacancy were accepted until 3 March 2025.
    Applications are accepted from 3 March 2026.
    By 1 May 2026 the team will process 300 applications.
    Successful candidates must submit their medical forms by 3 March 2026.
    Poste à pourvoir au 1er mai 2026
    Entretiens prévus entre le 3 et le 10 mars 2026
    Entrée en fonction souhaitée : 1er mai 2026
    Vous serez informé de la suite réservée à votre candidature avant le 15 mars 2026.
    The vacancy was advertised on 2 January 2026.
    The grant's deadline for reports is 31 March 2026.
    Candidates may be tested before 25 February 2026.
    This regulation applies to applications received before 1 January 2025.
    Personal data in applications will be deleted by 31 December 2027.
    The incumbent will deliver applications for the intranet by 31 December 2026.
    Applicants must be available until 31 December 2026.
    New staff must complete training by 1 June 2026.
    The project will receive its final funding by 31 December 2026.
    The post is open to candidates holding a clearance valid until 31 December 2027.
    Candidates must provide a clearance certificate valid until at least 31 December 2026.
    Contract: 1 May 2026 – 30 April 2029
    Appointment from 1 May 2026 until 30 April 2029
    Summer closure: the office is closed from 1 August to 15 August 2026.
    Leave taken until 31 December 2026
    Next meeting: 25 January 2026, 10:00
    The exercise STEADFAST runs from 3 to 24 March 2026.
    By 31 December 2026 NATO will have moved.
    Created 25-Jan-2026, 5:59:00 PM
    Bewerbungsgespräche finden bis zum 15. März 2026 statt.
    Die Stelle ist bis zum 31. Dezember 2028 befristet.
    De selectiegesprekken vinden plaats vóór 15 maart 2026.
    Subscribe to our newsletter before 25 January 2026
    Get 50% off your CV review until 25 January 2026
    Application fee waived until 25 January 2026 for members.
    Deadline stress: work with the 25 January 2026 budget.
    This post was approved on 25 January 2026.
    The Agency moved to new premises on 25 January 2026. Deadlines are tight.
    Applicants' data protection notice of 25 January 2018 applies.
    Regulation of 25 January 2018 on applications
    Vacancy notice 25 January 2026
    Brussels, 25 January 2026
    Job posted 25/01/2026, 10 applicants
    Apply now! Posted 25/01/2026
    Be among the first to apply. 25 January 2026
    Il y a 7 jours. 25 janvier 2026
    Closing date: see portal. Last updated 25 January 2026
    Deadline: see website⏎Starting date: 1 May 2026
    Closing date: not specified⏎⏎Date: 25 January 2026
    Deadline: ASAP – start 1 May 2026
    Duration: 1 May 2026 to 31 December 2026
    Availability: before 1 May 2026
    Candidates must take up duty before 1 May 2026.
    Applicants should be able to start before 1 May 2026.
    Applicants must have been nationals since before 1 January 2000.
    Nationality acquired before 25 January 2026
    Proof of enrolment to be provided by 1 May 2026
    Diploma obtained no later than 1 May 2026
    Driving licence valid until 31 December 2026
    Passport must be valid until 1 May 2027.
    Salary scale valid until 31 December 2026
    Selection interviews will be held before 15 March 2026.
    Online tests: between 3 and 10 March 2026
    The tests are planned to be completed by 10 March 2026.
    Candidates will receive the invitation for the test by 3 March 2026.
    Candidates invited to the interview must confirm by 3 March 2026.
    The results of the selection will be published by 15 March 2026.
    Complaints must be lodged before 15 March 2026.
    Appeals should be submitted no later than 15 March 2026.
    Candidates may request a review until 15 March 2026.
    To attend the open day, register before 10 January 2026.
    Info session on how to submit applications: 10 January 2026
    Webinar for applicants on 10 January 2026
    Les tests auront lieu jusqu'au 10 mars 2026.
    Les résultats seront communiqués avant le 15 mars 2026.
    Le contrat prend fin le 31 décembre 2028.
    Engagement du 1er mai 2026 au 30 avril 2029
    Date de publication : 25 janvier 2026
    Offre publiée le 25/01/2026
    Inscrivez-vous au webinaire avant le 10 janvier 2026.
    Les réclamations doivent être introduites avant le 15 mars 2026.
    Le rapport annuel doit être remis au plus tard le 31 mars 2026.
    Probezeit bis 31. Oktober 2026
    Die Reserveliste gilt bis 31. Dezember 2027.
    Der Bericht ist bis 31. März 2026 einzureichen.
    Tests vinden plaats tot 10 maart 2026.
    Het verslag moet tegen 31 maart 2026 klaar zijn.
    Geplaatst: 25 januari 2026
    Posted on 25 January 2026
    Published: 25/01/2026
    Last updated 25 January 2026
    Date of issue: 25 January 2026
    Interviews will take place on 25 February 2026.
    The written test is scheduled for 25 February 2026.
    Assessment days: 24 and 25 February 2026
    An information session will be held on 15 January 2026 at 14:00.
    Register for the webinar by 12 January 2026.
    Webinar: registration deadline 12 January 2026
    Information session⏎Registration deadline: 12 January 2026
    Start date: 1 May 2026
    Expected entry on duty: 1 May 2026
    Prise de fonctions : 1er mai 2026
    The reserve list will be valid until 31 December 2027.
    La liste de réserve est valable jusqu'au 31 décembre 2027.
    Last year's closing date was 3 March 2025.
    The previous call closed on 3 March 2025.
    Contract until 31 December 2028
    This post is funded until 31 December 2028.
    Applicants must be born before 1 January 1990.
    Experience since 1 January 2015 is counted.
    Job alert: this listing expires 25 January 2026
    Deadline for reference letters: 1 February 2026
    Reference letters must be received by 1 February 2026.
    Questions may be sent until 10 January 2026.
    Questions on the application may be sent by e-mail until 10 January 2026.
    Requests for clarification must be submitted by 10 January 2026.
    Applications will be assessed by 15 March 2026.
    Applicants will be informed of the results by 15 March 2026.
    If you have not heard from us by 15 March 2026, please consider your application unsuccessful.
    Ability to work under tight deadlines; the project runs until 31 December 2027.
    Meets deadlines in a project running until 31 December 2027.
    Roll out IT applications by 31 December 2026.
    Manage the migration of web applications until 31 December 2027.
    Candidates must have obtained their degree before 1 January 2026.
    Applications submitted before 1 December 2025 remain valid.
    The contract may be extended until 31 December 2029.
    The rules apply until 31 December 2026.
    Salary scales applicable from 1 January 2026
    Application Deadline  Grade G15 Start 1 May 2026
    Application Deadline Ongoing Posting Date 3 March 2026
    Deadline: Ongoing⏎Posted: 3 March 2026
    Applications open on 1 March 2026
    Vacancy published on 1 March 2026
    The candidate will prepare the annual report by 31 March 2026.
    Reports must be submitted by 31 March each year; the first by 31 March 2026.
    The summit will be held in Ankara on 7 July 2026.
    Copyright 25 January 2026
    Valid through: 2026-01-25
    Interview deadline: 25 February 2026
    Short-listed candidates will be contacted before 25 February 2026 for an interview.
    Tests: 3 to 5 March 2026
    Entretiens : semaine du 9 mars 2026
    Publié le 2 janvier 2026
    Mise à jour : 02/01/2026
    Contrat jusqu'au 31 décembre 2028
    Séance d'information le 15 janvier 2026 à 14 h
    Les lettres de recommandation doivent parvenir avant le 1er février 2026.
    Les questions peuvent être posées jusqu'au 10 janvier 2026.
    La date limite de l'année dernière était le 3 mars 2025.
    Né avant le 1er janvier 1990
    Veröffentlicht am 2. Januar 2026
    Befristet bis zum 31. Dezember 2028
    Vorstellungsgespräche am 25. Februar 2026
    Gepubliceerd op 2 januari 2026
    Contract tot 31 december 2028
    De wervingsreserve is geldig tot 31 december 2027.
    Sollicitatiegesprekken op 25 februari 2026
    The organisation's offices close on 24 December 2026.
    The portal will be unavailable until 3 January 2026.
    Deadline for payment of the invoice: 25 January 2026
    The project deadline is 31 December 2026.
    Candidates who applied before 1 January 2026 need not reapply.
    Experience in closing projects by 31 December 2026 is an asset.
    Medical certificate to be submitted by 1 May 2026
    The incumbent will submit proposals by 31 December 2026.
    Probation until 31 October 2026
    References should reach us one week after the deadline (i.e. by 1 February 2026).
    Employment until 31 December 2028 with possible extension.
    The strategy must be implemented before 31 December 2026, and applications migrated.
    25 February 2026: interviews
    G15 May 2026
    Until filled
    As of 25 January 2026
    Founded on 4 April 1949
    Deadline for the written test: 25 February 2026
    The next application round opens on 1 September 2026.
    The post ends on 31 December 2028.
    This position runs until 31 December 2027.
    The project for this vacancy runs until 31 December 2027.
    The contract expires on 31 December 2028.
    The contract for this vacancy ends on 31 December 2028.
    The mission mandate runs until 31 December 2027.
    Le poste prend fin le 31 décembre 2028.
    Die Stelle endet am 31. Dezember 2028.
    The incumbent must meet the deadline of 31 March 2026 for the report.
    Contribute to the closing of the 2025 accounts by 31 March 2026.
    Prepare the closing date for the audit: 31 March 2026.
    Organise the application of the new regulation by 31 December 2026.
    Draft submissions by 31 December 2026.
    Candidates accepted before 31 December 2026 receive a bonus.
    Applicants who are not contacted by 15 March 2026 should consider themselves unsuccessful.
    Applicants not hearing from us by 15 March 2026 should assume that their application was unsuccessful.
    Candidates will be informed of the outcome of their application before 15 March 2026.
    We aim to respond to all applications by 15 March 2026.
    We expect to review applications by 15 March 2026.
    Screening of applications will be completed by 15 March 2026.
    Applications will be screened until 15 March 2026.
    The evaluation of applications is expected to be finalised by 15 March 2026.
    Selection of candidates by 15 March 2026
    Appointment no later than 1 May 2026
    The successful candidate should take up the post no later than 1 May 2026.
    Security clearance must be obtained before 1 May 2026.
    Candidates must be in possession of a valid clearance before 1 May 2026.
    Candidates must have obtained the qualification by 25 January 2026.
    Applicants must be at least 21 years old by 25 January 2026.
    Employment contract from 1 May 2026 until 30 April 2029.
    The initial contract ends on 30 April 2029.
    Temporary post until 31 December 2027
    Fixed-term post until 31 December 2027
    Post funded by the trust fund until 31 December 2027
    The Agency's mandate was extended until 31 December 2028.
    The mission was extended to 31 December 2026.
    Contracts may be extended to 31 December 2028.
    The list of successful candidates was extended until 31 December 2027.
    The roster will be used until 31 December 2027.
    Applications for the roster are kept until 31 December 2027.
    Successful candidates will be placed on a reserve list until 31 December 2027.
    This reserve list may be used to fill similar posts until 31 December 2027.
    The Data Protection Officer keeps applications until 31 December 2027.
    Personal data: retained until 31 December 2027
    The ministerial meeting closes on 25 June 2026.
    The conference registration closes on 25 June 2026.
    Registration for the information session closes on 10 January 2026.
    The survey closes on 10 January 2026.
    The consultation is open until 10 January 2026.
    The office is open until 25 January 2026.
    Nursery places: apply for a place before 1 May 2026
    The staff association accepts membership until 31 March 2026.
    Rent allowance until 31 December 2026
    Home leave before 31 December 2026
    The new portal will be launched by 1 June 2026.
    Due to maintenance, applications cannot be submitted from 3 to 5 January 2026.
    The recruitment portal is down until 5 January 2026.
    Between 24 December 2025 and 2 January 2026 the recruitment team is on leave.
    Telephone enquiries until 10 January 2026
    Contact: J. Smith, until 10 January 2026
    For information before 10 January 2026 contact HR.
    Visit us at the career fair on 10 January 2026.
    Meet us before 10 January 2026 at our stand.
    Attend the virtual open day on 10 January 2026 and submit your CV there.
    Les candidats seront informés avant le 15 mars 2026.
    Les candidats retenus seront convoqués avant le 15 mars 2026.
    Une épreuve écrite sera organisée avant le 15 mars 2026.
    Le projet se termine le 31 décembre 2027.
    Le mandat expire le 31 décembre 2027.
    La mission a été prolongée jusqu'au 31 décembre 2026.
    Le contrat peut être prolongé jusqu'au 31 décembre 2028.
    Inscription à la séance d'information avant le 10 janvier 2026
    La date limite pour les questions est le 10 janvier 2026.
    Date limite pour l'envoi des lettres de recommandation : 1er février 2026
    Dernière mise à jour le 25 janvier 2026
    Fait à Bruxelles, le 25 janvier 2026
    Bruxelles, le 25 janvier 2026
    Règlement du 25 janvier 2018
    En poste avant le 1er mai 2026
    Entrée en service au plus tard le 1er mai 2026
    Diplôme obtenu avant le 1er mai 2026
    Les candidatures seront examinées avant le 15 mars 2026.
    Nous répondrons à toutes les candidatures avant le 15 mars 2026.
    Les données des candidatures sont conservées jusqu'au 31 décembre 2027.
    Fragen richten Sie bitte bis 10. Januar 2026 an Frau Muster.
    Die Gespräche finden bis zum 15. März 2026 statt.
    Der Vertrag endet am 31. Dezember 2028.
    Dienstantritt spätestens am 1. Mai 2026
    Vragen kan je stellen tot 10 januari 2026.
    De gesprekken vinden plaats uiterlijk op 15 maart 2026.
    De overeenkomst loopt tot 31 december 2028.
    Start uiterlijk op 1 mei 2026
    """
}
