import type { Language } from '../../domain/language.ts';

/** What the fictional customers are called, where they live and what they say. All of it is invented. */
export interface Region {
  country: string;
  language: Language;
  firstNames: readonly string[];
  lastNames: readonly string[];
  streets: readonly string[];
  towns: readonly string[];
  phone: string;
  mailDomains: readonly string[];
}

export const REGIONS: readonly Region[] = [
  {
    country: 'CH',
    language: 'fr',
    firstNames: ['Aline', 'Basile', 'Camille', 'Damien', 'Élodie', 'Fabrice', 'Gaëlle', 'Hugo', 'Inès', 'Joël', 'Léa', 'Marc', 'Noémie', 'Olivier', 'Pauline', 'Rémy', 'Sophie', 'Thierry', 'Valérie', 'Yann'], // biome-ignore format: a list to read across
    lastNames: ['Aubert', 'Berset', 'Chappuis', 'Dupraz', 'Favre', 'Genoud', 'Jaquet', 'Kolly', 'Mermoud', 'Nicollier', 'Perrin', 'Reymond', 'Savary', 'Tissot', 'Vuilleumier'], // biome-ignore format: a list to read across
    streets: ['Rue du Stand', 'Chemin des Vignes', 'Avenue de la Gare', 'Route de Chêne', 'Rue des Alpes'],
    towns: ['1204 Genève', '1003 Lausanne', '2000 Neuchâtel', '1700 Fribourg', '1950 Sion'],
    phone: '+41 22 555',
    mailDomains: ['lacmail.example', 'courrier.example', 'poste.example'],
  },
  {
    country: 'CH',
    language: 'de',
    firstNames: ['Andrea', 'Beat', 'Claudia', 'Daniel', 'Esther', 'Fabian', 'Gabi', 'Hans', 'Irene', 'Jürg', 'Karin', 'Lukas', 'Monika', 'Nico', 'Petra', 'Reto', 'Sabine', 'Urs', 'Vreni', 'Werner'], // biome-ignore format: a list to read across
    lastNames: ['Ammann', 'Baumgartner', 'Caduff', 'Egli', 'Frei', 'Gerber', 'Huber', 'Iten', 'Kälin', 'Lüthi', 'Meier', 'Odermatt', 'Rüegg', 'Schär', 'Tanner', 'Zbinden'], // biome-ignore format: a list to read across
    streets: ['Bahnhofstrasse', 'Seeweg', 'Dorfstrasse', 'Im Feld', 'Lindenweg'],
    towns: ['8004 Zürich', '3011 Bern', '4051 Basel', '6003 Luzern', '9000 St. Gallen'],
    phone: '+41 44 555',
    mailDomains: ['bergmail.example', 'post.example', 'aaremail.example'],
  },
  {
    country: 'FR',
    language: 'fr',
    firstNames: ['Adèle', 'Bruno', 'Cécile', 'Didier', 'Emma', 'Florent', 'Hélène', 'Julien', 'Karim', 'Lucie', 'Manon', 'Nabil'], // biome-ignore format: a list to read across
    lastNames: ['Arnaud', 'Blanchet', 'Carlier', 'Delorme', 'Fontaine', 'Guérin', 'Lacroix', 'Morel', 'Pichon', 'Vasseur'], // biome-ignore format: a list to read across
    streets: ['Rue Pasteur', 'Place de la Source', 'Boulevard Carnot', 'Allée des Tilleuls'],
    towns: ['74000 Annecy', '69003 Lyon', '38000 Grenoble', '75011 Paris'],
    phone: '+33 4 55 55',
    mailDomains: ['courrier.example', 'rhone.example'],
  },
  {
    country: 'DE',
    language: 'de',
    firstNames: ['Anja', 'Björn', 'Christa', 'Dirk', 'Elke', 'Frank', 'Greta', 'Holger', 'Jana', 'Kai', 'Lena', 'Matthias'], // biome-ignore format: a list to read across
    lastNames: ['Ackermann', 'Böhm', 'Dietrich', 'Engel', 'Fuchs', 'Hahn', 'Jäger', 'Krüger', 'Lindner', 'Seidel'], // biome-ignore format: a list to read across
    streets: ['Gartenstraße', 'Am Hang', 'Schillerplatz', 'Lange Gasse'],
    towns: ['79098 Freiburg', '80331 München', '10115 Berlin', '50667 Köln'],
    phone: '+49 30 555',
    mailDomains: ['post.example', 'briefkasten.example'],
  },
  {
    country: 'GB',
    language: 'en',
    firstNames: ['Abigail', 'Callum', 'Deborah', 'Ewan', 'Fiona', 'George', 'Harriet', 'Imran', 'Joanna', 'Kieran', 'Martha', 'Owen'], // biome-ignore format: a list to read across
    lastNames: ['Ashdown', 'Barlow', 'Cartwright', 'Dalton', 'Ellison', 'Fairbank', 'Greaves', 'Hallam', 'Ingram', 'Whitlock'], // biome-ignore format: a list to read across
    streets: ['Mill Lane', 'Station Road', 'Church Street', 'The Crescent'],
    towns: ['Bristol BS1 4ST', 'Leeds LS2 7EW', 'York YO1 8QT', 'Bath BA1 2QZ'],
    phone: '+44 20 7946',
    mailDomains: ['quillmail.example', 'letterbox.example'],
  },
  {
    country: 'US',
    language: 'en',
    firstNames: ['Alicia', 'Brandon', 'Chloe', 'Dwayne', 'Erica', 'Felix', 'Grace', 'Hector', 'Ivy', 'Jamal'],
    lastNames: ['Abbott', 'Brewster', 'Coleman', 'Dawson', 'Everett', 'Foley', 'Granger', 'Holloway'],
    streets: ['Maple Street', 'Harbor Drive', '2nd Avenue', 'College Road'],
    towns: ['Portland, OR 97205', 'Austin, TX 78701', 'Burlington, VT 05401'],
    phone: '+1 503 555',
    mailDomains: ['letterbox.example', 'harbormail.example'],
  },
];

export const BUSINESSES: Record<Language, readonly string[]> = {
  en: ['Books', 'Bakery', 'Cycling Club', 'Gallery', 'Tea House', 'Choir', 'Garden Society', 'Architects'],
  fr: ['Librairie', 'Boulangerie', 'Vélo-Club', 'Galerie', 'Atelier', 'Chœur', 'Pépinière', 'Cabinet'],
  it: ['Libreria', 'Panificio', 'Velo Club', 'Galleria', 'Bottega', 'Coro', 'Vivaio', 'Architetti'],
  es: ['Librería', 'Panadería', 'Club Ciclista', 'Galería', 'Taller', 'Coro', 'Vivero', 'Arquitectos'],
  de: ['Buchhandlung', 'Bäckerei', 'Veloclub', 'Galerie', 'Werkstatt', 'Chor', 'Gärtnerei', 'Architektur'],
};

/** Plans by name, with their price in CHF a year. */
export const PLANS = [
  { name: 'Feuille', price: 0 },
  { name: 'Cahier', price: 228 },
  { name: 'Gazette', price: 588 },
  { name: 'Maison', price: 1788 },
] as const;

export const LISTS = ['The Monday Proof', 'Product news', 'Deliverability notes'] as const;

export const SAYINGS: Record<
  Language,
  { topic: string; message: string; answer: string; note: string; comment: string }[]
> = {
  en: [
    {
      topic: 'Import',
      message: 'My CSV has two columns for the name. Which one do you read?',
      answer: 'You may map both: choose "join" in the second step of the import.',
      note: 'Asked how to join two name columns. Sent the guide.',
      comment: 'The import guessed right almost every time.',
    },
    {
      topic: 'Invoice',
      message: 'Could the invoice carry our purchase order number?',
      answer: 'Yes, add it under Billing; it prints from the next invoice on.',
      note: 'Wants an order number on invoices. Shown where.',
      comment: 'Billing page is clear, I would like fewer mails about it.',
    },
    {
      topic: 'Templates',
      message: 'The heading font changes in Outlook. Can I prevent that?',
      answer: 'Outlook has no web fonts; choose Georgia as fallback and it stays close.',
      note: 'Font in Outlook; explained fallbacks.',
      comment: 'Lovely templates.',
    },
    {
      topic: 'Delivery',
      message: 'Some readers at one provider get nothing since Tuesday.',
      answer: 'Their provider had an outage; we sent again to the 41 addresses.',
      note: 'Delivery gap Tuesday, resent.',
      comment: 'Quick answer, thank you.',
    },
  ],
  fr: [
    {
      topic: 'Import',
      message: 'Mon fichier CSV a deux colonnes pour le nom. Laquelle lisez-vous ?',
      answer: 'Les deux : choisissez « réunir » à la deuxième étape.',
      note: 'Import de deux colonnes de nom. Guide envoyé.',
      comment: "L'import devine presque toujours juste.",
    },
    {
      topic: 'Facture',
      message: 'La facture peut-elle porter notre numéro de commande ?',
      answer: 'Oui, sous Facturation ; il figurera sur la prochaine.',
      note: 'Souhaite un numéro de commande sur la facture.',
      comment: 'Facturation claire, trop de rappels.',
    },
    {
      topic: 'Modèles',
      message: 'La police du titre change dans Outlook. Que faire ?',
      answer: 'Choisissez Georgia comme police de secours, le rendu reste proche.',
      note: 'Police dans Outlook, expliqué.',
      comment: 'Très beaux modèles.',
    },
    {
      topic: 'Envoi',
      message: 'Certains lecteurs ne reçoivent rien depuis mardi.',
      answer: 'Leur fournisseur était en panne ; nous avons renvoyé aux 41 adresses.',
      note: 'Envoi de mardi répété.',
      comment: 'Réponse rapide, merci.',
    },
  ],
  de: [
    {
      topic: 'Import',
      message: 'Meine CSV-Datei hat zwei Spalten für den Namen. Welche lesen Sie?',
      answer: 'Beide: wählen Sie im zweiten Schritt «verbinden».',
      note: 'Zwei Namensspalten beim Import. Anleitung geschickt.',
      comment: 'Der Import rät fast immer richtig.',
    },
    {
      topic: 'Rechnung',
      message: 'Kann unsere Bestellnummer auf die Rechnung?',
      answer: 'Ja, unter Abrechnung; sie erscheint ab der nächsten.',
      note: 'Wünscht Bestellnummer auf Rechnungen.',
      comment: 'Abrechnung klar, zu viele Erinnerungen.',
    },
    {
      topic: 'Vorlagen',
      message: 'Die Titelschrift ändert sich in Outlook. Was tun?',
      answer: 'Wählen Sie Georgia als Ersatz, dann bleibt es ähnlich.',
      note: 'Schrift in Outlook, erklärt.',
      comment: 'Sehr schöne Vorlagen.',
    },
    {
      topic: 'Versand',
      message: 'Einige Leserinnen bekommen seit Dienstag nichts.',
      answer: 'Ihr Anbieter war gestört; wir haben an die 41 Adressen nochmals versandt.',
      note: 'Versand vom Dienstag wiederholt.',
      comment: 'Rasche Antwort, danke.',
    },
  ],
  it: [
    {
      topic: 'Importazione',
      message: 'Il mio file CSV ha due colonne per il nome. Quale leggete?',
      answer: 'Entrambe: scelga «unisci» al secondo passo.',
      note: 'Importazione di due colonne del nome. Guida inviata.',
      comment: "L'importazione indovina quasi sempre.",
    },
    {
      topic: 'Fattura',
      message: "Sulla fattura si può mettere il nostro numero d'ordine?",
      answer: 'Sì, in Fatturazione; comparirà dalla prossima.',
      note: "Desidera un numero d'ordine sulle fatture.",
      comment: 'Fatturazione chiara, troppi promemoria.',
    },
    {
      topic: 'Modelli',
      message: 'Il carattere del titolo cambia in Outlook. Che cosa posso fare?',
      answer: 'Scelga Georgia come carattere di riserva, il risultato resta simile.',
      note: 'Carattere in Outlook, spiegato.',
      comment: 'Modelli molto belli.',
    },
    {
      topic: 'Invio',
      message: 'Alcuni lettori non ricevono nulla da martedì.',
      answer: 'Il loro provider era guasto; abbiamo inviato di nuovo ai 41 indirizzi.',
      note: 'Invio di martedì ripetuto.',
      comment: 'Risposta rapida, grazie.',
    },
  ],
  es: [
    {
      topic: 'Importación',
      message: 'Mi archivo CSV tiene dos columnas para el nombre. ¿Cuál leen?',
      answer: 'Las dos: elija «unir» en el segundo paso.',
      note: 'Importación de dos columnas de nombre. Guía enviada.',
      comment: 'La importación acierta casi siempre.',
    },
    {
      topic: 'Factura',
      message: '¿Puede llevar la factura nuestro número de pedido?',
      answer: 'Sí, en Facturación; saldrá a partir de la próxima.',
      note: 'Quiere un número de pedido en las facturas.',
      comment: 'Facturación clara, demasiados recordatorios.',
    },
    {
      topic: 'Plantillas',
      message: 'La letra del título cambia en Outlook. ¿Qué puedo hacer?',
      answer: 'Elija Georgia como letra de reserva, así queda parecida.',
      note: 'Letra en Outlook, explicado.',
      comment: 'Plantillas muy bonitas.',
    },
    {
      topic: 'Envío',
      message: 'Algunos lectores no reciben nada desde el martes.',
      answer: 'Su proveedor tuvo una avería; hemos enviado otra vez a las 41 direcciones.',
      note: 'Envío del martes repetido.',
      comment: 'Respuesta rápida, gracias.',
    },
  ],
};

export const PAGES = ['/compose', '/lists', '/reports', '/templates', '/billing', '/archive'] as const;
export const BROWSERS = ['Firefox', 'Safari', 'Chrome', 'Edge'] as const;
