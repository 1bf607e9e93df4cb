import { describe, expect, it } from 'vitest';
import { beginsWithYes, isPlainYes } from '../../../bot/dialogue/phrases/plainYes.ts';

describe('a plain yes', () => {
  it.each([
    'yes',
    'Yes, please!',
    'ok',
    'yes, erase everything now',
    'Yes I am sure',
    'go ahead',
    'that would be true',
    'oui',
    "d'accord, effacez mes données",
    'ja bitte',
    'Ja, alles löschen',
    'sì, confermo',
    'sí, adelante',
  ])('is "%s"', (text) => {
    expect(isPlainYes(text)).toBe(true);
  });

  it.each([
    '',
    'no',
    'yes?',
    'is this right?',
    'yes but wait',
    'yes and send me a copy first',
    'true',
    'delete it',
    'correct my data',
    'just here',
    'y mis datos',
    'borrar ya',
    'oui mais pas tout',
    'ja, aber nicht alles',
    'yes'.repeat(40),
  ])('is not "%s"', (text) => {
    expect(isPlainYes(text)).toBe(false);
  });
});

describe('a plain yes to an erasure', () => {
  it.each([
    'ok fallo e non rompere',
    'SI SI cancella tutto',
    'sì cancella dai muoviti',
    'That is satisfactory. You may proceed.',
    'yes, cancel my account',
    'Sííí hostia, que sí',
    'ja passt scho, weg damit',
  ])('is "%s"', (text) => {
    expect(isPlainYes(text, 'erasure')).toBe(true);
  });

  it.each([
    'yes, cancel',
    'sì, annulla',
    'oui, annulez',
    'ja, zurückziehen',
    'sí, a la copia',
    'yes, send the copy',
    'sí, dale. Y de la factura ya hablaré con soporte',
    'ok fallo ma non subito',
    'yes, later',
    'ok bye',
    'ja, wenn Sie meinen',
    'oui, seulement la newsletter',
  ])('is not "%s"', (text) => {
    expect(isPlainYes(text, 'erasure')).toBe(false);
  });
});

describe('a yes that comes first', () => {
  it.each([
    'sí, dale. Y de la factura ya hablaré con soporte',
    'Ja, bitte. Ich melde mich beim Support wegen der Rechnung',
    'Yes please, I am at home all day',
  ])('is "%s"', (text) => {
    expect(beginsWithYes(text, 'access')).toBe(true);
  });

  it.each([
    'sí, pero solo las facturas',
    'ok, I am reading it now',
    'Ja, das habe ich gelesen',
    'oui, mais pas tout',
    'yes, what happens then?',
    'yes. If it is free',
    'sì, prima però mi dica una cosa',
  ])('is not "%s"', (text) => {
    expect(beginsWithYes(text, 'access')).toBe(false);
  });
});
