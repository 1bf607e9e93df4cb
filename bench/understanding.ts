import { performance } from 'node:perf_hooks';
import { loadUnderstanding } from '../bot/understanding/createUnderstanding.ts';
import { INTENTS } from '../bot/understanding/types.ts';
import { growth, hostileTimes, timeOfAMillion } from './understanding/hostileTimes.ts';
import { type Case, developmentMessages, heldOutMessages, unseenMessages } from './understanding/messages.ts';
import { calibrationError, isRight, type Outcome, outcomesOf, share } from './understanding/outcomes.ts';
import { tableOf } from './understanding/table.ts';
import { timesOf } from './understanding/times.ts';

/** `npm run bench:understanding [-- --misses]`: the table of what is understood, and what is taken for what. */
const percent = (part: number): string => `${(100 * part).toFixed(1)}%`;
const shareRight = (of: readonly Outcome[]): string => `${percent(share(of, isRight))} of ${of.length}`;
const row = (name: string, value: string): void => console.log(`  ${name.padEnd(25)}${value}`);

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
  console.log(`\n${title}: ${outcomes.length} messages`);
  for (const line of tableOf(outcomes)) console.log(line);
  row('calibration error', percent(calibrationError(outcomes)));
  row('language right', percent(share(outcomes, (o) => o.spoken === o.language)));
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

report('messages by somebody who had not read the corpus (tuned on, never trained on)', unseenMessages());

console.log('\nmilliseconds, p50 / p99');
for (const { name, p50, p99 } of timesOf(understand, [...unseenMessages(), ...heldOutMessages().cases]))
  row(name, `${p50.toFixed(3)} / ${p99.toFixed(3)}`);

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
