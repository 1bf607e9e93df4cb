import { normaliseAddress } from '../../../domain/emailAddress/sameMailbox.ts';
import { withdraw } from './changeRows.ts';
import { at, type MongoContext, rowsOf } from './context.ts';

/** How many addresses are asked for at once. */
const BATCH = 500;

/**
 * Goes through the rows that carry a consent and ends those that were withdrawn before: whoever said no stays
 * unsubscribed when a list with the old consent is imported again. Whoever has said yes since then has changed their mind.
 */
export const keepWithdrawn = async (
  context: MongoContext,
  service: string,
  withdrawnAmong: (addresses: string[]) => Promise<Map<string, Date>>,
  now: Date,
): Promise<{ changed: number }> => {
  let changed = 0;
  const settle = async (addresses: string[]): Promise<void> => {
    for (const [address, at] of await withdrawnAmong(addresses))
      changed += (await withdraw(context, address, service, now, at)).changed;
  };
  for (const { collection, withdraw: rules } of context.collections) {
    const rule = Object.hasOwn(rules, service) ? rules[service] : undefined;
    if (!rule) continue;
    let waiting = new Set<string>();
    const consenting = rowsOf(context, collection).find(
      { $nor: [rule.set] },
      { projection: { [rule.address]: 1 }, batchSize: BATCH },
    );
    for await (const row of consenting) {
      const address = at(row, rule.address);
      if (typeof address !== 'string' || address.trim() === '') continue;
      waiting.add(normaliseAddress(address));
      if (waiting.size < BATCH) continue;
      await settle([...waiting]);
      waiting = new Set();
    }
    if (waiting.size > 0) await settle([...waiting]);
  }
  return { changed };
};
