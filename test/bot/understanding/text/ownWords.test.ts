import { describe, expect, it } from 'vitest';
import { ownWords } from '../../../../bot/understanding/text/ownWords.ts';

const saidIn = (text: string): string => ownWords(text).said.trim();

describe('ownWords', () => {
  it.each([
    ['lines that a mail program marked', 'Delete my account.\n\n> Unsubscribe here\n> View in browser'],
    [
      'an English header',
      'Delete my account.\n\nOn Mon, 4 May 2026 at 09:12, Plumelac <hi@plumelac.example> wrote:\nHello!',
    ],
    [
      'a header over two lines',
      'Delete my account.\n\nOn 4 May 2026, Plumelac\n<hi@plumelac.example> wrote:\n> Hello!',
    ],
    ['a German header', 'Delete my account.\n\nAm 04.05.2026 um 09:12 schrieb Plumelac:\nGuten Tag'],
    ['a French header', 'Delete my account.\n\nLe 4 mai 2026 à 09:12, Plumelac a écrit :\nBonjour'],
    ['an Italian header', 'Delete my account.\n\nIl giorno 4 maggio 2026 Plumelac ha scritto:\nBuongiorno'],
    ['a Spanish header', 'Delete my account.\n\nEl 4 de mayo de 2026, Plumelac escribió:\nHola'],
    ['a rule', 'Delete my account.\n\n-----Original Message-----\nHello'],
    ['a German rule', 'Delete my account.\n\n-----Ursprüngliche Nachricht-----\nHallo'],
    [
      'fields in German',
      'Delete my account.\n\nVon: Plumelac\nGesendet: 4. Mai 2026 09:12\nAn: Jo\nBetreff: Hallo\n\nGuten Tag',
    ],
    [
      'fields in French',
      'Delete my account.\n\nDe : Plumelac\nEnvoyé : 4 mai 2026\nÀ : Jo\nObjet : Bonjour\n\nBonjour',
    ],
    ['what a telephone adds', 'Delete my account.\nSent from my iPhone'],
    ['what a telephone adds in German', 'Delete my account.\nVon meinem iPhone gesendet'],
    ['a signature below two dashes', 'Delete my account.\n-- \nJo Doe\nHead of Mailings'],
    ['a name below a closing', 'Delete my account.\n\nBest regards\nJo Doe\nMill Lane 4\n+44 20 7946 0000'],
    ['a closing with its name', 'Delete my account.\nMit freundlichen Grüssen, B. Wüthrich'],
    [
      'a courtly closing',
      "Delete my account.\nVeuillez agréer, Madame, l'expression de mes salutations distinguées.\nJo Doe",
    ],
    ['an Italian closing', 'Delete my account.\nDistinti saluti\ngeom. Jo Doe'],
    ['a Spanish closing', 'Delete my account.\nAtentamente,\nJo Doe'],
  ])('leaves out %s', (_, text) => {
    expect(saidIn(text)).toBe('Delete my account.');
  });

  it('keeps what stands between and below quoted lines', () => {
    expect(saidIn('On 4 May 2026, Plumelac wrote:\n> Shall we?\nYes.\n> And the rest?\nDelete it.')).toBe(
      'Yes.\nDelete it.',
    );
  });

  it('keeps a postscript and the signature apart', () => {
    expect(
      ownWords('Send me a copy.\nKind regards\nJo Doe\nMill Lane 4\n\nPS: stop the newsletter too'),
    ).toEqual({
      said: 'Send me a copy.\nPS: stop the newsletter too',
      signature: 'Kind regards\nJo Doe\nMill Lane 4\n',
    });
  });

  it.each([
    'Thanks, please delete my account\nand stop the mails',
    'Hello\nthanks please delete my account',
    'Delete my account.\nthanks for that and please stop the newsletter as well',
    'From: my old address to the new one\nplease',
    'De: my old address',
    'I earn > 5\nper click',
    'On 4 May I wrote: delete my account',
  ])('keeps what only looks like one of them: %j', (text) => {
    expect(saidIn(text)).toBe(text);
  });

  it.each(['> delete my account', '> delete\n> my account', 'Best regards\nJo Doe', '--\nJo', ''])(
    'keeps all where nothing else is there: %j',
    (text) => {
      expect(saidIn(text)).toBe(text);
    },
  );
});
