import { describe, expect, it } from 'vitest';
import { isRight } from '../../../../bot/understanding/rights.ts';
import type { Intent } from '../../../../bot/understanding/types.ts';
import { understand } from '../understandingForTests.ts';

/** From here on the chat goes ahead. */
const HIGH = 0.6;
const rightsIn = (text: string): Intent[] =>
  understand(text)
    .acts.filter(({ intent, confidence }) => isRight(intent) && confidence >= HIGH)
    .map(({ intent }) => intent);

describe('a question about facts is no wish', () => {
  it.each([
    'chi vi ha dato il mio nome',
    'Ecco, io volevo sapere chi vi ha dato il mio nome.',
    'where did you get my address',
    'who the hell gave you my number',
    'wo habt ihr meine Adresse her',
    'wer het eu mini adrässe gäh',
    "d'où avez-vous mon adresse",
    'de dónde sacaron mi correo',
    'de donde coño habéis sacado mi email',
    'quanto tempo tenete le fatture',
    'who receives this data',
    "les factures vous les gardez combien d'années",
    'i cookie, ne usate di pubblicitari?',
    'Which service providers receive my personal data? Please the list.',
    "tout ça c'est enregistré où ?",
    'Kein Verkauf? Ich meine Zendesk: Wer sieht meine Adresse?',
    'I read your privacy policy but my English is not so perfect.',
  ])('%s', (text) => expect(rightsIn(text)).toEqual([]));

  it.each([
    'se vi chiedo di eliminare il profilo, le fatture le ritrovo?',
    'Et si je résilie mon compte, mes factures vous les effacez ?',
    'OK, suppose I did want a copy of my stuff. Would my invoices be in it?',
    'wenn ich alles löschen lasse, bleiben dann die rechnungen?',
    '¿y si borro la cuenta, las facturas qué?',
    'If I delete my account, do you keep my invoices?',
  ])('nor is what is only imagined: %s', (text) => expect(rightsIn(text)).toEqual([]));
});

describe('a question for a deed is a wish', () => {
  it.each<[string, Intent]>([
    ['could you send me my data?', 'access'],
    ['könnten Sie mich abmelden?', 'unsubscribe'],
    ['pouvez-vous effacer mon compte ?', 'erase'],
    ['how can I delete my account?', 'erase'],
    ['who do I have to ask to delete my account?', 'erase'],
    ['Wer löscht mir jetzt endlich mein Konto?', 'erase'],
    ['If I want to delete my account, how do I do that?', 'erase'],
    ['si quiero borrar mi cuenta, ¿qué tengo que hacer?', 'erase'],
    ['what data do you have about me?', 'access'],
    ['vorrei sapere che dati avete su di me', 'access'],
    ['Which data do you have about me and where did you get it from?', 'access'],
    ['Who gave you my address? Delete it at once!', 'erase'],
    ['where did you get my email from, take me off your list', 'unsubscribe'],
    ['wo kann ich meine Daten herunterladen?', 'portability'],
  ])('%s', (text, right) => expect(rightsIn(text)).toContain(right));
});
