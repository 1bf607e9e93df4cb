import type { JobContext } from './context.ts';

/**
 * An opt-out outlives the data: when an address is imported again with its old consent, it is unsubscribed again. We
 * compare keyed hashes only, so no address has to be kept for this.
 * @returns how many consents were ended
 */
export const keepOptOuts = async (context: JobContext): Promise<number> => {
  const { sources, suppressions, addressKeys, clock, logger } = context;
  let changed = 0;
  for (const service of await suppressions.services()) {
    const suppressedAmong = async (addresses: string[]): Promise<string[]> => {
      const keys = await suppressions.suppressedAmong(service, addresses.flatMap(addressKeys));
      return addresses.filter((address) => addressKeys(address).some((key) => keys.has(key)));
    };
    for (const source of sources)
      changed += (await source.keepWithdrawn(service, suppressedAmong, clock.now())).changed;
  }
  if (changed > 0) logger.info('consents that had come back were ended again', { count: changed });
  return changed;
};
