import { performance } from 'node:perf_hooks';
import { loadUnderstanding } from '../bot/understanding/createUnderstanding.ts';
import { INTENTS } from '../bot/understanding/types.ts';
import { growth, hostileTimes, timeOfAMillion } from './understanding/hostileTimes.ts';
import { type Case, developmentMessages, heldOutMessages } from './understanding/messages.ts';
import {
  areaUnderCurve,
  calibrationError,
  falseErase,
  inScope,
  isRight,
  milliseconds,
  type Outcome,
  outcomesOf,
  RUNS,
  share,
} from './understanding/outcomes.ts';

/** `npm run bench:understanding [-- --misses]`: the table of what is understood, and what is taken for what. */
const percent = (part: number): string => `${(100 * part).toFixed(1)}%`;
const shareRight = (of: readonly Outcome[]): string => `${percent(share(of, isRight))} of ${of.length}`;
const row = (name: string, value: string): void => console.log(`  ${name.padEnd(25)}${value}`);

/** Longer messages are not part of the time budget. */
const SHORT = 200;

const times = (cases: readonly Case[]): string => {
  const short = cases.filter(({ text }) => text.length <= SHORT);
  const ms = milliseconds(understand, short).sort((a, b) => a - b);
  const quantile = (q: number): string => (ms[Math.floor(q * ms.length)] ?? 0).toFixed(3);
  const how = `${short.length} messages of up to ${SHORT} characters, each the best of ${RUNS} runs`;
  return `${quantile(0.5)} / ${quantile(0.99)} (${how})`;
};

const confusions = (outcomes: readonly Outcome[]): [string, number][] => {
  const pairs = new Map<string, number>();
  for (const o of outcomes.filter((one) => !isRight(one))) {
    const pair = `${o.accept[0]} taken for ${o.first}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return [...pairs].sort((a, b) => b[1] - a[1]).slice(0, 12);
};

const report = (title: string, cases: readonly Case[]): void => {
  const outcomes = outcomesOf(understand, cases);
  const scoped = outcomes.filter(inScope);
  console.log(`\n${title}: ${outcomes.length} messages`);
  row('in scope, first choice', shareRight(scoped));
  row('in scope, first three', percent(share(scoped, (o) => o.topThree)));
  row('out of scope recognised', shareRight(outcomes.filter((o) => !inScope(o))));
  row('in/out AUROC', areaUnderCurve(outcomes).toFixed(4));
  row('erase for something else', percent(falseErase(outcomes)));
  row('calibration error', percent(calibrationError(outcomes)));
  row('language right', percent(share(outcomes, (o) => o.spoken === o.language)));
  row('ms p50 / p99', times(cases));
  for (const language of new Set(outcomes.map((o) => o.language)))
    row(language, `${shareRight(scoped.filter((o) => o.language === language))} in scope`);
  console.log('  per intent:');
  for (const intent of INTENTS) {
    const own = outcomes.filter((o) => o.accept[0] === intent);
    if (own.length > 0) console.log(`    ${intent.padEnd(16)} ${shareRight(own)}`);
  }
  console.log('  confusions:');
  for (const [pair, n] of confusions(outcomes)) console.log(`    ${String(n).padStart(3)}  ${pair}`);
  if (!process.argv.includes('--misses')) return;
  for (const o of outcomes.filter((one) => !isRight(one)))
    console.log(`    [${o.language} ${o.accept.join('|')} <- ${o.first}] ${o.text.slice(0, 160)}`);
};

const started = performance.now();
const understand = loadUnderstanding();
console.log(`model loaded in ${(performance.now() - started).toFixed(0)} ms`);

const development = developmentMessages();
if (development === undefined) console.log('\ndevelopment messages: not here');
else report('development messages (public, English, tuned on, never trained on)', development);

const [slowest] = hostileTimes(understand, 0);
console.log('\nhostile texts of 10,000 characters');
row('ms, the slowest', `${slowest?.ms.toFixed(1)} (${slowest?.name})`);
row('four times as long', `${growth(understand).toFixed(1)} times the time`);
row('ms, a million characters', timeOfAMillion(understand, 0).toFixed(1));

const { cases, alsoTaught } = heldOutMessages();
report(
  'own held-out messages (written apart from the corpus, never trained on; left out ' +
    `${alsoTaught} that a training sentence words the same, such as "yes")`,
  cases,
);
