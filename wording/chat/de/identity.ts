import { isOptOut, type OptOutKind } from '../../../domain/kinds.ts';
import type { IdentitySentences } from '../sentences.ts';
import type { Unwritable } from '../terms.ts';
import type { Told } from '../told.ts';
import { NAMES } from './names.ts';

/** Where the address is not there to get a code. */
const ADDRESS_OPTED_OUT: Record<OptOutKind, string> = {
  withdrawal: 'Welche E-Mail-Adresse soll keine Newsletter mehr bekommen?',
  do_not_sell: 'Unter welcher E-Mail-Adresse kennen wir Sie?',
};

const UNWRITABLE: Record<Unwritable, string> = {
  not_ascii: 'Vor dem @ steht ein Buchstabe, den unser Mailsystem nicht unterstützt, zum Beispiel ü oder é.',
  quoted: 'Unser Mailsystem unterstützt Adressen dieser Form nicht.',
  comment: 'Unser Mailsystem unterstützt Adressen dieser Form nicht.',
  host_number: 'Unser Mailsystem unterstützt Adressen dieser Form nicht.',
  route: 'Unser Mailsystem unterstützt Adressen dieser Form nicht.',
  too_long: 'Sie ist länger, als eine E-Mail-Adresse sein kann.',
};

export const identity = ({ at, from, signIn }: Told): IdentitySentences => ({
  askAddress: (goal) =>
    isOptOut(goal)
      ? ADDRESS_OPTED_OUT[goal]
      : 'Welche E-Mail-Adresse benutzen Sie bei uns? Ich schicke einen Code dorthin, um sicher zu sein, dass Sie es sind.',
  askAddressAgain: () => 'Welche E-Mail-Adresse benutzen Sie bei uns?',
  askReach: (goal) =>
    goal === 'complaint'
      ? 'An welche E-Mail-Adresse dürfen wir Ihnen antworten?'
      : 'An welche E-Mail-Adresse darf unser Team antworten? Oder möchten Sie die Antwort hier im Chat?',
  addressInvalid: () =>
    'Das kann ich nicht als E-Mail-Adresse lesen. Sie sollte etwa so aussehen: name@beispiel.ch. Können Sie sie noch einmal eintippen?',
  addressUnusable: (why, known) =>
    `An diese Adresse können wir keine E-Mails schicken: ${UNWRITABLE[why]} ${known ? 'Haben Sie noch eine andere Adresse, die wir kennen?' : 'Haben Sie noch eine andere?'} Sonst hilft Ihnen ein Mensch aus unserem Team.`,
  doubtfulAddress: (meant) =>
    `Meinten Sie **${meant}**? Ich frage lieber nach, bevor etwas an die falsche Adresse geht.`,
  oneAddress: () => 'Ich sehe mehr als eine Adresse. Welche benutzen Sie bei uns?',
  whichAddress: () =>
    'Es ist die Adresse, an die unsere E-Mails gehen oder mit der Sie sich anmelden. Wenn Sie sie nicht mehr wissen, hilft Ihnen ein Mensch aus unserem Team.',
  addressNoted: () => 'Danke, ich habe mir Ihre Adresse notiert. Was möchten Sie tun?',
  codeSent: (address, expiresAt) =>
    `Wenn wir ${address} kennen, ist ein Code mit acht Ziffern dorthin unterwegs. Bitte tippen Sie ihn vor ${at(expiresAt)} hier ein. Wenn Sie die E-Mail nicht finden, schauen Sie auch im Spam-Ordner nach.`,
  codeSentAgain: (address, expiresAt) =>
    `Wenn wir ${address} kennen, ist ein neuer Code dorthin unterwegs. Nur noch der neue gilt, bis ${at(expiresAt)}.`,
  askCode: (address) =>
    `Bitte tippen Sie den Code mit acht Ziffern aus unserer E-Mail an ${address} hier ein.`,
  codeHasEightDigits: () =>
    'Der Code hat genau acht Ziffern. Können Sie noch einmal in die E-Mail schauen? Das zählte nicht als Versuch.',
  codeWrong: (triesLeft) =>
    `Das ist nicht der Code. Sie haben noch ${triesLeft === 1 ? 'einen Versuch' : `${triesLeft} Versuche`}.`,
  codeExpired: () => 'Dieser Code gilt nicht mehr. Soll ich Ihnen einen neuen schicken?',
  codeSpent: () =>
    'Nach so vielen Versuchen geht dieser Code nicht mehr. Ich kann Ihnen einen neuen schicken, oder ein Mensch hilft Ihnen weiter.',
  codeTooSoon: (seconds) =>
    `Der letzte Code ist eben erst abgegangen. In ${seconds === 1 ? 'einer Sekunde' : `${seconds} Sekunden`} kann ich einen neuen schicken.`,
  codesSpent: (retryAt, now) =>
    `Zum Schutz Ihrer Daten können wir im Moment keine Codes mehr schicken. Ab ${from(retryAt, now)} geht es wieder. Wenn Sie nicht warten möchten, hilft Ihnen ein Mensch weiter.`,
  noCodeOpen: () => 'Im Moment wird kein Code erwartet.',
  noAccess: () =>
    [
      'Dann käme ein Code nicht bei Ihnen an.',
      signIn &&
        'Können Sie sich auf unserer Website noch anmelden, tun Sie das und kommen Sie in diesen Chat zurück: Dann braucht es keinen Code.',
      'Wenn wir noch eine andere Adresse von Ihnen kennen, können wir diese nehmen. Sonst entscheidet unser Team: Zwei Menschen stellen sicher, dass Sie es sind. Das dauert etwas länger.',
    ]
      .filter(Boolean)
      .join(' '),
  askLostAddress: () => 'Welche Adresse war es? Unser Team braucht sie, um Ihre Daten zu finden.',
  askContact: () =>
    'Wo kann unser Team Sie erreichen: über eine andere E-Mail-Adresse oder eine Telefonnummer? Wir nutzen sie nur, um sicher zu sein, dass Sie es sind. Vorher geht nichts von Ihren Daten dorthin.',
  stopOrGoOn: () =>
    'Ohne das kann ich nicht weitermachen, damit niemand sonst an Ihre Daten kommt. Wollen wir trotzdem weitermachen? Sonst wird nichts eingereicht.',
  verified: (maskedAddress) => `Danke, jetzt weiss ich, dass Sie es sind (${maskedAddress}).`,
  signedInAs: (maskedAddress) =>
    `Sie sind auf unserer Website angemeldet (${maskedAddress}), darum weiss ich, wer Sie sind. Geht es um eine andere Adresse, tippen Sie sie einfach ein.`,
  askFact: (what, first) =>
    first
      ? `Noch etwas, damit niemandes Daten an die falsche Person gehen. Bitte nennen Sie mir **${what}**. Wenn Sie das nicht wissen, übernimmt jemand aus unserem Team.`
      : `Danke. Und bitte nennen Sie mir **${what}**.`,
  whereFact: (what) =>
    `Schauen Sie am besten auf eine Rechnung oder in eine ältere E-Mail von uns, dort müsste es stehen (${what}). Wenn Sie nichts finden, sagen Sie es einfach: Dann frage ich, ob stattdessen ein Mensch nachsehen soll.`,
  factHasDigits: (what) =>
    `Gesucht ist eine Angabe mit Ziffern: ${what}. Wenn Sie das nicht haben, sagen Sie es einfach, dann kann ein Mensch nachsehen.`,
  askFactsUnknown: (goal) =>
    `Kein Problem. Dann muss ein Mensch aus unserem Team auf anderem Weg sicherstellen, dass Sie es sind. Soll ich das dafür einreichen: ${NAMES[goal]}? Mit Ihren Daten geschieht nichts, bevor er sicher ist. Sonst wird nichts eingereicht.`,
  notTheirMailbox: () =>
    'Danke, dass Sie das sagen. Dann höre ich hier auf, denn darum kann nur bitten, wem das Postfach gehört. Es ist nichts eingereicht. Wenn wir Sie unter einer eigenen Adresse kennen, können wir diese nehmen.',
  codeNotWanted: (goal) =>
    `In Ordnung, dann ohne Code. Ich lasse es: ${NAMES[goal]}. Es wurde nichts eingereicht.`,
  factsKnown: () => 'Danke, das passt.',
  factsWrong: () => 'Das passt nicht zu dem, was wir haben. Bitte schauen Sie noch einmal nach.',
  proofOver: () =>
    'Es ist schon eine Weile her. Zum Schutz Ihrer Daten muss ich noch einmal sicher sein, dass Sie es sind.',
});
