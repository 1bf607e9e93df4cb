import { describe, expect, it } from 'vitest';
import {
  addsToMessage,
  asksAboutCopy,
  asksWhen,
  asksWhetherDone,
  asksWhetherTheyRing,
} from '../../../bot/dialogue/phrases/afterwards/readAfterwards.ts';

const WHEN = [
  'when will they write?',
  'and how long till somebody answers',
  'Has anybody looked at it yet?',
  'Wann meldet sich der Mensch?',
  'Kann ich noch wissen, bis wann der Mensch sich meldet?',
  'hat das schon jemand angeschaut?',
  'Quand est-ce que la personne va me répondre ?',
  'quelqu’un a déjà regardé ?',
  'quando mi risponde qualcuno?',
  'entro quando avrò una risposta?',
  '¿cuándo me responde la persona?',
  '¿cuánto tarda en responder alguien?',
];
const NOT_WHEN = [
  'When I wrote to a person last year they were rude',
  'how long is the link valid?',
  'Wie lange speichern Sie meine Daten?',
  'Combien de temps gardez-vous mes données ?',
  'wann wurde mein Konto eröffnet?',
];
const RINGS = [
  'will they ring me?',
  'Rufen die mich an?',
  'vous m’appelez ?',
  'mi telefonate?',
  '¿me llaman?',
];
const NOT_RINGS = ['what is the caller id', 'come si chiama il responsabile?', '¿cómo se llama la persona?'];

const ADDS = [
  'please could a person ring me instead?',
  'Just to add, his list had about ninety names on it.',
  'tell them the shop closed in May',
  'seine Kundennummer ist BR-2281, bitte ergänzen',
  'Kann ich noch sagen, dass seine Kundennummer BR-2281 lautet?',
  'Der Hinweis ist zur bestehenden Anfrage zu nehmen.',
  'könnte mich jemand anrufen?',
  'ajoutez s’il vous plaît le numéro de client BR-77',
  'pouvez-vous plutôt m’appeler ?',
  'aggiungete per favore il numero cliente BR-77',
  'potreste telefonarmi invece?',
  'añadan por favor el número de cliente BR-77',
  '¿podría llamarme alguien?',
];
const NOT_ADDS = [
  'do you sell my data?',
  'Was ist der Stand zu meiner Anfrage?',
  'où en est la réponse à ma demande ?',
  'Ich möchte eine vollständige Kopie',
  'je voudrais une copie complète',
  'inoltre vorrei sapere quanto dura',
  'quiero una copia completa',
];
const DONE = [
  'so it’s done?',
  'am i off the list, just say it',
  'do i still get your spam yes or no',
  'bin ich jetzt raus?',
  'ist das jetzt erledigt?',
  'bekomme ich jetzt noch was von euch',
  'donc c’est fait ?',
  'suis-je bien désabonnée ?',
  'quindi è a posto? niente più mail da voi, confermi?',
  'è fatto?',
  '¿ya está hecho?',
  '¿sigo en la lista?',
];
const NOT_DONE = [
  'that’s done it, I am angry',
  'c’est bon, merci',
  'è a posto così, grazie',
  'ya está, gracias',
  'fertig',
];

describe('what is asked after something was filed', () => {
  it.each(WHEN)('when: %s', (text) => expect(asksWhen(text)).toBe(true));
  it.each(NOT_WHEN)('not when: %s', (text) => expect(asksWhen(text)).toBe(false));
  it.each(RINGS)('rings: %s', (text) => expect(asksWhetherTheyRing(text)).toBe(true));
  it.each(NOT_RINGS)('does not ring: %s', (text) => expect(asksWhetherTheyRing(text)).toBe(false));
  it.each(ADDS)('adds: %s', (text) => expect(addsToMessage(text)).toBe(true));
  it.each(NOT_ADDS)('does not add: %s', (text) => expect(addsToMessage(text)).toBe(false));
  it.each(DONE)('done: %s', (text) => expect(asksWhetherDone(text)).toBe(true));
  it.each(NOT_DONE)('not asked whether done: %s', (text) => expect(asksWhetherDone(text)).toBe(false));
  it.each([
    ['wheres the download then, got no mail', ['copyWhere']],
    ['how many hours is the link valid', ['copyLink']],
    ['in which form does it come, and how long does the link work?', ['copyForm', 'copyLink']],
    ['wo bleibt die Kopie?', ['copyWhere']],
    ['wie lange gilt der Link', ['copyLink']],
    ['als PDF?', ['copyForm']],
    ['où est le fichier ?', ['copyWhere']],
    ['le lien est valable combien de temps ?', ['copyLink']],
    ['dov’è il file?', ['copyWhere']],
    ['quanto dura il link?', ['copyLink']],
    ['in che formato arriva?', ['copyForm']],
    ['¿dónde está la descarga?', ['copyWhere']],
    ['¿cuánto dura el enlace?', ['copyLink']],
    ['¿en qué formato viene?', ['copyForm']],
    ['thanks, bye', []],
    ['danke, tschüss', []],
  ])('the copy: %s', (text, asked) => expect(asksAboutCopy(text)).toEqual(asked));
});
