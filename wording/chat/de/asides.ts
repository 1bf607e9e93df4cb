import type { RequestKind } from '../../../domain/kinds.ts';
import type { SupportTopic } from '../../../domain/supportTopics.ts';
import { de as words } from '../../common/de.ts';
import type { AsideSentences } from '../asideSentences.ts';
import type { GoalKind } from '../terms.ts';
import type { Told } from '../told.ts';
import { whenAnswered } from './afterwards.ts';
import { labels } from './labels.ts';
import { NAMES } from './names.ts';
import { ASK } from './scope.ts';
import { standing } from './standing.ts';

const NEXT: Record<RequestKind, string> = {
  access: 'Wir stellen Ihre Daten zusammen, und Sie bekommen eine E-Mail mit einem Link zur Kopie.',
  portability: 'Wir stellen Ihre Daten zusammen, und Sie bekommen eine E-Mail mit einem Link zu den Dateien.',
  rectification: 'Ein Mensch aus unserem Team berichtigt es und schreibt Ihnen, wenn es erledigt ist.',
  erasure:
    'Wir nutzen Ihre Daten nicht mehr, löschen sie, wenn es so weit ist, und schreiben Ihnen, wenn es erledigt ist.',
  restriction: 'Ein Mensch aus unserem Team hält das an und schreibt Ihnen, wenn es erledigt ist.',
  objection: 'Ein Mensch aus unserem Team kümmert sich darum und schreibt Ihnen, wenn es erledigt ist.',
  withdrawal: 'Der Newsletter hört sofort auf.',
  do_not_sell: 'Ihre Daten werden ab dann nicht verkauft oder weitergegeben.',
  human: 'Ein Mensch aus unserem Team liest diesen Chat und antwortet Ihnen.',
  complaint: 'Jemand aus unserem Datenschutz-Team geht der Sache nach und antwortet Ihnen.',
};

const SUPPORT: Record<SupportTopic, string> = {
  campaign: 'Ihre Kampagnen',
  contacts: 'Ihre Listen und Kontakte',
  template: 'Vorlagen und den Editor',
  billing: 'Rechnungen und Zahlungen',
  login: 'die Anmeldung',
  delivery: 'die Zustellung Ihrer E-Mails',
  product: 'die Bedienung unseres Produkts',
};

/** "Es geht um ...". */
const ABOUT: Record<GoalKind, string> = {
  ...NAMES,
  objection: 'Ihren Widerspruch',
  do_not_sell: 'Ihren Wunsch, dass wir Ihre Daten nicht verkaufen oder weitergeben',
  status: 'den Stand Ihrer Anfragen',
};

export const asides = (told: Told): Omit<AsideSentences, 'foreignLanguage'> => {
  const { company, contact, support, privacyUrl, on, at, and } = told;
  return {
    whatOptOutAddress: () =>
      'Die E-Mail-Adresse, an die unser Newsletter kommt. Sie steht in jedem davon beim Empfänger.',
    whatReach: () =>
      'Die E-Mail-Adresse, an die Ihnen ein Mensch aus unserem Team antworten kann. Wenn Sie möchten, kommt die Antwort auch hier in den Chat.',
    whatCode: (address) =>
      `Eine Zahl mit acht Ziffern, die in einer E-Mail von uns steht. Wenn wir ${address} kennen, finden Sie sie dort; schauen Sie auch im Spam-Ordner nach.`,
    whatFact: (what) =>
      `Ich meine ${what}: etwas, das bei uns steht und das andere nicht wissen. Wenn Sie es nicht zur Hand haben, sagen Sie es einfach, dann übernimmt ein Mensch.`,
    whatConfirmation: (goal) =>
      `Es geht um ${ABOUT[goal]}, und das ist der letzte Schritt davor. Bei einem Ja reiche ich es ein, bei einem Nein passiert nichts.`,
    whatComplaint: () =>
      'Das, womit Sie nicht zufrieden sind. Mit Ihrem Ja geht es an die Leute, die sich hier um den Datenschutz kümmern, und sie antworten Ihnen.',
    whatDetail: () =>
      'Ich möchte wissen, welche Angabe falsch ist und wie sie richtig heisst. Geändert wird erst etwas, wenn Sie es gesehen und Ja gesagt haben.',
    whatChoice: () =>
      'Jede Schaltfläche steht für etwas, das wir für Sie anhalten können. Nehmen Sie, was am besten passt.',
    whatPerson: () => 'Ein Mensch aus unserem Team würde hier übernehmen und Ihnen antworten.',
    whatRequest: ({ kind, reference }) =>
      `Das ist etwas, worum Sie uns früher gebeten haben: Ihre ${words.requestNames[kind]}, **${reference}**.`,
    whatIDo: () =>
      `Ich bin der automatische Assistent von ${company} für Ihre persönlichen Daten. Ich kann Ihnen eine Kopie davon besorgen, sie berichtigen oder löschen lassen und den Newsletter stoppen.`,

    whyAddress: () =>
      'Damit ich Ihre Daten finde und einen Code dorthin schicken kann. So kommt niemand anders an das, was Ihnen gehört.',
    whyOptOutAddress: () =>
      'Damit ich weiss, welche Adresse abgemeldet werden soll. Für etwas anderes wird sie nicht verwendet.',
    whyReach: () =>
      'Damit unser Team weiss, wohin die Antwort soll. Sie kann auch einfach hier in den Chat kommen.',
    whyCode: () =>
      'Der Code zeigt, dass das Postfach wirklich Ihnen gehört. Ohne ihn könnte jeder, der Ihre Adresse kennt, nach Ihren Daten fragen.',
    whyFact: () =>
      'Der Code allein sagt uns noch nicht sicher, um wessen Daten es geht. Ich frage, damit nichts an die falsche Person gerät.',
    whyConfirmation: () =>
      'Damit nichts aus Versehen passiert: Ich mache erst weiter, wenn Sie Ja gesagt haben.',
    whyComplaint: () => 'Damit nichts von dem, was Sie mir sagen, weitergeht, ohne dass Sie es möchten.',
    whyDetail: () => 'Unser Team braucht das, damit am Ende das Richtige am richtigen Ort steht.',
    whyChoice: () => 'Damit wir nur das anhalten, was Sie wirklich anhalten möchten.',
    whyContact: () =>
      'Damit unser Team sicherstellen kann, dass Sie es wirklich sind. Für nichts anderes wird es verwendet.',
    whyInGeneral: () =>
      'Ich frage nur, was es braucht, um Ihre Daten zu finden und sicher zu sein, dass Sie es sind.',

    safe: () =>
      `Ja, das ist der Datenschutz-Assistent von ${company}. Nach Passwörtern oder Kartennummern frage ich nie, und Sie können unter ${contact} bei unserem Team nachfragen.`,
    safeCode: (until) =>
      `Sie sind zu Recht vorsichtig: Geben Sie ihn niemandem am Telefon oder per E-Mail. Er gilt nur hier in diesem Chat${until === undefined ? '' : `, bis ${at(until)}`}, und zeigt, dass Sie es sind.`,

    longErasure: (windowEndsAt, dueAt) =>
      `Wir nutzen Ihre Daten ab sofort nicht mehr und löschen sie nach dem ${on(windowEndsAt)}. Das Gesetz gibt uns spätestens bis zum ${on(dueAt)} Zeit.`,
    longAtOnce: () => 'Es wirkt sofort, sobald ich Ihre Adresse habe.',
    longAfterYes: () => 'Es wirkt sofort, sobald Sie Ja gesagt haben.',
    longCode: () =>
      'Die E-Mail kommt meist innert ein, zwei Minuten. Danach zeige ich Ihnen die Termine, bevor Sie sich entscheiden.',
    longPerson: (now) => `${whenAnswered(told, now)}.`,
    longInGeneral: () =>
      'Der Newsletter hört sofort auf. Bei allem anderen zeige ich Ihnen den spätesten Termin, bevor Sie sich entscheiden.',

    costNothing: () => 'Gar nichts. Ihre Rechte beim Datenschutz sind kostenlos.',

    mindUnfiled: () =>
      'Dann schreiben Sie einfach «vergessen Sie es». Eingereicht wird erst etwas, wenn Sie gesehen haben, was es bedeutet, und Ja gesagt haben.',
    mindOptOut: () => 'Sie können den Newsletter jederzeit wieder abonnieren.',
    mindWindow: (windowEndsAt) =>
      `Bis zum ${on(windowEndsAt)} können Sie es sich anders überlegen: Ein Wort von Ihnen, und alles ist wie vorher. Danach lässt sich Gelöschtes nicht zurückholen.`,
    mindNoWindow: () =>
      'Ohne Bedenkzeit gibt es kein Zurück: Was gelöscht ist, lässt sich nicht wiederherstellen. Wenn Sie unsicher sind, behalten Sie die Bedenkzeit.',
    mindConfirmation: () =>
      'Sie können jetzt noch Nein sagen, dann passiert nichts. Danach können Sie es hier zurückziehen, solange wir nicht angefangen haben.',
    mindFiled: (reference) =>
      `Sie können es noch zurückziehen: Schreiben Sie hier «${reference} zurückziehen». Dann bleibt alles, wie es war.`,
    mindTooLate: () =>
      'Das lässt sich leider nicht mehr zurücknehmen. Wenn etwas nicht stimmt, schaut es ein Mensch aus unserem Team mit Ihnen an.',
    mindNothing: () => 'Es läuft gerade nichts, also müssen Sie auch nichts zurücknehmen.',

    invoicesStay: (kept) =>
      `Von Gesetzes wegen muss das bleiben: ${and(kept.map(({ title, until }) => `${title} bis ${on(until)}`))}. Alles andere auf der Liste wird gelöscht.`,
    invoicesNotKept: () =>
      'Hier muss nichts bleiben. Wenn Sie Ihre Rechnungen noch brauchen, lassen Sie sich vorher eine Kopie geben.',
    invoicesUnknown: () =>
      'Was wir von Gesetzes wegen aufbewahren müssen, zum Beispiel Rechnungen, bleibt so lange. Was genau und bis wann, zeige ich Ihnen, bevor Sie sich entscheiden.',
    listsGo: () =>
      'Was gelöscht würde, sehen Sie aufgelistet, bevor Sie Ja sagen. Wenn Sie etwas behalten möchten, lassen Sie sich vorher eine Kopie geben.',
    loginEnds: () =>
      'Wenn Ihre Daten gelöscht sind, gibt es auch Ihr Konto nicht mehr, und Sie können sich nicht mehr anmelden.',
    loginEndsByObjection: () =>
      'Nein: Wenn wir Ihre Daten gar nicht mehr nutzen dürfen, wird Ihr Konto geschlossen.',
    loginStays: () => 'Ihr Konto behalten Sie, und Sie können sich wie bisher anmelden.',
    untouched: (goal) =>
      `Daran ändert sich nichts: Hier geht es nur um ${ABOUT[goal]}. Alles andere bleibt, wie es ist.`,
    inTheCopy: () => 'Wenn wir das haben, steht es in der Kopie. Geändert oder gelöscht wird dadurch nichts.',
    notTouchedYet: () => 'Daran ändert sich nichts: Bisher soll ich gar nichts für Sie tun.',

    nextAddress: () =>
      'Ich schicke einen Code an diese Adresse, Sie tippen ihn hier ein, und ich zeige Ihnen, was passieren würde. Eingereicht wird nichts, bevor Sie Ja sagen.',
    nextOptOut: () =>
      'Sobald ich die Adresse habe, ist es erledigt, und Sie bekommen eine E-Mail zur Bestätigung.',
    nextReach: () => 'Ich gebe es weiter, und ein Mensch aus unserem Team antwortet Ihnen dort.',
    nextCode: () =>
      'Wenn Sie den Code eingetippt haben, zeige ich Ihnen genau, was passieren würde. Dann entscheiden Sie.',
    nextFact: () =>
      'Wenn es zu unseren Angaben passt, zeige ich Ihnen, was passieren würde, und Sie entscheiden. Sonst hilft ein Mensch.',
    nextConfirmation: (kind) => `Wenn Sie Ja sagen, bekommen Sie eine Referenz. ${NEXT[kind]}`,
    nextComplaint: () =>
      'Wenn Sie Ja sagen, geht jemand aus unserem Datenschutz-Team der Sache nach und antwortet Ihnen.',
    nextDetail: () =>
      'Dann stelle ich sicher, dass Sie es sind, zeige Ihnen die Änderung und reiche sie ein, wenn Sie Ja sagen.',
    nextFiled: (request) => standing(request, told),
    nextNothing: () =>
      'Gerade läuft nichts. Sagen Sie mir, was Sie möchten, dann gehen wir es zusammen durch.',
    nextOptedOut: () => 'Für diese Adresse wirkt es bereits. Sie bekommen noch eine E-Mail zur Bestätigung.',

    doneNothing: () => 'Bisher nichts: Es ist nichts eingereicht, und es hat sich nichts geändert.',
    doneCode: (address) =>
      `Ihre Nachricht ist da. Bisher wurde nur ein Code verschickt, falls wir ${address} kennen; eingereicht oder geändert ist nichts.`,
    doneProved: (maskedAddress) =>
      `Ich habe nur sichergestellt, dass Sie es sind (${maskedAddress}). Eingereicht oder geändert ist noch nichts.`,
    doneFiled: ({ kind, reference }) =>
      `Ihre ${words.requestNames[kind]} ist eingereicht. Die Referenz ist **${reference}**.`,
    doneCancelled: ({ kind, reference }) =>
      `Ihre ${words.requestNames[kind]} (**${reference}**) ist zurückgezogen. Sonst hat sich nichts geändert.`,

    allAfterAddress: () => 'Fast: Nach der Adresse fehlen nur noch der Code und Ihr Ja.',
    allAfterCode: () => 'Fast: Danach fehlt nur noch Ihr Ja.',
    allAfterReach: () => 'Fast: Dann muss ich nur noch wissen, wohin unser Team antworten darf.',
    allFewMore: () => 'Fast: Es fehlen nur noch ein paar kurze Fragen.',
    allLast: () => 'Ja, das ist die letzte Frage.',
    allFiled: () => 'Ja, das ist alles. Sie müssen nichts mehr tun und können den Chat schliessen.',
    allNothing: () => 'Ja, hier ist nichts offen. Sie können den Chat schliessen.',

    fasterNow: () =>
      `Ja: Wählen Sie «${labels.choices.erase_now}», dann fangen wir gleich an. Was dann gelöscht ist, lässt sich nicht zurückholen.`,
    fasterAlready: () => 'Das ist schon der schnellste Weg: Es beginnt, sobald Sie Ja sagen.',
    fasterHere: () => 'Am schnellsten geht es gleich hier, es dauert nur noch einen Moment.',
    fasterFiledNow: (reference) =>
      `Ja: Schreiben Sie «${reference} jetzt löschen», dann endet die Bedenkzeit. Was dann gelöscht ist, lässt sich nicht zurückholen.`,
    fasterFiled: (dueAt) =>
      `Wir machen so schnell wir können, und von hier aus kann ich es nicht beschleunigen. Spätestens ist es am ${on(dueAt)} so weit, meist früher.`,
    fasterInGeneral: () =>
      'Der Newsletter hört sofort auf. Alles andere beginnt, sobald Sie Ja gesagt haben.',

    noEmailPerson: () =>
      'Kein Problem: Ein Mensch aus unserem Team kann auf andere Weise sicherstellen, dass Sie es sind. Soll ich es weitergeben?',
    noEmailHere: () => 'Kein Problem, unser Team kann Ihnen hier im Chat antworten.',
    noEmailNeeded: () => 'Für diese Frage brauchen Sie keine E-Mail-Adresse.',

    helperWelcome: () =>
      'Natürlich darf Ihnen jemand helfen. Es muss nur um Ihre eigenen Daten gehen, und der Code muss aus Ihrem eigenen Postfach kommen.',

    includedScope: (kind, categories) =>
      kind === 'erasure'
        ? `Gelöscht würde: ${and(categories)}. Was bleiben muss, steht auf der Liste oben.`
        : `Dazu gehört: ${and(categories)}.`,
    includedOptOut: () =>
      'Nur unsere Mails an diese Adresse hören auf. Gelöscht wird nichts, und sonst ändert sich nichts.',
    includedLater: (goal) =>
      goal === 'erasure'
        ? 'Was genau gelöscht würde und was bleiben muss, zeige ich Ihnen, bevor Sie sich entscheiden.'
        : goal === 'access' || goal === 'portability'
          ? 'Alles, was wir über Sie haben. Die Liste zeige ich Ihnen, bevor Sie sich entscheiden.'
          : 'Nur das, was Sie mir hier sagen. Ich zeige es Ihnen, bevor etwas passiert.',
    includedMessage: () => 'Unser Team bekommt, was Sie hier geschrieben haben, und antwortet darauf.',

    seenByAssistant: () =>
      `Ich bin ein automatischer Assistent; Menschen aus unserem Team schauen es nur an, wenn sie sich um Ihre Anfrage kümmern müssen. Was mit diesem Chat geschieht, steht in der [Datenschutzerklärung](${privacyUrl}).`,
    seenByTeam: () =>
      `Die Leute aus unserem Team, die sich um den Datenschutz kümmern, sonst niemand. Mehr dazu steht in der [Datenschutzerklärung](${privacyUrl}).`,

    laterNoHurry: () => 'Natürlich, es eilt nicht. Es passiert nichts, bis Sie antworten.',
    laterCode: (until) =>
      `Natürlich. Dieser Code gilt bis ${at(until)}, danach kann ich Ihnen einen neuen schicken.`,
    laterNothing: () => 'Natürlich. Schreiben Sie einfach, wenn Sie etwas brauchen.',

    simplyAddress: () =>
      'Tippen Sie bitte die E-Mail-Adresse ein, an die wir Ihnen schreiben, zum Beispiel name@beispiel.ch.',
    simplyReach: () =>
      'Tippen Sie bitte Ihre E-Mail-Adresse ein. Oder wählen Sie die Schaltfläche, dann kommt die Antwort hierher.',
    simplyCode: (address) =>
      `Öffnen Sie bitte Ihre E-Mails von ${address} und suchen Sie eine von uns. Tippen Sie dann die acht Ziffern daraus hier ein.`,
    simplyFact: (what) =>
      `Tippen Sie bitte ${what} hier ein. Wenn Sie es nicht wissen, schreiben Sie «weiss ich nicht».`,
    simplyConfirmation: () =>
      'Wenn Sie das wollen, was oben steht, antworten Sie mit Ja. Wenn nicht, mit Nein, dann passiert nichts.',
    simplyValue: () => 'Tippen Sie es bitte genau so ein, wie es geschrieben werden soll.',
    simplyChoice: () =>
      'Wählen Sie bitte die Schaltfläche, die am besten passt. Wenn keine passt, hilft Ihnen ein Mensch.',
    simplyYesOrNo: () => 'Ein Ja oder ein Nein genügt mir.',

    buttonsBelow: () =>
      'Die Schaltflächen sind gleich unter dieser Nachricht. Sie können Ihre Antwort auch einfach eintippen.',
    buttonNone: () =>
      'Hier gibt es keine Schaltfläche: Tippen Sie die Antwort unten ins Feld und drücken Sie die Eingabetaste.',

    mustNot: () => 'Nein, das ist ganz Ihnen überlassen. Wenn Sie Nein sagen, passiert nichts.',
    mustToGoOn: () =>
      'Nein, aber ohne das komme ich nicht weiter, damit Ihre Daten sicher bleiben. Wenn Sie lieber möchten, hilft Ihnen ein Mensch.',
    mustReach: () => 'Nein, unser Team kann Ihnen auch hier im Chat antworten.',
    mustNothing: () => 'Nein, Sie müssen gar nichts.',

    identifiedByCode: (maskedAddress) =>
      `Sie haben es gerade gezeigt, mit ${maskedAddress}. Ohne Ihr Postfach oder Ihre Anmeldung kann das niemand sonst.`,
    identifiedNotYet: () =>
      'Noch weiss ich es nicht, deshalb frage ich nach einem Code. Den hat nur, wer Ihre E-Mails lesen kann; einen Ausweis brauchen Sie nicht.',
    identifiedNeedNot: () =>
      'Dafür muss ich es nicht wissen, denn niemand bekommt dadurch Daten von Ihnen. Deshalb gibt es keinen Code und keinen Ausweis.',

    calm: () =>
      'Es tut mir leid, dass das so ärgerlich ist. Bringen wir es so schnell wie möglich in Ordnung.',
    calmAgain: () =>
      'Ich verstehe Sie. Wenn Sie lieber einen Menschen möchten, schreiben Sie einfach «Mensch».',
    comfort: () =>
      'Das tut mir leid, das klingt wirklich schwer. Sie müssen das nicht allein schaffen: Soll ein Mensch aus unserem Team übernehmen?',

    askCodeAgain: () => 'Tippen Sie den Code bitte ein, wenn Sie ihn haben.',
    askNewCode: () => 'Soll ich Ihnen einen neuen Code schicken?',
    askFactAgain: (what) => `Bitte nennen Sie mir **${what}**.`,
    confirmInShort: (kind, waive) => `**${waive ? 'Soll ich Ihre Daten jetzt löschen lassen?' : ASK[kind]}**`,
    askComplaintAgain: () => 'Soll ich Ihre Beschwerde weitergeben?',
    outOfScopeAgain: () => `Auch dabei kann ich nicht helfen. Unser Team erreichen Sie unter ${contact}.`,
    thankedUnfinished: () =>
      'Gern geschehen. Eingereicht ist noch nichts; antworten Sie einfach, wenn Sie so weit sind.',

    support: (topic) =>
      support === undefined
        ? `Da geht es um ${SUPPORT[topic]}, und ich kümmere mich nur um persönliche Daten. Ich kann Ihre Frage an unser Team weitergeben.`
        : `Da geht es um ${SUPPORT[topic]}. Dabei hilft Ihnen unser Support: ${support}. Ich kann Ihre Frage auch weitergeben.`,
    supportAgain: (topic) =>
      `Auch das ist etwas für unseren Support (${SUPPORT[topic]}). Auf Wunsch gebe ich beide Fragen weiter.`,
  };
};
