/// What a job site writes before and after a notice: its own buttons, its own wishes, other posts.
struct SiteText {
  private var before: String
  private var after: String

  /// A notice within it.
  func around(_ notice: String) -> String { before + "\n" + notice + "\n" + after + "\n" }

  static let english = SiteText(
    before: """
      Home > Jobs > International organisations
      Sign in | Create an alert
      Upload your CV (max 2 pages, PDF, 5 MB) and let employers find you
      Easy apply
      """,
    after: """
      Apply now
      To apply, attach your resume (no more than 2 pages, PDF) and a cover letter of up to 300 words.
      Mention JobHarbour in your application.
      Report this job
      Similar jobs
      Logistics Analyst - Geneva - 5 years of experience - apply before 14 February 2027
      Senior Buyer (G14), Luxembourg, closing date: 03/03/2027, salary 60,000 - 75,000 EUR a year
      (c) 2027 JobHarbour Ltd. All rights reserved.
      """)

  static let french = SiteText(
    before: """
      Accueil > Offres d'emploi > Organisations internationales
      Se connecter | Créer une alerte
      Déposez votre CV (2 pages maximum, PDF) pour être vu des recruteurs
      Candidature simplifiée
      """,
    after: """
      Postuler maintenant
      Pour postuler, joignez votre CV (2 pages au plus, format PDF) et une lettre de motivation de 300 mots.
      Indiquez que vous avez vu cette annonce sur EmploiPort.
      Signaler cette offre
      Offres similaires
      Analyste logistique - Genève - 5 ans d'expérience - candidatures avant le 14 février 2027
      Acheteur principal (G14), Luxembourg, date limite : 03/03/2027, 60 000 à 75 000 EUR par an
      © 2027 EmploiPort. Tous droits réservés.
      """)

  static let german = SiteText(
    before: """
      Startseite > Stellenangebote > Internationale Organisationen
      Anmelden | Jobalarm anlegen
      Lebenslauf hochladen (höchstens 2 Seiten, PDF, 5 MB) und gefunden werden
      Schnellbewerbung
      """,
    after: """
      Jetzt bewerben
      Fügen Sie Ihren Lebenslauf (max. 2 Seiten, PDF) und ein Anschreiben (300 Wörter) bei.
      Diese Anzeige melden
      Ähnliche Stellenangebote
      Logistikanalyst (m/w/d) - Genf - 5 Jahre Berufserfahrung - Bewerbungsfrist: 14. Februar 2027
      Einkäufer (G14), Luxemburg, Bewerbung bis 03.03.2027, 60.000 - 75.000 EUR im Jahr
      © 2027 StellenHafen GmbH
      """)
}
