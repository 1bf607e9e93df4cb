import { de as words } from '../common/de.ts';
import type { EmailSentences } from './en.ts';

export const de: EmailSentences = {
  shared: {
    sentBy: (company, contact) =>
      `Diese E-Mail hat der automatische Datenschutz-Assistent von ${company} verschickt. Hier antwortet ein Mensch: ${contact}`,
    privacy: 'Datenschutz',
    reference: 'Referenz',
    yourRequest: 'Ihr Wunsch',
    request: 'Anfrage',
    when: 'Wann',
    received: 'Eingegangen',
    receivedOn: (date) => date,
    answer: 'Antwort',
    answerBy: (day) => `spätestens am ${day}`,
    stillChecked: 'Was sich noch ein Mensch ansieht',
  },

  otherWays: {
    heading: 'Wenn Sie das anders sehen',
    write: (contact) => `Schreiben Sie uns an ${contact}. Dann schaut es sich ein Mensch noch einmal an.`,
    complain: (authority) => `Wenden Sie sich an die Datenschutzbehörde: ${authority}.`,
    court: 'Sie können auch vor Gericht gehen. Eine Beschwerde bei der Behörde ist dafür nicht nötig.',
  },

  verificationCode: {
    subject: (company) => `Ihr Code für ${company}`,
    preheader: (minutes) => `Bitte im Chat eingeben. Er gilt ${minutes}.`,
    title: 'Hier ist Ihr Code',
    whatFor: 'Sie haben im Chat um etwas gebeten. Mit diesem Code wissen wir, dass Sie es wirklich sind.',
    request: 'Ihr Wunsch',
    validUntil: 'Gültig bis',
    whereToType:
      'Geben Sie ihn in dem Chatfenster ein, in dem Sie gefragt haben. Er gilt einmal und nur dort.',
    showCode: 'Code im Browser anzeigen',
    onlyShows: 'Die Seite zeigt nur den Code. Wenn Sie sie öffnen, passiert sonst nichts.',
    keepSecret:
      'Bitte geben Sie diesen Code niemandem. Wir fragen Sie nie am Telefon oder per E-Mail danach. Wenn Sie nichts angefragt haben, können Sie diese E-Mail ignorieren: Ohne den Code passiert nichts.',
    notMe: 'Uns melden, dass Sie es nicht waren',
  },

  neutralNotice: {
    subject: (company) => `Jemand hat bei ${company} nach dieser Adresse gefragt`,
    preheader: 'Wir haben nichts unter dieser Adresse.',
    title: 'Wir haben nichts unter dieser Adresse',
    asked: (moment) =>
      `Am ${moment} hat jemand diese E-Mail-Adresse in unseren Chat eingegeben und nach persönlichen Daten gefragt. Wir haben nachgesehen: Unter dieser Adresse sind bei uns keine Daten gespeichert.`,
    ifYou:
      'Wenn Sie das waren, ist dies unsere Antwort. Vielleicht haben Sie bei uns eine andere Adresse benutzt? Dann fragen Sie im Chat bitte noch einmal mit jener.',
    ifNotYou:
      'Wenn Sie das nicht waren, können Sie diese E-Mail ignorieren. Wahrscheinlich hat sich jemand vertippt.',
    onceADay: 'Diese E-Mail schicken wir höchstens einmal am Tag, auch wenn jemand öfter fragt.',
  },

  requestStarted: {
    subject: 'Jemand hat eine Anfrage zu Ihren Daten begonnen',
    preheader: 'Wenn Sie das waren, müssen Sie nichts tun.',
    title: 'Waren Sie das?',
    began: (company) => `Jemand hat im Chat von ${company} eine Anfrage zu Ihren Daten begonnen.`,
    startedAt: (moment) => moment,
    nothingYet:
      'Noch ist nichts geschehen. Dafür braucht es einen Code, den wir an die E-Mail-Adresse geschickt haben, die wir von Ihnen haben.',
    ifNotYou:
      'Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, sagen Sie es uns bitte gleich, dann halten wir alles an.',
    writeTo: (contact) => `Schreiben Sie bitte an ${contact}.`,
    notMe: 'Das war ich nicht',
    formerAddress: 'Sie bekommen diese E-Mail hier, weil dies bis vor Kurzem Ihre Adresse bei uns war.',
  },

  filed: {
    subject: (kind) => `Wir haben Ihre ${words.requestNames[kind]}`,
    answerBy: (day) => `Unsere Antwort kommt spätestens am ${day}.`,
    safe: 'Sie ist sicher bei uns angekommen.',
    title: 'Ihre Anfrage ist bei uns',
    saved: 'Vielen Dank. Sie ist gespeichert und kann nicht mehr verloren gehen.',
    answer: 'Antwort',
    usuallySooner: (day) => `spätestens am ${day}, meist viel früher`,
    next: 'Wie es weitergeht',
    waived:
      'Sie möchten nicht warten, deshalb fangen wir gleich an. Was einmal gelöscht ist, kann niemand zurückholen.',
    window: (day) =>
      `Ab sofort nutzen wir Ihre Daten nicht mehr. Nach dem ${day} löschen wir sie. Bis dahin können Sie es sich anders überlegen, und alles ist wieder wie vorher.`,
    toKeep: (reference) =>
      `Möchten Sie Ihre Daten behalten? Dann schreiben Sie im Chat: «${reference} abbrechen».`,
    toEraseNow: (reference) => `Möchten Sie nicht warten? Dann schreiben Sie: «${reference} jetzt löschen».`,
    human: 'Ein Mensch aus unserem Team liest Ihre Nachricht und antwortet Ihnen per E-Mail.',
    complaint: 'Ein Mensch aus unserem Team geht der Sache nach und antwortet Ihnen per E-Mail.',
    byHand:
      'Ein Mensch aus unserem Team kümmert sich selbst darum. Wir schreiben Ihnen, sobald es erledigt ist.',
    gathering:
      'Wir stellen Ihre Daten jetzt zusammen. Wenn alles da ist, bekommen Sie eine E-Mail mit einem Link.',
    begun: 'Wir kümmern uns jetzt darum. Sobald es erledigt ist, schreiben wir Ihnen.',
    openChat: 'Chat öffnen',
    askAnyTime: 'Im Chat können Sie jederzeit fragen, wie es um Ihre Anfrage steht.',
    ifNotYou: 'Wenn nicht Sie das gewünscht haben, können Sie es sofort anhalten.',
    notMe: 'Das war ich nicht',
  },

  exportReady: {
    subject: 'Ihre Daten liegen bereit',
    preheader: (moment) => `Der Link gilt bis ${moment}.`,
    together:
      'Wir haben alles zusammengestellt, was wir über Sie gespeichert haben: einmal zum Lesen und einmal für Maschinen.',
    toData: 'Zu Ihren Daten',
    linkValid: 'Link gilt bis',
    until: (moment) => moment,
    notInFile: (titles) =>
      `Diese Einträge können wir nicht Ihnen allein zuordnen, deshalb fehlen sie in der Datei: ${titles}. Ein Mensch aus unserem Team sieht sie sich an.`,
    how: 'So geht es',
    open: 'Öffnen Sie die Seite und lassen Sie einen neuen Code an diese Adresse schicken.',
    type: 'Geben Sie den Code ein. Dann beginnt der Download.',
    once: 'Der Link gilt für einen Download. Bitte bewahren Sie die Datei gut auf.',
    tooLate: 'Wenn die Zeit abläuft, bitten Sie im Chat einfach um einen neuen Link.',
  },

  erasureDone: {
    title: `Ihre Daten sind gelöscht`,
    preheader: 'Das ist die letzte E-Mail von uns.',
    checked: 'Wir haben getan, worum Sie gebeten haben, und es in jedem System nachgeprüft.',
    erased: 'Gelöscht',
    erasedRow: (title, entries) => `${title}: ${entries}`,
    nothingKept: 'Es gibt nichts, was wir behalten müssen.',
    kept: 'Was wir behalten müssen',
    lawObliges: 'Das Gesetz verpflichtet uns, Folgendes aufzubewahren. Für anderes nutzen wir es nicht.',
    keptRow: (day, legalBasis) => `bis ${day}: ${legalBasis}`,
    trash: (title, until) =>
      `${title}: Was dort schon gelöscht war, bevor Sie gefragt haben, lässt sich nicht mehr durchsuchen. Spätestens am ${until} ist es endgültig weg.`,
    notErased: (titles) =>
      `Diese Einträge können wir nicht Ihnen allein zuordnen, deshalb sind sie nicht gelöscht: ${titles}. Ein Mensch aus unserem Team sieht sie sich an.`,
    lastMail: 'Das ist die letzte E-Mail',
    addressToo:
      'Gleich nach dieser E-Mail löschen wir auch diese Adresse. Danach können wir Ihnen nicht mehr schreiben. Bewahren Sie diese E-Mail also auf, wenn Sie einen Beleg möchten.',
    farewell: 'Danke für die Zeit mit uns. Alles Gute.',
  },

  withdrawalDone: {
    newsletter: {
      subject: 'Sie sind von unserem Newsletter abgemeldet',
      text: (company) =>
        `An diese Adresse geht kein Newsletter von ${company} mehr. Das gilt ab sofort, und Sie müssen nichts weiter tun.`,
    },
    marketing: {
      subject: 'Sie bekommen keine Werbung mehr von uns',
      text: (company) =>
        `An diese Adresse geht keine Werbung von ${company} mehr. Das gilt ab sofort, und Sie müssen nichts weiter tun.`,
    },
    preheader: 'Das gilt ab sofort.',
    title: 'Sie sind abgemeldet',
    noted:
      'Wir haben vermerkt, dass diese Adresse nicht wieder auf die Liste kommt, auch nicht aus Versehen.',
    onItsWay:
      'Eine E-Mail, die schon unterwegs war, kann noch ankommen. Wenn Sie das nicht waren, können Sie sich jederzeit wieder anmelden.',
  },

  cancelled: {
    subject: `Ihre Anfrage ist zurückgezogen`,
    title: 'Wir haben angehalten, wie gewünscht',
    accountBack: {
      preheader: 'Ihr Konto ist wie vorher.',
      text: 'Es wurde nichts gelöscht. Ihr Konto ist wie vorher, und Sie können es wieder benutzen.',
    },
    stopped: {
      preheader: 'Wir haben angehalten, wie gewünscht.',
      text: 'Wir unternehmen nichts mehr, und es hat sich nichts geändert.',
    },
    request: 'Ihr Wunsch war',
    ifNotYou: (contact) =>
      `Wenn Sie die Anfrage nicht selbst zurückgezogen haben, schreiben Sie bitte an ${contact}.`,
  },

  refused: {
    subject: (kind) => `Zu Ihrer ${words.requestNames[kind]}`,
    preheader: 'Das können wir nicht tun, und wir möchten Ihnen erklären, warum.',
    title: 'Diesen Wunsch können wir nicht erfüllen',
    reason: 'Ein Mensch hat Ihre Anfrage geprüft. Aus diesem Grund müssen wir sie ablehnen:',
  },

  identityNotEstablished: {
    subject: `Wir haben Ihre Anfrage geschlossen`,
    preheader: 'Wir konnten nicht sicher sein, dass sie von Ihnen kam.',
    title: 'Wir konnten nicht sicher sein, dass Sie es waren',
    unused:
      'Für diese Adresse ist eine Anfrage eingegangen. 30 Tage lang wurde der Code, den wir geschickt haben, nicht benutzt.',
    closed:
      'Wir geben nichts heraus und löschen nichts, solange wir nicht wissen, wer fragt. Deshalb haben wir die Anfrage geschlossen und gelöscht, was wir dafür notiert hatten.',
    again: 'Sie können im Chat jederzeit noch einmal fragen. Es dauert zwei Minuten.',
  },

  awaitingPerson: {
    subject: `Ein Mensch kümmert sich um Ihre Anfrage`,
    preheader: (day) => `Sie hören von uns bis spätestens ${day}.`,
    title: 'Ein Mensch kümmert sich darum',
    why: {
      decision:
        'Darüber entscheiden bei uns Menschen, nicht Maschinen. Ihre Anfrage liegt jetzt bei unserem Team.',
      doubt:
        'Bevor wir etwas tun, möchten wir sicher sein, dass es um die richtigen Daten geht. Das prüft jetzt ein Mensch aus unserem Team.',
      second:
        'Ein Mensch aus unserem Team hat Ihre Anfrage geprüft und zugestimmt. Bei etwas so Heiklem entscheiden bei uns zwei, deshalb schaut sie sich jetzt noch jemand an.',
      lost: 'Jemand hat das in unserem Chat verlangt und sagt, an dieser Adresse keine E-Mails mehr lesen zu können. Es geschieht nichts, bevor zwei Menschen aus unserem Team sicher sind, wer fragt. Wenn Sie dies lesen und nicht selbst gefragt haben, stoppen Sie es bitte gleich.',
    },
    nothingToDo: 'Sie müssen nichts tun. Wenn wir eine Frage haben, schreiben wir Ihnen.',
    notMe: 'Das war ich nicht',
  },

  askedAgain: {
    subject: `Bitte zeigen Sie uns noch einmal, wer Sie sind`,
    preheader: 'Ein paar Minuten im Chat genügen.',
    title: 'Wir brauchen Sie noch einmal',
    unsure:
      'Ein Mensch aus unserem Team hat Ihre Anfrage angeschaut. Wir sind noch nicht ganz sicher, um wessen Daten es geht, und fragen lieber, als sie der falschen Person zu geben.',
    how: 'Bitte öffnen Sie den Chat, fragen Sie mit derselben Adresse noch einmal nach dem Gleichen und beantworten Sie dort die Frage. Ihre Anfrage behält ihr Datum.',
    openChat: 'Chat öffnen',
    otherwise: (contact) =>
      `Wenn Sie die Frage nicht beantworten können, schreiben Sie uns: ${contact}. Ein Mensch findet einen anderen Weg.`,
  },

  extended: {
    subject: `Ihre Anfrage braucht mehr Zeit`,
    preheader: (day) => `Sie hören spätestens am ${day} von uns.`,
    title: 'Wir brauchen mehr Zeit',
    longer:
      'Ein Mensch aus unserem Team arbeitet an Ihrer Anfrage. Es dauert länger, als wir Ihnen zuerst gesagt haben, und zwar aus diesem Grund:',
    before: 'Bisheriges Datum',
    now: 'Neues Datum',
    allowed:
      'Das Gesetz erlaubt das einmal, wenn eine Anfrage aufwendig ist oder viele vorliegen. Sie müssen nichts tun.',
  },

  askedByEmail: {
    subject: 'Ihre Anfrage: Bitte zeigen Sie uns, wer Sie sind',
    preheader: 'Ein paar Minuten im Chat genügen.',
    title: 'Ihre E-Mail ist da',
    received: (company) =>
      `Sie haben ${company} wegen Ihrer persönlichen Daten geschrieben. Eine E-Mail kann jeder im Namen eines anderen schreiben. Darum müssen wir zuerst wissen, dass Sie es waren.`,
    how: 'Bitte öffnen Sie den Chat, sagen Sie dort, worum Sie bitten, und geben Sie die Adresse an, unter der Sie dies lesen. Der Assistent schickt einen Code dorthin. Ihre Anfrage behält das Datum Ihrer E-Mail.',
    openChat: 'Chat öffnen',
    until:
      'Bis dahin geschieht nichts, und niemand bekommt etwas zu sehen. Nach 30 Tagen ohne Antwort schliessen wir die Anfrage.',
    ifNotYou: (contact) =>
      `Wenn Sie es nicht waren, müssen Sie nichts tun. Wenn Sie den Chat nicht benutzen können, schreiben Sie uns: ${contact}.`,
  },

  beforeErasure: {
    subject: `Ihre Daten werden bald gelöscht`,
    preheader: 'Wenn Sie das nicht möchten, können Sie es noch anhalten.',
    title: 'Bevor wir Ihre Daten löschen',
    atOnce:
      'Sie haben gewünscht, dass wir Ihre Daten ohne Wartezeit löschen, und wir beginnen jetzt. Danach kann sie niemand zurückholen.',
    after: (day) =>
      `Ihre Daten werden nach dem ${day} gelöscht, wie Sie es gewünscht haben. Danach kann sie niemand zurückholen.`,
    ifNotYou:
      'Wenn Sie das so möchten, müssen Sie nichts tun. Wenn nicht Sie das gewünscht haben, halten Sie es bitte jetzt an.',
    notMe: 'Das war ich nicht',
    formerAddress: 'Sie bekommen diese E-Mail hier, weil dies bis vor Kurzem Ihre Adresse bei uns war.',
  },

  mandateAsked: {
    subject: (company) => `Jemand bittet ${company} in Ihrem Namen um etwas`,
    preheader: 'Ohne Ihre Zustimmung geschieht nichts.',
    title: 'Darf das jemand in Ihrem Namen?',
    claimed:
      'Jemand hat uns im Chat geschrieben, für Sie zu handeln. Bevor wir etwas tun, fragen wir Sie selbst.',
    who: 'Wer fragt',
    request: 'Worum es geht',
    ifYouAgree:
      'Wenn Sie zustimmen, tun wir es und schreiben Ihnen an diese Adresse. Die andere Person bekommt von uns nichts von Ihren Daten.',
    decide: 'Ansehen und entscheiden',
    ifYouDoNothing: (moment) => `Wenn Sie nichts tun, geschieht nichts. Die Seite gilt bis ${moment}.`,
  },

  partlyDone: {
    subject: `Ihre Anfrage ist teilweise erledigt`,
    preheader: 'Um den Rest kümmert sich ein Mensch.',
    title: 'Ein Teil ist geschafft',
    allDone: 'Alles erledigt',
    finished: 'Erledigt',
    stillToDo: 'Noch offen',
    byHand: 'Hier muss ein Mensch aus unserem Team selbst Hand anlegen:',
    whenFinished: 'Sobald auch das erledigt ist, schreiben wir Ihnen.',
  },

  processorReferral: {
    subject: `Wer Ihnen zu Ihren Daten antworten kann`,
    preheader: 'Ihre Adresse steht auf einer Liste, die eine Kundin oder ein Kunde von uns führt.',
    title: 'Über diese Daten entscheidet jemand anderes',
    clientDecides: (company) =>
      `Ihre Adresse steht auf einer Kontaktliste, die jemand mit der Software von ${company} führt. Wir speichern die Liste nur. Was damit geschieht, entscheidet, wer sie führt, und nur von dort können Sie eine Antwort bekommen:`,
    told: 'Wir haben Ihre Anfrage dorthin gemeldet. Sie können auch selbst hinschreiben.',
    nothingElse: 'Sonst haben wir nichts über Sie gespeichert.',
  },

  controllerNotice: {
    subject: `Datenschutz-Anfrage von einer Person auf Ihrer Kontaktliste`,
    preheader: 'Die Antwort liegt bei Ihnen.',
    title: 'Jemand auf Ihrer Liste hat nach den eigenen Daten gefragt',
    yourList: (company) =>
      `Eine Person, deren Adresse auf einer Ihrer Kontaktlisten bei ${company} steht, hat sich an uns gewandt. Die Liste gehört Ihnen, also ist auch die Antwort Ihre Sache. Das haben wir der Person so gesagt.`,
    address: 'Adresse auf Ihrer Liste',
    reference: 'Unsere Referenz',
    pleaseAnswer:
      'Bitte prüfen Sie, wer fragt, und antworten Sie der Person direkt. In den meisten Ländern haben Sie dafür einen Monat ab dem Tag oben. An Ihrer Liste haben wir nichts geändert.',
    help: (contact) => `Wenn Sie dabei unsere Hilfe brauchen, schreiben Sie an ${contact}.`,
  },

  agentReply: {
    subject: `Eine Antwort auf Ihre Anfrage`,
    preheader: (name) => `${name} hat Ihnen geschrieben.`,
    title: 'Eine Antwort für Sie',
    writes: (agentName) => `${agentName ?? 'Ein Mensch'} aus unserem Team schreibt:`,
    files: 'Diese Dateien gehören dazu. Die Links funktionieren sieben Tage lang.',
    answerInChat: 'Im Chat antworten',
    writeTo: (contact, reference) =>
      `Sie können auch an ${contact} schreiben. Bitte nennen Sie dabei die Referenz ${reference}.`,
  },

  done: {
    subject: `Ihre Anfrage ist erledigt`,
    title: 'Es ist erledigt',
    outcome: {
      access: 'Sie haben alles bekommen, was wir über Sie gespeichert haben.',
      portability: 'Sie haben Ihre Daten in einem Format bekommen, das andere Dienste lesen können.',
      rectification: 'Wir haben Ihre Daten überall berichtigt, wo wir sie aufbewahren.',
      erasure: 'Wir haben Ihre Daten gelöscht.',
      restriction: 'Wir nutzen Ihre Daten nicht mehr, so wie Sie es wollten. Ihr Konto gibt es noch.',
      objection: 'Wir nutzen Ihre Daten nicht mehr, so wie Sie es wollten.',
      withdrawal: 'Sie sind abgemeldet.',
      do_not_sell:
        'Wir verkaufen Ihre Daten nicht und geben sie nicht weiter. Wir haben vermerkt, dass das so bleibt.',
      human: 'Unser Team hat Ihre Nachricht beantwortet.',
      complaint: 'Unser Team hat Ihre Beschwerde bearbeitet.',
    },
    byHand: 'Ein Mensch aus unserem Team hat sich darum gekümmert und es geprüft.',
    notRight: (contact) => `Wenn etwas nicht stimmt, schreiben Sie bitte an ${contact}.`,
  },

  dataChanged: {
    subject: (company) => `Ihre Daten bei ${company} wurden geändert`,
    title: 'Ihre Daten wurden geändert',
    you: { preheader: 'So wie Sie es wollten.', text: 'Wir haben das getan, weil Sie darum gebeten haben.' },
    company: {
      preheader: 'Das sollten Sie wissen.',
      text: 'Wir haben das von uns aus getan, damit Ihre Daten stimmen.',
    },
    changed: (moment, fields) => `Am ${moment} wurde in Ihren Daten Folgendes geändert: ${fields}.`,
    ifUnexpected: (contact) => `Wenn Sie das nicht erwartet haben, schreiben Sie bitte an ${contact}.`,
  },
};
