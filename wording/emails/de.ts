import { de as words } from '../common/de.ts';
import { day, enumeration, groupedCode, moment, timeOfDay } from '../common/format.ts';
import { button, type EmailDraft, facts, heading, list, note, paragraph, when } from './blocks.ts';
import type { Block, EmailCompany, EmailTexts, Filed, WrittenEmail } from './types.ts';

const on = (date: Date, company: EmailCompany): string => day(date, 'de', company.timeZone);
const at = (date: Date, company: EmailCompany): string => moment(date, 'de', company.timeZone);

const finish = ({ reference, ...draft }: EmailDraft, company: EmailCompany): WrittenEmail => ({
  ...draft,
  language: 'de',
  footer: {
    sentBy: `Diese E-Mail hat der automatische Datenschutz-Assistent von ${company.name} verschickt. Hier antwortet ein Mensch: ${company.privacyContact}`,
    privacyLabel: 'Datenschutz',
    ...(reference !== undefined && { reference: { label: 'Referenz', value: reference } }),
  },
});

/** Records that cannot be attributed to this person alone; nothing where there are none. */
const stillChecked = (titles: readonly string[] = [], say: (titles: string) => string): Block[] =>
  titles.length === 0
    ? []
    : [heading('Was sich noch ein Mensch ansieht'), paragraph(say(enumeration([...titles], 'de')))];

/** What one can do against an answer. Every email that says no ends with it. */
const otherWays = ({ privacyContact, authority }: EmailCompany): Block[] => [
  heading('Wenn Sie das anders sehen'),
  list([
    `Schreiben Sie uns an ${privacyContact}. Dann schaut es sich ein Mensch noch einmal an.`,
    `Wenden Sie sich an die Datenschutzbehörde: ${authority.name}${authority.url ? `, ${authority.url}` : ''}.`,
    'Sie können auch vor Gericht gehen. Eine Beschwerde bei der Behörde ist dafür nicht nötig.',
  ]),
];

const whatHappensNext = ({ kind, doneBy, window, reference }: Filed, company: EmailCompany): Block[] => {
  if (window === 'waived') {
    return [
      paragraph(
        'Sie möchten nicht warten, deshalb fangen wir gleich an. Was einmal gelöscht ist, kann niemand zurückholen.',
      ),
    ];
  }
  if (window !== undefined) {
    return [
      paragraph(
        `Ab sofort nutzen wir Ihre Daten nicht mehr. Nach dem ${on(window.endsAt, company)} löschen wir sie. Bis dahin können Sie es sich anders überlegen, und alles ist wieder wie vorher.`,
      ),
      list([
        `Möchten Sie Ihre Daten behalten? Dann schreiben Sie im Chat: «${reference} abbrechen».`,
        `Möchten Sie nicht warten? Dann schreiben Sie: «${reference} jetzt löschen».`,
      ]),
    ];
  }
  if (kind === 'human') {
    return [paragraph('Ein Mensch aus unserem Team liest Ihre Nachricht und antwortet Ihnen per E-Mail.')];
  }
  if (kind === 'complaint') {
    return [paragraph('Ein Mensch aus unserem Team geht der Sache nach und antwortet Ihnen per E-Mail.')];
  }
  if (doneBy === 'person') {
    return [
      paragraph(
        'Ein Mensch aus unserem Team kümmert sich selbst darum. Wir schreiben Ihnen, sobald es erledigt ist.',
      ),
    ];
  }
  if (kind === 'access' || kind === 'portability') {
    return [
      paragraph(
        'Wir stellen Ihre Daten jetzt zusammen. Wenn alles da ist, bekommen Sie eine E-Mail mit einem Link.',
      ),
    ];
  }
  return [paragraph('Wir kümmern uns jetzt darum. Sobald es erledigt ist, schreiben wir Ihnen.')];
};

const DONE: Record<Filed['kind'], string> = {
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
};

export const de: EmailTexts = {
  verificationCode: (details, company) =>
    finish(
      {
        subject: `Ihr Code für ${company.name}`,
        preheader: `Bitte im Chat eingeben. Er gilt ${words.minutes(details.minutes)}.`,
        title: 'Hier ist Ihr Code',
        blocks: [
          paragraph(
            'Sie haben im Chat um etwas gebeten. Mit diesem Code wissen wir, dass Sie es wirklich sind.',
          ),
          { type: 'code', digits: groupedCode(details.code) },
          facts(
            ['Ihr Wunsch', { ...words.kindNames, ...words.purposeNames }[details.asked]],
            [
              'Gültig bis',
              `${timeOfDay(details.validUntil, 'de', company.timeZone)} (${words.minutes(details.minutes)})`,
            ],
          ),
          paragraph(
            'Geben Sie ihn in dem Chatfenster ein, in dem Sie gefragt haben. Er gilt einmal und nur dort.',
          ),
          button('Code im Browser anzeigen', details.codePageUrl),
          note('Die Seite zeigt nur den Code. Wenn Sie sie öffnen, passiert sonst nichts.'),
          note(
            'Bitte geben Sie diesen Code niemandem. Wir fragen Sie nie am Telefon oder per E-Mail danach. Wenn Sie nichts angefragt haben, können Sie diese E-Mail ignorieren: Ohne den Code passiert nichts.',
            { label: 'Uns melden, dass Sie es nicht waren', url: details.notMeUrl },
          ),
        ],
      },
      company,
    ),

  neutralNotice: ({ askedAt }, company) =>
    finish(
      {
        subject: `Jemand hat bei ${company.name} nach dieser Adresse gefragt`,
        preheader: 'Wir haben nichts unter dieser Adresse.',
        title: 'Wir haben nichts unter dieser Adresse',
        blocks: [
          paragraph(
            `Am ${at(askedAt, company)} hat jemand diese E-Mail-Adresse in unseren Chat eingegeben und nach persönlichen Daten gefragt. Wir haben nachgesehen: Unter dieser Adresse sind bei uns keine Daten gespeichert.`,
          ),
          paragraph(
            'Wenn Sie das waren, ist dies unsere Antwort. Vielleicht haben Sie bei uns eine andere Adresse benutzt? Dann fragen Sie im Chat bitte noch einmal mit jener.',
          ),
          paragraph(
            'Wenn Sie das nicht waren, können Sie diese E-Mail ignorieren. Wahrscheinlich hat sich jemand vertippt.',
          ),
          note('Diese E-Mail schicken wir höchstens einmal am Tag, auch wenn jemand öfter fragt.'),
        ],
      },
      company,
    ),

  requestStarted: (details, company) =>
    finish(
      {
        subject: 'Jemand hat eine Anfrage zu Ihren Daten begonnen',
        preheader: 'Wenn Sie das waren, müssen Sie nichts tun.',
        title: 'Waren Sie das?',
        blocks: [
          paragraph(`Jemand hat im Chat von ${company.name} eine Anfrage zu Ihren Daten begonnen.`),
          facts(['Anfrage', words.kindNames[details.kind]], ['Wann', `${at(details.startedAt, company)}`]),
          paragraph(
            'Noch ist nichts geschehen. Dafür braucht es einen Code, den wir an die E-Mail-Adresse geschickt haben, die wir von Ihnen haben.',
          ),
          paragraph(
            'Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, sagen Sie es uns bitte gleich, dann halten wir alles an.',
          ),
          ...when(details.notMeUrl !== undefined, button('Das war ich nicht', details.notMeUrl ?? '')),
          ...when(
            details.notMeUrl === undefined,
            paragraph(`Schreiben Sie bitte an ${company.privacyContact}.`),
          ),
          ...when(
            details.toFormerAddress,
            note('Sie bekommen diese E-Mail hier, weil dies bis vor Kurzem Ihre Adresse bei uns war.'),
          ),
        ],
      },
      company,
    ),

  filed: (details, company) =>
    finish(
      {
        subject: `Wir haben Ihre ${words.requestNames[details.kind]} (${details.reference})`,
        preheader: details.dueAt
          ? `Unsere Antwort kommt spätestens am ${on(details.dueAt, company)}.`
          : 'Sie ist sicher bei uns angekommen.',
        title: 'Ihre Anfrage ist bei uns',
        reference: details.reference,
        blocks: [
          paragraph('Vielen Dank. Sie ist gespeichert und kann nicht mehr verloren gehen.'),
          facts(
            ['Referenz', details.reference],
            ['Ihr Wunsch', words.kindNames[details.kind]],
            ['Eingegangen', `${at(details.receivedAt, company)}`],
            ['Antwort', details.dueAt && `spätestens am ${on(details.dueAt, company)}, meist viel früher`],
          ),
          heading('Wie es weitergeht'),
          ...whatHappensNext(details, company),
          ...when(details.chatUrl !== undefined, button('Chat öffnen', details.chatUrl ?? '')),
          note('Im Chat können Sie jederzeit fragen, wie es um Ihre Anfrage steht.'),
          ...when(
            details.notMeUrl !== undefined,
            note('Wenn nicht Sie das gewünscht haben, können Sie es sofort anhalten.', {
              label: 'Das war ich nicht',
              url: details.notMeUrl,
            }),
          ),
        ],
      },
      company,
    ),

  exportReady: (details, company) =>
    finish(
      {
        subject: 'Ihre Daten liegen bereit',
        preheader: `Der Link gilt bis ${at(details.validUntil, company)}.`,
        title: 'Ihre Daten liegen bereit',
        reference: details.reference,
        blocks: [
          paragraph(
            'Wir haben alles zusammengestellt, was wir über Sie gespeichert haben: einmal zum Lesen und einmal für Maschinen.',
          ),
          button('Zu Ihren Daten', details.downloadUrl),
          facts(['Link gilt bis', `${at(details.validUntil, company)}`], ['Referenz', details.reference]),
          ...stillChecked(
            details.unattributable,
            (titles) =>
              `Diese Einträge können wir nicht Ihnen allein zuordnen, deshalb fehlen sie in der Datei: ${titles}. Ein Mensch aus unserem Team sieht sie sich an.`,
          ),
          heading('So geht es'),
          list([
            'Öffnen Sie die Seite und lassen Sie einen neuen Code an diese Adresse schicken.',
            'Geben Sie den Code ein. Dann beginnt der Download.',
            'Der Link gilt für einen Download. Bitte bewahren Sie die Datei gut auf.',
          ]),
          note('Wenn die Zeit abläuft, bitten Sie im Chat einfach um einen neuen Link.'),
        ],
      },
      company,
    ),

  erasureDone: (details, company) =>
    finish(
      {
        subject: `Ihre Daten sind gelöscht (${details.reference})`,
        preheader: 'Das ist die letzte E-Mail von uns.',
        title: 'Ihre Daten sind gelöscht',
        reference: details.reference,
        blocks: [
          paragraph('Wir haben getan, worum Sie gebeten haben, und es in jedem System nachgeprüft.'),
          ...when(
            details.erased.length > 0,
            heading('Gelöscht'),
            list(details.erased.map(({ title, count }) => `${title}: ${words.entries(count)}`)),
          ),
          ...(details.kept.length === 0
            ? [paragraph('Es gibt nichts, was wir behalten müssen.')]
            : [
                heading('Was wir behalten müssen'),
                paragraph(
                  'Das Gesetz verpflichtet uns, Folgendes aufzubewahren. Für anderes nutzen wir es nicht.',
                ),
                facts(
                  ...details.kept.map((each): [string, string] => [
                    each.title,
                    `bis ${on(each.until, company)}: ${each.legalBasis}`,
                  ]),
                ),
              ]),
          ...stillChecked(
            details.unattributable,
            (titles) =>
              `Diese Einträge können wir nicht Ihnen allein zuordnen, deshalb sind sie nicht gelöscht: ${titles}. Ein Mensch aus unserem Team sieht sie sich an.`,
          ),
          ...(details.trash ?? []).map(({ title, until }) =>
            paragraph(
              `${title}: Was dort schon gelöscht war, bevor Sie gefragt haben, lässt sich nicht mehr durchsuchen. Spätestens am ${on(until, company)} ist es endgültig weg.`,
            ),
          ),
          heading('Das ist die letzte E-Mail'),
          paragraph(
            'Gleich nach dieser E-Mail löschen wir auch diese Adresse. Danach können wir Ihnen nicht mehr schreiben. Bewahren Sie diese E-Mail also auf, wenn Sie einen Beleg möchten.',
          ),
          paragraph('Danke für die Zeit mit uns. Alles Gute.'),
        ],
      },
      company,
    ),

  withdrawalDone: (details, company) =>
    finish(
      {
        subject:
          details.service === 'newsletter'
            ? 'Sie sind von unserem Newsletter abgemeldet'
            : 'Sie bekommen keine Werbung mehr von uns',
        preheader: 'Das gilt ab sofort.',
        title: 'Sie sind abgemeldet',
        reference: details.reference,
        blocks: [
          paragraph(
            details.service === 'newsletter'
              ? `An diese Adresse geht kein Newsletter von ${company.name} mehr. Das gilt ab sofort, und Sie müssen nichts weiter tun.`
              : `An diese Adresse geht keine Werbung von ${company.name} mehr. Das gilt ab sofort, und Sie müssen nichts weiter tun.`,
          ),
          paragraph(
            'Wir haben vermerkt, dass diese Adresse nicht wieder auf die Liste kommt, auch nicht aus Versehen.',
          ),
          note(
            'Eine E-Mail, die schon unterwegs war, kann noch ankommen. Wenn Sie das nicht waren, können Sie sich jederzeit wieder anmelden.',
          ),
        ],
      },
      company,
    ),

  cancelled: (details, company) =>
    finish(
      {
        subject: `Ihre Anfrage ist zurückgezogen (${details.reference})`,
        preheader: details.accountBack ? 'Ihr Konto ist wie vorher.' : 'Wir haben angehalten, wie gewünscht.',
        title: 'Wir haben angehalten, wie gewünscht',
        reference: details.reference,
        blocks: [
          facts(['Referenz', details.reference], ['Ihr Wunsch war', words.kindNames[details.kind]]),
          paragraph(
            details.accountBack
              ? 'Es wurde nichts gelöscht. Ihr Konto ist wie vorher, und Sie können es wieder benutzen.'
              : 'Wir unternehmen nichts mehr, und es hat sich nichts geändert.',
          ),
          note(
            `Wenn Sie die Anfrage nicht selbst zurückgezogen haben, schreiben Sie bitte an ${company.privacyContact}.`,
          ),
        ],
      },
      company,
    ),

  refused: (details, company) =>
    finish(
      {
        subject: `Zu Ihrer ${words.requestNames[details.kind]} (${details.reference})`,
        preheader: 'Das können wir nicht tun, und wir möchten Ihnen erklären, warum.',
        title: 'Diesen Wunsch können wir nicht erfüllen',
        reference: details.reference,
        blocks: [
          facts(['Referenz', details.reference], ['Ihr Wunsch', words.kindNames[details.kind]]),
          paragraph('Ein Mensch hat Ihre Anfrage geprüft. Aus diesem Grund müssen wir sie ablehnen:'),
          { type: 'quote', text: details.reason },
          ...otherWays(company),
        ],
      },
      company,
    ),

  identityNotEstablished: (details, company) =>
    finish(
      {
        subject: `Wir haben Ihre Anfrage geschlossen (${details.reference})`,
        preheader: 'Wir konnten nicht sicher sein, dass sie von Ihnen kam.',
        title: 'Wir konnten nicht sicher sein, dass Sie es waren',
        reference: details.reference,
        blocks: [
          paragraph(
            'Für diese Adresse ist eine Anfrage eingegangen. 30 Tage lang wurde der Code, den wir geschickt haben, nicht benutzt.',
          ),
          facts(
            ['Referenz', details.reference],
            ['Anfrage', words.kindNames[details.kind]],
            ['Eingegangen', on(details.receivedAt, company)],
          ),
          paragraph(
            'Wir geben nichts heraus und löschen nichts, solange wir nicht wissen, wer fragt. Deshalb haben wir die Anfrage geschlossen und gelöscht, was wir dafür notiert hatten.',
          ),
          paragraph('Sie können im Chat jederzeit noch einmal fragen. Es dauert zwei Minuten.'),
          ...otherWays(company),
        ],
      },
      company,
    ),

  awaitingPerson: (details, company) =>
    finish(
      {
        subject: `Ein Mensch kümmert sich um Ihre Anfrage (${details.reference})`,
        preheader: `Sie hören von uns bis spätestens ${on(details.dueAt, company)}.`,
        title: 'Ein Mensch kümmert sich darum',
        reference: details.reference,
        blocks: [
          paragraph(
            {
              decision:
                'Darüber entscheiden bei uns Menschen, nicht Maschinen. Ihre Anfrage liegt jetzt bei unserem Team.',
              doubt:
                'Bevor wir etwas tun, möchten wir sicher sein, dass es um die richtigen Daten geht. Das prüft jetzt ein Mensch aus unserem Team.',
              second:
                'Ein Mensch aus unserem Team hat Ihre Anfrage geprüft und zugestimmt. Bei etwas so Heiklem entscheiden bei uns zwei, deshalb schaut sie sich jetzt noch jemand an.',
              lost: 'Jemand hat das in unserem Chat verlangt und sagt, an dieser Adresse keine E-Mails mehr lesen zu können. Es geschieht nichts, bevor zwei Menschen aus unserem Team sicher sind, wer fragt. Wenn Sie dies lesen und nicht selbst gefragt haben, stoppen Sie es bitte gleich.',
            }[details.why],
          ),
          facts(
            ['Referenz', details.reference],
            ['Ihr Wunsch', words.kindNames[details.kind]],
            ['Antwort', `spätestens am ${on(details.dueAt, company)}`],
          ),
          ...(details.notMeUrl === undefined
            ? [paragraph('Sie müssen nichts tun. Wenn wir eine Frage haben, schreiben wir Ihnen.')]
            : [button('Das war ich nicht', details.notMeUrl)]),
        ],
      },
      company,
    ),

  askedAgain: (details, company) =>
    finish(
      {
        subject: `Bitte zeigen Sie uns noch einmal, wer Sie sind (${details.reference})`,
        preheader: 'Ein paar Minuten im Chat genügen.',
        title: 'Wir brauchen Sie noch einmal',
        reference: details.reference,
        blocks: [
          paragraph(
            'Ein Mensch aus unserem Team hat Ihre Anfrage angeschaut. Wir sind noch nicht ganz sicher, um wessen Daten es geht, und fragen lieber, als sie der falschen Person zu geben.',
          ),
          paragraph(
            'Bitte öffnen Sie den Chat, fragen Sie mit derselben Adresse noch einmal nach dem Gleichen und beantworten Sie dort die Frage. Ihre Anfrage behält ihr Datum.',
          ),
          facts(
            ['Referenz', details.reference],
            ['Ihr Wunsch', words.kindNames[details.kind]],
            ['Antwort', `spätestens am ${on(details.dueAt, company)}`],
          ),
          button('Chat öffnen', company.chatUrl),
          note(
            `Wenn Sie die Frage nicht beantworten können, schreiben Sie uns: ${company.privacyContact}. Ein Mensch findet einen anderen Weg.`,
          ),
        ],
      },
      company,
    ),

  beforeErasure: (details, company) =>
    finish(
      {
        subject: `Ihre Daten werden bald gelöscht (${details.reference})`,
        preheader: 'Wenn Sie das nicht möchten, können Sie es noch anhalten.',
        title: 'Bevor wir Ihre Daten löschen',
        reference: details.reference,
        blocks: [
          paragraph(
            details.erasedAfter === undefined
              ? 'Sie haben gewünscht, dass wir Ihre Daten ohne Wartezeit löschen, und wir beginnen jetzt. Danach kann sie niemand zurückholen.'
              : `Ihre Daten werden nach dem ${on(details.erasedAfter, company)} gelöscht, wie Sie es gewünscht haben. Danach kann sie niemand zurückholen.`,
          ),
          paragraph(
            'Wenn Sie das so möchten, müssen Sie nichts tun. Wenn nicht Sie das gewünscht haben, halten Sie es bitte jetzt an.',
          ),
          button('Das war ich nicht', details.notMeUrl),
          ...when(
            details.toFormerAddress,
            note('Sie bekommen diese E-Mail hier, weil dies bis vor Kurzem Ihre Adresse bei uns war.'),
          ),
        ],
      },
      company,
    ),

  mandateAsked: (details, company) =>
    finish(
      {
        subject: `Jemand bittet ${company.name} in Ihrem Namen um etwas`,
        preheader: 'Ohne Ihre Zustimmung geschieht nichts.',
        title: 'Darf das jemand in Ihrem Namen?',
        reference: details.reference,
        blocks: [
          paragraph(
            'Jemand hat uns im Chat geschrieben, für Sie zu handeln. Bevor wir etwas tun, fragen wir Sie selbst.',
          ),
          facts(
            ['Wer fragt', details.by],
            ['Worum es geht', words.kindNames[details.kind]],
            ['Wann', `${at(details.askedAt, company)}`],
          ),
          paragraph(
            'Wenn Sie zustimmen, tun wir es und schreiben Ihnen an diese Adresse. Die andere Person bekommt von uns nichts von Ihren Daten.',
          ),
          button('Ansehen und entscheiden', details.pageUrl),
          note(
            `Wenn Sie nichts tun, geschieht nichts. Die Seite gilt bis ${at(details.validUntil, company)}.`,
          ),
        ],
      },
      company,
    ),

  partlyDone: (details, company) =>
    finish(
      {
        subject: `Ihre Anfrage ist teilweise erledigt (${details.reference})`,
        preheader: 'Um den Rest kümmert sich ein Mensch.',
        title: 'Ein Teil ist geschafft',
        reference: details.reference,
        blocks: [
          facts(
            ['Referenz', details.reference],
            ['Ihr Wunsch', words.kindNames[details.kind]],
            ['Alles erledigt', `spätestens am ${on(details.dueAt, company)}`],
          ),
          ...when(details.done.length > 0, heading('Erledigt'), list(details.done)),
          heading('Noch offen'),
          paragraph('Hier muss ein Mensch aus unserem Team selbst Hand anlegen:'),
          list(details.byHand),
          paragraph('Sobald auch das erledigt ist, schreiben wir Ihnen.'),
        ],
      },
      company,
    ),

  processorReferral: (details, company) =>
    finish(
      {
        subject: `Wer Ihnen zu Ihren Daten antworten kann (${details.reference})`,
        preheader: 'Ihre Adresse steht auf einer Liste, die eine Kundin oder ein Kunde von uns führt.',
        title: 'Über diese Daten entscheidet jemand anderes',
        reference: details.reference,
        blocks: [
          paragraph(
            `Ihre Adresse steht auf einer Kontaktliste, die jemand mit der Software von ${company.name} führt. Wir speichern die Liste nur. Was damit geschieht, entscheidet, wer sie führt, und nur von dort können Sie eine Antwort bekommen:`,
          ),
          facts(...details.controllers.map(({ name, contact }): [string, string] => [name, contact])),
          paragraph('Wir haben Ihre Anfrage dorthin gemeldet. Sie können auch selbst hinschreiben.'),
          note('Sonst haben wir nichts über Sie gespeichert.'),
        ],
      },
      company,
    ),

  controllerNotice: (details, company) =>
    finish(
      {
        subject: `Datenschutz-Anfrage von einer Person auf Ihrer Kontaktliste (${details.reference})`,
        preheader: 'Die Antwort liegt bei Ihnen.',
        title: 'Jemand auf Ihrer Liste hat nach den eigenen Daten gefragt',
        reference: details.reference,
        blocks: [
          paragraph(
            `Eine Person, deren Adresse auf einer Ihrer Kontaktlisten bei ${company.name} steht, hat sich an uns gewandt. Die Liste gehört Ihnen, also ist auch die Antwort Ihre Sache. Das haben wir der Person so gesagt.`,
          ),
          facts(
            ['Adresse auf Ihrer Liste', details.personAddress],
            ['Anfrage', words.kindNames[details.kind]],
            ['Eingegangen', `${at(details.receivedAt, company)}`],
            ['Unsere Referenz', details.reference],
          ),
          paragraph(
            'Bitte prüfen Sie, wer fragt, und antworten Sie der Person direkt. In den meisten Ländern haben Sie dafür einen Monat ab dem Tag oben. An Ihrer Liste haben wir nichts geändert.',
          ),
          note(`Wenn Sie dabei unsere Hilfe brauchen, schreiben Sie an ${company.privacyContact}.`),
        ],
      },
      company,
    ),

  agentReply: (details, company) =>
    finish(
      {
        subject: `Eine Antwort auf Ihre Anfrage (${details.reference})`,
        preheader: `${details.agentName ?? company.name} hat Ihnen geschrieben.`,
        title: 'Eine Antwort für Sie',
        reference: details.reference,
        blocks: [
          paragraph(`${details.agentName ?? 'Ein Mensch'} aus unserem Team schreibt:`),
          { type: 'quote', text: details.text },
          ...when(details.chatUrl !== undefined, button('Im Chat antworten', details.chatUrl ?? '')),
          note(
            `Sie können auch an ${company.privacyContact} schreiben. Bitte nennen Sie dabei die Referenz ${details.reference}.`,
          ),
        ],
      },
      company,
    ),

  done: (details, company) =>
    finish(
      {
        subject: `Ihre Anfrage ist erledigt (${details.reference})`,
        preheader: DONE[details.kind],
        title: 'Es ist erledigt',
        reference: details.reference,
        blocks: [
          paragraph(DONE[details.kind]),
          facts(['Referenz', details.reference], ['Ihr Wunsch', words.kindNames[details.kind]]),
          ...when(
            details.byHand,
            paragraph('Ein Mensch aus unserem Team hat sich darum gekümmert und es geprüft.'),
          ),
          note(`Wenn etwas nicht stimmt, schreiben Sie bitte an ${company.privacyContact}.`),
        ],
      },
      company,
    ),

  dataChanged: (details, company) =>
    finish(
      {
        subject: `Ihre Daten bei ${company.name} wurden geändert`,
        preheader: details.askedBy === 'you' ? 'So wie Sie es wollten.' : 'Das sollten Sie wissen.',
        title: 'Ihre Daten wurden geändert',
        reference: details.reference,
        blocks: [
          paragraph(
            `Am ${at(details.changedAt, company)} wurde in Ihren Daten Folgendes geändert: ${enumeration(details.fields, 'de')}.`,
          ),
          paragraph(
            details.askedBy === 'you'
              ? 'Wir haben das getan, weil Sie darum gebeten haben.'
              : 'Wir haben das von uns aus getan, damit Ihre Daten stimmen.',
          ),
          note(`Wenn Sie das nicht erwartet haben, schreiben Sie bitte an ${company.privacyContact}.`),
        ],
      },
      company,
    ),
};
