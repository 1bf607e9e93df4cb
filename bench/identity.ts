import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { resetDemo } from '../local/demo/seedDemo.ts';
import { systemFixedIntervals } from '../observe/respondAtFixedIntervals.ts';
import { auc, isEqual } from './identity/equality.ts';
import { type BenchPlace, codeOf, movableClock, openBenchProduct } from './identity/openBench.ts';
import { ADDRESSES, type AddressState, timeAnswers } from './identity/timing.ts';
import { runTogether } from './identity/twoProcesses.ts';
import { median, quantile } from './product/statistics.ts';
import { startBenchStore } from './store/startBenchStore.ts';

const START = '2026-03-02T09:00:00Z';
const CODES_PER_HOUR = 3;
const TRIES_PER_CODE = 5;

const { values } = parseArgs({
  options: { tries: { type: 'string', default: '1000' }, verifications: { type: 'string', default: '1000' } },
});
const tries = Number(values.tries);
const total = Number(values.verifications);
const print = (line = ''): void => void process.stdout.write(`${line}\n`);
let kept = true;
const hold = (what: string, holds: boolean): void => {
  kept &&= holds;
  print(`${holds ? 'holds' : 'BROKEN'}: ${what}`);
};

const store = await startBenchStore();
const dir = mkdtempSync(path.join(tmpdir(), 'rd-identity-'));
const place: BenchPlace = {
  uri: store.uri,
  dir,
  product: `bench_identity_${process.pid}`,
  company: `bench_company_${process.pid}`,
};
const company = store.client.db(place.company);

const tell = (title: string, times: Record<AddressState, number[]>): void => {
  print(`${title}, ${tries} tries each, in turn:`);
  print('| address | p50 ms | p99 ms | AUC against known |');
  print('|---|---:|---:|---:|');
  for (const [state, taken] of Object.entries(times))
    print(
      `| ${state} | ${median(taken).toFixed(2)} | ${quantile(taken, 0.99).toFixed(2)} | ${auc(taken, times.known).toFixed(3)} |`,
    );
  print();
};

try {
  const clock = movableClock(START);
  await resetDemo({ db: company, clock });
  await company
    .collection<{ _id: string }>('accounts')
    .updateOne({ emailLower: ADDRESSES.closed }, { $set: { 'stopped.all': clock.now() } });

  const bare = await openBenchProduct(place, clock, (work) => work());
  tell('Work without the even answer', await timeAnswers(bare, clock, tries));
  await bare.close();
  const even = await openBenchProduct(place, clock, systemFixedIntervals);
  const times = await timeAnswers(even, clock, tries);
  tell('What a stranger can measure', times);
  for (const state of ['unknown', 'closed', 'ambiguous', 'held'] as const)
    hold(
      `${state} cannot be told from known (AUC 0.45 to 0.55, medians within 2 ms)`,
      isEqual(times[state], times.known),
    );
  await even.close();

  const costs: number[] = [];
  const single = await openBenchProduct(place, clock, (work) => work());
  const known = await company.collection('accounts').find({}).sort({ _id: -1 }).limit(total).toArray();
  const addresses = [...new Set(known.map((row) => String(row['emailLower'])))];
  const costed = addresses.slice(0, 100);
  for (const address of costed) {
    const conversation = {
      tenant: 'default',
      conversationId: `cost-${address}`,
      network: 'here',
      turnId: 'one',
      language: 'en',
      gpc: false,
    } as const;
    const begun = performance.now();
    const sent = await single.useCases.beginRequest({ conversation, kind: 'access', address, wish: {} });
    const sending = performance.now() - begun;
    if (!('requestId' in sent) || sent.requestId === undefined) throw new Error(sent.outcome);
    const code = await codeOf(single, sent.requestId);
    const checkBegun = performance.now();
    await single.useCases.checkCode({ conversation, code });
    costs.push(sending + performance.now() - checkBegun);
  }
  print();
  print(
    `A verification costs ${median(costs).toFixed(1)} ms of work (p99 ${quantile(costs, 0.99).toFixed(1)} ms), one at a time.`,
  );

  // Whoever has no account yet gets one: as many people as verifications, each with an address of their own.
  const people = Array.from({ length: total }, (_, n) => `person.${n}@many.example`);
  await company.collection<{ _id: string }>('accounts').insertMany(
    people.map((emailLower, n) => ({
      _id: `B${n}`,
      customerNumber: `b${n}`,
      email: emailLower,
      emailLower,
    })),
  );
  const target = {
    tenant: 'default',
    conversationId: 'guessed',
    network: 'here',
    turnId: 'one',
    language: 'en',
    gpc: false,
  } as const;
  clock.pass(86_400_000);
  await single.useCases.beginRequest({
    conversation: target,
    kind: 'access',
    address: ADDRESSES.known,
    wish: {},
  });
  const half = Math.ceil(total / 2);
  const order = (some: string[]) => ({
    place,
    now: clock.now().toISOString(),
    addresses: some,
    guesses: { conversationId: target.conversationId, count: 50 },
    flood: { address: ADDRESSES.closed, count: 20 },
  });
  const reports = await runTogether([order(people.slice(0, half)), order(people.slice(half))]);
  const sum = (of: (report: (typeof reports)[number]) => number) =>
    reports.reduce((all, one) => all + of(one), 0);
  const slowest = Math.max(...reports.map(({ ms }) => ms));
  print(`${total} verifications at once over two processes took ${(slowest / 1_000).toFixed(1)} s.`);
  print();
  hold(`all ${total} were verified`, sum(({ verified }) => verified) === total);
  const guessedRow = await single.connection
    .collection('verifications')
    .findOne({ place: target.conversationId });
  hold(`of 100 guesses ${TRIES_PER_CODE} were compared`, guessedRow?.['tries'] === TRIES_PER_CODE);
  hold(
    `of 40 codes asked for one address ${CODES_PER_HOUR} were sent`,
    sum(({ sent }) => sent) === CODES_PER_HOUR,
  );
  await single.connection.dropDatabase();
  await single.close();
} finally {
  await company.dropDatabase();
  await store.stop();
  rmSync(dir, { recursive: true, force: true });
}
process.exitCode = kept ? 0 : 1;
