import type { JobContext } from './context.ts';

/**
 * An opt-out outlives the data: when an address is imported again with its old consent, it is unsubscribed again; a
 * consent that was given later stands. We compare keyed hashes only, so no address has to be kept for this.
 * @returns how many consents were ended
 */
export const keepOptOuts = async (context: JobContext): Promise<number> => {
  const { sources, suppressions, addressKeys, clock, logger } = context;
  let changed = 0;
  for (const service of await suppressions.services()) {
    const withdrawnAmong = async (addresses: string[]): Promise<Map<string, Date>> => {
      const since = await suppressions.suppressedAmong(service, addresses.flatMap(addressKeys));
      return new Map(
        addresses.flatMap((address) => {
          const dates = addressKeys(address).flatMap((key) => since.get(key) ?? []);
          const latest = dates.sort((one, other) => other.getTime() - one.getTime())[0];
          return latest ? [[address, latest] as const] : [];
        }),
      );
    };
    for (const source of sources)
      changed += (await source.keepWithdrawn?.(service, withdrawnAmong, clock.now()))?.changed ?? 0;
  }
  if (changed > 0) logger.info('consents that had come back were ended again', { count: changed });
  return changed;
};
