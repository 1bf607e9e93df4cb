import { describe, expect, it } from 'vitest';
import { asksAboutCode, refusesCode, saysNoneCame } from '../../../bot/dialogue/phrases/code.ts';
import { asksWhere, saysNone } from '../../../bot/dialogue/phrases/facts.ts';
import { isNotTheirMailbox } from '../../../bot/dialogue/phrases/mailbox.ts';
import { asksForPerson, refusesPerson } from '../../../bot/dialogue/phrases/person.ts';

const all = (texts: readonly string[], test: (text: string) => boolean): string[] =>
  texts.filter((text) => !test(text));
const none = (texts: readonly string[], test: (text: string) => boolean): string[] => texts.filter(test);

describe('a person', () => {
  it('is wanted', () => {
    expect(
      all(
        [
          'a person please',
          'une personne sil vous plait',
          'ya personne la dedans jveux une vraie personne',
          "putain. j'en sais rien du numéro, passez-moi quelqu'un",
          'Pourquoi un code, je veux parler à un humain, je demande pas mes données',
          'une personne alors, pour la facture. Répondez à x@y.example',
          'UNE PERSONNE',
          'si passami qualcuno',
          'mi faccia richiamare da qualcuno',
          'una persona del team, allora, visto che lei non capisce',
          'Please could a person ring me instead? Or write here',
          'your a joke. get me a human',
          'Bitte mit einem Menschen sprechen',
          'ich will einen menschen',
          'I wott mit emene Mensch rede',
          'gebt mir jemanden',
          'kann mich da wer anrufen?',
          'quiero hablar con alguien',
          'Pásame con una persona',
          'quiero una persona, no un robot',
          'que me llame alguien',
          'una persona',
          'ein Mensch bitte',
          'Mensch',
          'just get me someone',
          'i want to speak with somebody',
          'can somebody call me',
          'kann mir jemand helfen',
          'una persona vera grazie',
          'vorrei parlare con una persona',
          'you are not a person, i want a human',
          'Du bist kein Mensch, ich will einen Menschen',
          'bitte ein Mensch',
        ],
        asksForPerson,
      ),
    ).toEqual([]);
  });
  it('is refused', () => {
    expect(
      all(
        [
          'no, por persona no, aquí mismo, no quiero que me contacten por correo',
          '¿Cómo? Le dije que persona NO. Quíteme eso, por favor',
          'nah no person. but if u do hold stuff',
          'No quiero que me pases con nadie',
          'keinen Menschen bitte',
          'pas une personne',
          "pas besoin d'une personne pour ça",
          'laisse tomber la personne',
          "Ah j'ai pas dit que je voulais déranger quelqu'un",
          'nessuna persona, grazie',
          'non voglio parlare con una persona',
          'no human please',
          "I don't need a person",
          'kein Mensch',
          'ich brauche keinen Menschen',
          'no necesito hablar con una persona',
          'ya, que no me pases con nadie todavía',
        ],
        refusesPerson,
      ),
    ).toEqual([]);
    expect(
      none(
        [
          'no, por persona no, aquí mismo, no quiero que me contacten por correo',
          '¿Cómo? Le dije que persona NO. Quíteme eso, por favor',
          'nah no person. but if u do hold stuff',
          'No quiero que me pases con nadie',
          'keinen Menschen bitte',
          'pas une personne',
          "pas besoin d'une personne pour ça",
          'laisse tomber la personne',
          "Ah j'ai pas dit que je voulais déranger quelqu'un",
          'nessuna persona, grazie',
          'non voglio parlare con una persona',
          'no human please',
          "I don't need a person",
          'kein Mensch',
          'ich brauche keinen Menschen',
          'no necesito hablar con una persona',
          'ya, que no me pases con nadie todavía',
        ],
        asksForPerson,
      ),
    ).toEqual([]);
  });
  it('is only mentioned', () => {
    const texts = [
      'which person reads this chat?',
      'is a person reading this?',
      'who is the person in charge',
      'qui est la personne responsable ?',
      'je suis une personne privée',
      'personal data of a person',
      'no soy la persona titular',
      'soy una persona mayor, tengo 81 años',
      'io sono una persona anziana',
      'ich bin ein älterer Mensch',
      'quali persone vedono i miei dati',
      'I am acting for another person',
      'no! I said copy',
      'für jemand anderen',
      'quand la personne me répond',
      'wann meldet sich der Mensch?',
      'chi è la persona responsabile',
      'the data of one person',
      'someone else has my address',
      'qualcuno ha usato il mio indirizzo',
      'alguien usa mi correo',
      'mit wem teilen Sie die Daten',
      'write to someone@x.example',
      "I want one person's data erased",
      'why do you need a person for that?',
    ];
    expect(none(texts, asksForPerson)).toEqual([]);
    expect(none(texts, refusesPerson)).toEqual([]);
  });
});

describe('a code', () => {
  it('is not wanted', () => {
    expect(
      all(
        [
          'what code?? i dont want a code and i didnt say complaint. forget it',
          'forget the code. do i still get your spam yes or no',
          'jesus. STOP. i dont want a code. cancel the code thing',
          'no code',
          'laissez tomber votre code à la con. je suis désinscrit oui ou merde ?',
          'NON plus de code, annule le code',
          "mais j'ai pas demandé de code, j'veux juste savoir quand ça s'arrête",
          'Ich habe um keinen Code gebeten. Es handelt sich um die Daten meiner Mandantin',
          'Ich verlange weder einen Code noch erhebe ich Beschwerde.',
          'Nein, einen Code brauche ich nicht, ich will doch nur die Kundennummer nachreichen.',
          'keinen Code bitte',
          'non voglio nessun codice, lasci perdere',
          'niente codice grazie',
          'no quiero ningún código, olvídelo',
          'sin código, gracias',
          'je ne veux pas de code',
          'Den Code will ich nicht',
        ],
        refusesCode,
      ),
    ).toEqual([]);
  });
  it('has not come, or is wanted', () => {
    expect(
      none(
        [
          'no code yet',
          'no code arrived',
          'I have no code',
          'still no code',
          "je n'ai pas reçu de code",
          'kein Code gekommen',
          'Wo ist der Code?',
          'non ho ricevuto nessun codice',
          'no me llega el código',
          'ich will einen neuen Code',
          'I want a new code',
          "why do I need a code? I didn't ask for one",
          "je n'ai pas de code",
          'where is the code',
          'no code in my inbox',
          '¿Se puede sin código?',
          'ich habe keinen Code bekommen',
          "there's no code",
        ],
        refusesCode,
      ),
    ).toEqual([]);
  });
  it('is not there yet', () => {
    const texts = [
      'Well nothing has come, dear. Would it come in the post maybe?',
      "il n'y a aucun code qui est arrivé. C'est grave ?",
      'kein Code gekommen',
      'nessun codice arrivato',
      'no me ha llegado ningún código',
      'nessun codice',
    ];
    expect(all(texts, saysNoneCame)).toEqual([]);
    expect(none(texts, refusesCode)).toEqual([]);
    expect(none(['is it 12345678?', 'no, another address', 'nicht nötig'], saysNoneCame)).toEqual([]);
  });
  it('is asked about', () => {
    expect(
      all(
        [
          'wozu n code. brauchts das echt',
          'what code?',
          'Which code',
          'welchen code?',
          'pourquoi un code',
          "c'est quoi ce code",
          'Perché un codice? E se lo inserisco parte qualcosa che non voglio?',
          'che codice?',
          '¿Para qué es el código?',
          'qué código',
          "I'm sorry now, what would you want a code for?",
          'Y el código ese, ¿por qué me hace falta?',
          '¿Qué código? Yo no pedí ningún código',
          'warum braucht ihr en code',
        ],
        (text) => asksAboutCode(text) !== undefined,
      ),
    ).toEqual([]);
  });
  it('is not asked about', () => {
    expect(
      none(
        [
          'the code is 12345678',
          'what is wrong with the code',
          'send me a new code',
          'quel bordel, le code marche pas',
          'el codigo que me mando no vale',
          'il codice che ho ricevuto',
        ],
        (text) => asksAboutCode(text) !== undefined,
      ),
    ).toEqual([]);
  });
});

describe('what only the customer knows', () => {
  it('is not known', () => {
    expect(
      all(
        [
          "chais pas moi. j'ai deux comptes, le perso je le garde",
          "j'viens de dire que je l'ai pas ce numéro. et que c'est que le 2e compte",
          'oh i dunno that its on some letter somewhere',
          'no i said i dont know it can you look it up',
          'le numero je lai pas cest beat qui a les papiers',
          'Eine Kundennummer? Nein, so etwas haben wir nie bekommen',
          '¿Número de cliente? Ay, yo no sé, será el de la libreta del banco no',
          'No lo tengo, hija',
          'Lo desconozco.',
          'Reitero que lo desconozco; no obra en mi poder',
          "eh il numero cliente non ce l'ho sottomano",
          "I've never got one",
          'hab ich nicht',
          'weiss i nöd',
          'kei ahnig',
          'Je ne le sais pas',
          "non me l'hanno mai dato",
          'nunca me dieron uno',
          'jamais reçu',
          "I can't find it",
          "I haven't got one",
        ],
        saysNone,
      ),
    ).toEqual([]);
  });
  it('is named', () => {
    expect(
      none(
        [
          'it is 100302',
          'Boher',
          'ist 100302',
          'es 100302',
          "c'est 100302",
          'No. 100302',
          'no 7',
          'merci au revoir',
          'une personne sil vous plait',
          'Je sais: mars 2024',
          'thanks, bye',
          'März 2024',
          'November 2023',
        ],
        saysNone,
      ),
    ).toEqual([]);
  });
  it('is looked for', () => {
    expect(
      all(
        [
          'ooh I dunno, where would I find that? Beat does the paperwork',
          'where is it?',
          'où est-ce que je le trouve ?',
          'où je trouve ça',
          'wo finde ich die?',
          'wo steht das?',
          'dove lo trovo?',
          "dov'è?",
          '¿dónde lo encuentro?',
          '¿dónde está eso?',
          'wo isch das?',
          'where do i get that',
        ],
        asksWhere,
      ),
    ).toEqual([]);
    expect(
      none(
        [
          '100302',
          "it's in the shop where 3",
          'nowhere',
          'je ne sais pas ou plus',
          'wo? egal',
          'no idea where I would find that',
        ],
        asksWhere,
      ),
    ).toEqual([]);
  });
});

describe('a mailbox', () => {
  it('is somebody else’s', () => {
    expect(
      all(
        [
          'Me llamo Rosario Beltrán, no soy de esa familia, es que el correo me lo prestan.',
          "that mailbox isn't mine",
          'That e-mail is not mine, my daughter lets me use it',
          'I only borrow it',
          "I'm not part of that family",
          'on me la prête',
          "cette adresse n'est pas à moi",
          "ce n'est pas ma boîte",
          'je ne suis pas de cette famille',
          'Das ist nicht mein Postfach',
          'das postfach gehört nicht mir',
          'ich gehöre nicht zu dieser Familie',
          'die leihen mir das nur',
          'non è la mia casella',
          'la casella non è mia, me la prestano',
          'non sono di quella famiglia',
          'ese correo no es mío',
          'el correo es prestado',
          'das isch nid mis postfach',
        ],
        isNotTheirMailbox,
      ),
    ).toEqual([]);
  });
  it('is the customer’s own', () => {
    expect(
      none(
        [
          'that is not my address',
          'the copy is not mine',
          'das ist nicht meine adresse',
          'is this my account?',
          'it is not my account that I want deleted but my newsletter',
          'no es mi culpa',
          "ce n'est pas ma faute",
          'my family lives here',
        ],
        isNotTheirMailbox,
      ),
    ).toEqual([]);
  });
});
