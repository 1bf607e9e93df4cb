import { expect, it } from 'vitest';
import { codesIn } from '../../../../bot/understanding/details/numbers.ts';

it.each([
  ['four nine three three six three oh four i think', '49336304'],
  ['il codice e otto tre nove uno uno due cinque quattro', '83911254'],
  ['eins zwo drei vier fünf sechs sieben acht', '12345678'],
  ['zéro un deux trois quatre cinq six sept', '01234567'],
  ['es cero, uno, dos, tres, cuatro, cinco, seis, siete', '01234567'],
  ['isch nüün acht siebe sächs foif vier drü zwei', '98765432'],
  ['45 09 fifty-two no: four five 09 52 three two', '45095232'],
])('hears the code in "%s"', (text, code) => {
  expect(codesIn(text)).toEqual([code]);
});

it.each([
  'one two three four five six seven',
  'uno de los dos, no sé cuál',
  'I have one or two accounts',
  'one two three four five six seven eight nine',
])('hears none in "%s"', (text) => {
  expect(codesIn(text)).toEqual([]);
});
