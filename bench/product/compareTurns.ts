import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Instance } from '../../processes/demo/freshInstance.ts';
import { type Child, spawnChild } from '../../processes/spawnChild.ts';
import { bundleScript } from '../../scripts/bundleScript.ts';
import { echoCustomers, measureTurns, productCustomers, type Rate, type Talk } from './turns.ts';

export const CONVERSATIONS = [1, 8, 32] as const;
export type BotName = 'product' | 'echo, state in memory' | 'echo, state in the store';
export type Comparison = Record<BotName, Record<number, Rate>>;

const TURNS = { 1: 400, 8: 120, 32: 60 } as const;
const WARM_UP = 60;

const server = (file: string): string =>
  fileURLToPath(new URL(path.join('..', 'servers', file), import.meta.url));

/** The product and two echo bots, each in a process of its own, measured in turn by the same customers. */
export const compareTurns = async (instance: Instance): Promise<Comparison> => {
  const env = { LOG_LEVEL: 'silent', DATA_DIR: instance.folder };
  // Bundled as they would be shipped: otherwise the cost of transpiling would be measured too.
  const product = await bundleScript(server('product.ts'));
  const echo = await bundleScript(server('echoBot.ts'));
  const children: [BotName, Child, (child: Child, count: number, turns: number) => Promise<Talk[]>][] = [
    [
      'product',
      await spawnChild('product', { file: product.file, args: [], env, nodeArgs: [] }),
      (child, count, turns) => productCustomers(child.details['url']!, count, turns),
    ],
    [
      'echo, state in memory',
      await spawnChild('echo', { file: echo.file, args: [], nodeArgs: [] }),
      async (child, count) => echoCustomers(child.details['url']!, count),
    ],
    [
      'echo, state in the store',
      await spawnChild('echo', {
        file: echo.file,
        args: [],
        nodeArgs: [],
        env: { BENCH_STORE: instance.storeUri },
      }),
      async (child, count) => echoCustomers(child.details['url']!, count),
    ],
  ];
  const rates = {} as Comparison;
  try {
    for (const [name, child, customers] of children) {
      await measureTurns(await customers(child, 4, WARM_UP), WARM_UP);
      rates[name] = {};
    }
    for (const count of CONVERSATIONS)
      for (const [name, child, customers] of children)
        rates[name][count] = await measureTurns(await customers(child, count, TURNS[count]), TURNS[count]);
    return rates;
  } finally {
    await Promise.all(children.map(([, child]) => child.stop()));
    product.remove();
    echo.remove();
  }
};
