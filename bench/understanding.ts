import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { loadUnderstanding } from '../bot/understanding/createUnderstanding.ts';
import { readCorpus } from '../bot/understanding/train/corpus.ts';
import {
  INTENTS,
  type Intent,
  type Understand,
  type UnderstoodLanguage,
} from '../bot/understanding/types.ts';
import { shipped } from '../config/packageRoot.ts';

interface Case {
  text: string;
  accept: readonly Intent[];
  language: UnderstoodLanguage;
}

interface Outcome extends Case {
  first: Intent;
  topThree: boolean;
  oos: number;
  spoken: UnderstoodLanguage;
  ms: number;
}

const developmentMessages = (): Case[] => {
  const file = process.env.UTTERANCES ?? shipped('..', 'shared', 'corpora', 'utterances-dev.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { text: string; accept: Intent[]; lang: UnderstoodLanguage })
    .map(({ text, accept, lang }) => ({ text, accept, language: lang }));
};

/** A message's time is the best of so many runs: what else the machine does can only add to it. */
const RUNS = 5;

const milliseconds = (understand: Understand, cases: readonly Case[]): number[] => {
  const best = cases.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < RUNS; run++)
    cases.forEach(({ text }, i) => {
      const started = performance.now();
      understand(text);
      best[i] = Math.min(best[i]!, performance.now() - started);
    });
  return best;
};

const run = (understand: Understand, cases: readonly Case[]): Outcome[] => {
  const best = milliseconds(understand, cases);
  return cases.map((c, i) => {
    const { ranked, language } = understand(c.text);
    return {
      ...c,
      first: ranked[0]!.intent,
      topThree: ranked.slice(0, 3).some((r) => c.accept.includes(r.intent)),
      oos: ranked.find((r) => r.intent === 'oos')!.confidence,
      spoken: language,
      ms: best[i]!,
    };
  });
};

/** Longer messages are no part of the time budget. */
const SHORT = 200;

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`;
const right = (o: Outcome): boolean => o.accept.includes(o.first);
const inScope = (o: Outcome): boolean => !o.accept.includes('oos');
const shareRight = (outcomes: readonly Outcome[]): string =>
  `${percent(outcomes.filter(right).length, outcomes.length)} of ${outcomes.length}`;

/** Chance that an out-of-scope message gets more `oos` than one in scope. */
const areaUnderCurve = (outcomes: readonly Outcome[]): number => {
  const within = outcomes.filter(inScope);
  const without = outcomes.filter((o) => o.accept.length === 1 && o.accept[0] === 'oos');
  let wins = 0;
  for (const a of without) for (const b of within) wins += a.oos > b.oos ? 1 : a.oos === b.oos ? 0.5 : 0;
  return wins / (within.length * without.length);
};

const quantile = (sorted: readonly number[], q: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0).toFixed(3);

const report = (title: string, outcomes: readonly Outcome[]): void => {
  if (outcomes.length === 0) {
    console.log(`\n${title}: none here`);
    return;
  }
  const scoped = outcomes.filter(inScope);
  const notErase = outcomes.filter((o) => !o.accept.includes('erase'));
  const ms = outcomes
    .filter((o) => o.text.length <= SHORT)
    .map((o) => o.ms)
    .sort((a, b) => a - b);
  console.log(`\n${title}: ${outcomes.length} messages`);
  console.log(`  in scope, first choice   ${shareRight(scoped)}`);
  console.log(
    `  in scope, first three    ${percent(scoped.filter((o) => o.topThree).length, scoped.length)}`,
  );
  console.log(`  out of scope recognised  ${shareRight(outcomes.filter((o) => !inScope(o)))}`);
  console.log(`  in/out AUROC             ${areaUnderCurve(outcomes).toFixed(4)}`);
  console.log(
    `  erase for something else ${percent(notErase.filter((o) => o.first === 'erase').length, notErase.length)}`,
  );
  console.log(
    `  language right           ${percent(outcomes.filter((o) => o.spoken === o.language).length, outcomes.length)}`,
  );
  console.log(
    `  ms p50 / p99             ${quantile(ms, 0.5)} / ${quantile(ms, 0.99)} ` +
      `(${ms.length} messages of up to ${SHORT} characters, each the best of ${RUNS} runs)`,
  );
  for (const language of new Set(outcomes.map((o) => o.language)))
    console.log(
      `  ${language}                       ${shareRight(scoped.filter((o) => o.language === language))} in scope`,
    );
  console.log('  per intent:');
  for (const intent of INTENTS) {
    const own = outcomes.filter((o) => o.accept[0] === intent);
    if (own.length > 0) console.log(`    ${intent.padEnd(16)} ${shareRight(own)}`);
  }
  const confusions = new Map<string, number>();
  for (const o of outcomes)
    if (!right(o))
      confusions.set(
        `${o.accept[0]} taken for ${o.first}`,
        (confusions.get(`${o.accept[0]} taken for ${o.first}`) ?? 0) + 1,
      );
  console.log('  confusions:');
  for (const [pair, n] of [...confusions].sort((a, b) => b[1] - a[1]).slice(0, 12))
    console.log(`    ${String(n).padStart(3)}  ${pair}`);
  if (process.argv.includes('--misses'))
    for (const o of outcomes)
      if (!right(o))
        console.log(`    [${o.language} ${o.accept.join('|')} <- ${o.first}] ${o.text.slice(0, 160)}`);
};

const started = performance.now();
const understand = loadUnderstanding();
console.log(`model loaded in ${(performance.now() - started).toFixed(0)} ms`);
const development = developmentMessages();
report('development messages (public, English, never trained on)', run(understand, development));
const heldOut = readCorpus(shipped(path.join('bot', 'understanding', 'heldout')));
report(
  'own held-out messages (written by people who had not seen the corpus, never trained on)',
  run(
    understand,
    heldOut.map((u) => ({ text: u.text, accept: [u.intent], language: u.language })),
  ),
);
