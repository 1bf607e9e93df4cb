import { fold, tidy } from '../text/fold.ts';

/** How the digits are said: English, French, German with its dialects, Italian, Spanish. */
const SAID: readonly string[] = [
  'zero oh null nulla cero nuu',
  'one un une eins eis ein uno una',
  'two deux zwei zwo zwoi due dos',
  'three trois drei dru drei tre tres',
  'four quatre vier vieri quattro cuatro',
  'five cinq funf fuenf foif fuf cinque cinco',
  'six sechs sachs sei seis',
  'seven sept sieben siebe sibe sibni sette siete',
  'eight huit acht achti otto ocho',
  'nine neuf neun nuun nun nuni nove nueve',
];
const DIGIT_OF = new Map(
  SAID.flatMap((words, digit) => words.split(' ').map((word): [string, string] => [word, String(digit)])),
);

const CODE_LENGTH = 8;
/** Two digits at a time are dictated as figures where a phone writes what it hears. */
const FIGURES = /^\d{1,4}$/;

/** Codes that are dictated digit by digit: "four nine three three six three oh four". */
export const spelledCodesIn = (text: string): string[] => {
  const codes: string[] = [];
  let run = '';
  let said = 0;
  const words = [...text.matchAll(/[\p{L}\p{M}]+|\d+/gu)].map(([word]) => word);
  for (const word of [...words, '']) {
    const digits = FIGURES.test(word) ? word : DIGIT_OF.get(fold(tidy(word)));
    if (digits !== undefined) {
      run += digits;
      said += FIGURES.test(word) ? 0 : 1;
      continue;
    }
    if (run.length === CODE_LENGTH && said > 0) codes.push(run);
    [run, said] = ['', 0];
  }
  return codes;
};
