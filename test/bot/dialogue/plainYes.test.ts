import { describe, expect, it } from 'vitest';
import { isPlainYes } from '../../../bot/dialogue/phrases/plainYes.ts';

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
