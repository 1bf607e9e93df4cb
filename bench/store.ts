import { parseArgs } from 'node:util';
import { measure } from './store/measure.ts';
import type { OperationName } from './store/operations.ts';
import { operationsOn } from './store/operations.ts';
import { fill } from './store/requests.ts';
import { startBenchStore } from './store/startBenchStore.ts';

const NAMES: OperationName[] = ['insert', 'indexed findOne', 'claim', 'aggregate group'];
/** An aggregation reads the whole collection and blocks everybody: running more of them at once only adds waiting. */
const clientsFor = (name: OperationName): number[] => (name === 'aggregate group' ? [1] : [1, 32]);
/** The target, with 32 clients on two cores. */
const AIMS: Partial<Record<OperationName, number>> = {
  insert: 2_400,
  'indexed findOne': 3_000,
  claim: 2_000,
};

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    seconds: { type: 'string', default: '3' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const forMs = Number(values.seconds) * 1_000;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const rates = new Map<string, number>();

const store = await startBenchStore();
print(
  '| stored | operation | clients | per second | p50 ms | p99 ms | commits/op | server µs/op | resident MB |',
);
print('|---:|---|---:|---:|---:|---:|---:|---:|---:|');
for (const size of sizes) {
  const { rows, references } = await fill(store.db, size);
  const operations = operationsOn(rows, references);
  for (const name of NAMES) {
    for (const clients of clientsFor(name)) {
      const { perSecond, p50, p99, commits, serverMicroseconds } = await measure(
        clients,
        forMs,
        store.facts,
        operations[name],
      );
      const { residentMegabytes } = await store.facts();
      rates.set(`${name}/${clients}/${size}`, perSecond);
      print(
        `| ${size} | ${name} | ${clients} | ${perSecond.toFixed(0)} | ${p50.toFixed(2)} | ${p99.toFixed(2)} | ${commits.toFixed(2)} | ${serverMicroseconds.toFixed(0)} | ${residentMegabytes} |`,
      );
    }
  }
  await rows.drop();
}
await store.stop();

const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
const tenfolds = Math.log10(largest / smallest);
print('');
for (const [name, aim] of Object.entries(AIMS)) {
  const slowest = Math.min(...sizes.map((size) => rates.get(`${name}/32/${size}`) ?? Number.NaN));
  const verdict = slowest >= aim ? 'met' : 'MISSED';
  print(`${name}, 32 clients: at least ${slowest.toFixed(0)}/s at every size, aim ${aim}/s: ${verdict}`);
}
for (const name of ['indexed findOne', 'claim'] as const) {
  if (tenfolds <= 0) break;
  const times = (rates.get(`${name}/1/${smallest}`) ?? 0) / (rates.get(`${name}/1/${largest}`) ?? 0);
  print(
    `${name}, 1 client: ${times.toFixed(2)} times as long at ${largest} as at ${smallest}, ${(times ** (1 / tenfolds)).toFixed(3)} per tenfold (aim below 1.1; claim at most 1.5 times)`,
  );
}
