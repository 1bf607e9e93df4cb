import type { SiteTexts } from './shape.ts';

export const de: SiteTexts = {
  languageName: 'Deutsch',
  skip: 'Zum Inhalt',
  nav: { product: 'Produkt', pricing: 'Preise', menu: 'Hauptnavigation', languages: 'Sprachen' },
  home: {
    title: 'Plumelac: Newsletter, die gelesen werden',
    description:
      'Newsletter schreiben, versenden und bewahren, auf die man sich freut. Gemacht und gehostet in Genf.',
    kicker: 'Newsletter-Software aus Genf',
    headline: 'Briefe, auf die man sich freut.',
    lead: 'Plumelac ist ein ruhiger Ort, um einen Newsletter zu schreiben, und ein verlässlicher, um ihn zu versenden. Keine Zählpixel, keine Tricks: Ihre Worte, gut gesetzt, in den richtigen Postfächern.',
    start: 'So funktioniert es',
    more: 'Abos und Preise',
    facts: [
      { number: '300', text: 'Häuser, Vereine und Läden schreiben mit uns' },
      { number: '99,2 %', text: 'der Briefe vom letzten Monat kamen sofort an' },
      { number: '0', text: 'Zählpixel in jedem von ihnen' },
    ],
    featuresTitle: 'Für alle, die etwas zu sagen haben',
    features: [
      {
        title: 'Ein Blatt, kein Cockpit',
        text: 'Sie schreiben auf einem Blatt, das wie der Brief aussieht. Den Satz übernehmen wir, bis zur letzten Ligatur, und er hält in jedem Mailprogramm.',
      },
      {
        title: 'Listen mit Anstand',
        text: 'Jede Leserin hat zugestimmt, jeder Brief endet mit einem Klick, und wer geht, bleibt weg, auch nach dem nächsten Import.',
      },
      {
        title: 'Versandt vom See',
        text: 'Listen, Entwürfe und Archive bleiben in Genf. Den Versand betreuen Menschen, die ans Telefon gehen.',
      },
    ],
    quote:
      'Unser Freitagsbrief ist an einem Nachmittag umgezogen. Die erste Antwort kam von einer Leserin, von der wir ein Jahr lang nichts gehört hatten.',
    quoteBy: 'Eine Buchhandlung in der Altstadt',
    closingTitle: 'Ihre Leserinnen und Leser vertrauen Ihnen ihre Adresse an.',
    closing:
      'Und Sie uns. Unsere Datenschutzerklärung ist zum Lesen geschrieben, und der Assistent unter «Privacy» erledigt ein Begehren vor Ihren Augen.',
  },
  sheet: {
    issue: 'Nr. 48, Freitag',
    headline: 'Was der Nebel im Regal lässt',
    words: 'Drei Neuheiten, eine alte Freundin und ein Abend mit Suppe.',
  },
  product: {
    title: 'Produkt und Preise',
    description: 'Wie Plumelac funktioniert und was es kostet.',
    headline: 'Von der ersten Zeile bis zum letzten Postfach.',
    lead: 'Vier Schritte, und keiner braucht einen Kurs.',
    steps: [
      {
        title: 'Schreiben',
        text: 'Auf einem Blatt mit Ihrem Briefkopf. Bilder finden ihren Platz, Links werden beim Tippen geprüft.',
      },
      {
        title: 'Leser wählen',
        text: 'Importieren Sie eine Liste samt ihren Einwilligungen, oder lassen Sie sie auf Ihrer Seite abonnieren.',
      },
      {
        title: 'Versenden',
        text: 'Sofort oder zur Stunde, die Ihre Leser mögen. Langsame Anbieter bekommen langsam, damit alles ankommt.',
      },
      {
        title: 'Bewahren',
        text: 'Jeder Brief bleibt in Ihrem Archiv, als Seite und als PDF, so lange Sie wollen.',
      },
    ],
    pricingTitle: 'Preise',
    pricingLead: 'Pro Jahr, MWST inbegriffen. Wechseln oder aufhören jederzeit; den Rest zahlen wir zurück.',
    perYear: 'im Jahr',
    free: 'gratis',
    choose: 'Nachfragen',
    plans: [
      {
        name: 'Feuille',
        text: 'Für den ersten Brief',
        points: ['bis 200 Leser', 'zwei Briefe im Monat', 'Ihre Archivseite'],
      },
      {
        name: 'Cahier',
        text: 'Für Vereine und Läden',
        points: ['bis 2000 Leser', 'Briefe ohne Grenze', 'Ihre eigene Absenderdomain'],
      },
      {
        name: 'Gazette',
        text: 'Für Redaktionen',
        points: ['bis 15 000 Leser', 'mehrere Schreibende', 'drei Sprachen in einem Brief'],
      },
      {
        name: 'Maison',
        text: 'Für Verlage',
        points: ['Leser ohne Grenze', 'Freigabe in Stufen', 'ein Mensch, der Sie kennt'],
      },
    ],
    promiseTitle: 'Was kein Abo enthält',
    promise:
      'Öffnungen werden nicht gezählt, Klicks nicht verfolgt, Listen weder verkauft noch verliehen. Wir leben von Abos, von sonst nichts.',
  },
  policy: {
    description: 'Welche Personendaten Plumelac hat, wozu, wo, und wie Sie darüber bestimmen.',
    versionLine: (version, day) => `Version ${version}, in Kraft seit ${day}`,
    contents: 'Inhalt',
    ask: 'Den Assistenten fragen',
    askText:
      'Eine Kopie Ihrer Daten, eine Berichtigung, eine Löschung oder nur eine Frage: Der Assistent erledigt es hier.',
    linkTo: (number) => `Link zu Ziffer ${number}`,
  },
  people: {
    title: 'Personen zum Ausprobieren',
    lead: 'Plumelac und seine Kunden sind erfunden. Öffnen Sie den Chat, tippen Sie den Satz und nennen Sie die Adresse, wenn danach gefragt wird; der Code kommt im lokalen Posteingang an.',
    type: 'Zuerst tippen',
    happens: 'Was geschieht',
    note: 'Was Sie mit ihnen machen, nimmt «npm run demo:reset» zurück.',
  },
  signIn: {
    title: 'Anmelden',
    lead: 'Wer hier angemeldet ist, ist auch im Chat bekannt und braucht dort keinen Code.',
    customer: 'Kundin oder Kunde',
    password: 'Passwort',
    hint: 'Alle Personen der Demo haben das Passwort «plumelac».',
    button: 'Anmelden',
    wrong: 'Das ist nicht das Passwort.',
    signOut: 'Abmelden',
  },
  footer: {
    made: 'Geschrieben und gehostet in Genf.',
    contact: 'Kontakt',
    demo: 'Plumelac ist eine erfundene Firma, die Rightsdesk bei der Arbeit zeigt.',
    people: 'Personen zum Ausprobieren',
  },
  notFound: {
    title: 'Diese Seite gibt es hier nicht',
    text: 'Vielleicht ist sie umgezogen, oder im Link steckt ein Fehler.',
    back: 'Zurück zum Anfang',
  },
};
