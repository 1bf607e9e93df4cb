import { UNDERSTOOD_LANGUAGES } from '../../bot/understanding/types.ts';
import {
  areaUnderCurve,
  inScope,
  isRight,
  type Outcome,
  share,
  sureFalseErase,
  sureFalseFiling,
  sureUnasked,
  sureWrong,
} from './outcomes.ts';

const within = (of: readonly Outcome[]): Outcome[] => of.filter(inScope);
const without = (of: readonly Outcome[]): Outcome[] => of.filter((o) => !inScope(o));

interface Measure {
  name: string;
  of: (outcomes: readonly Outcome[]) => number;
  /** What it should be, in per cent: at least, or at most. */
  aim: string;
}

const MEASURES: readonly Measure[] = [
  { name: 'in scope, first choice', of: (all) => share(within(all), isRight), aim: '>= 95' },
  { name: 'in scope, first three', of: (all) => share(within(all), (o) => o.topThree), aim: '>= 99' },
  { name: 'out of scope recognised', of: (all) => share(without(all), isRight), aim: '>= 93' },
  { name: 'in/out AUROC', of: areaUnderCurve, aim: '>= 97.5' },
  { name: 'sure false erase', of: sureFalseErase, aim: '<= 0.3' },
  { name: 'sure false filing', of: sureFalseFiling, aim: '<= 0.5' },
  { name: 'unasked sure acts', of: sureUnasked, aim: '<= 3' },
  { name: 'wrong and sure', of: sureWrong, aim: '<= 1.5' },
];

const percent = (part: number): string => (100 * part).toFixed(1);

/** The measures in per cent, one a line, over all languages and for each; `sure` is what the assistant goes ahead with. */
export const tableOf = (outcomes: readonly Outcome[]): string[] => {
  const languages = UNDERSTOOD_LANGUAGES.filter((one) => outcomes.some((o) => o.language === one));
  const columns = [outcomes, ...languages.map((language) => outcomes.filter((o) => o.language === language))];
  const line = (name: string, values: readonly string[], aim: string): string =>
    `  ${name.padEnd(25)}${values.map((value) => value.padStart(7)).join('')}   ${aim}`;
  return [
    line('%', ['all', ...languages], 'aim'),
    ...MEASURES.map(({ name, of, aim }) => line(name, columns.map(of).map(percent), aim)),
  ];
};
