import type { InvocationRow } from './rows.ts';

/** How deliveries go wrong on request; each number counts down as it is used. */
export interface DeliveryFaults {
  /** So many never arrive. */
  lost: number;
  /** So many arrive twice. */
  doubled: number;
  /** So many are held back until all of them are there, and then arrive last first. */
  reordered: number;
}

/** What is to be done with those that wait: sent in this order, or lost; the others stay held back. */
export const planDeliveries = (
  waiting: InvocationRow[],
  faults: DeliveryFaults,
): { send: InvocationRow[]; lost: InvocationRow[] } => {
  if (faults.reordered > waiting.length) return { send: [], lost: [] };
  const turned = waiting.slice(0, faults.reordered).reverse();
  const ordered = [...turned, ...waiting.slice(faults.reordered)];
  faults.reordered = 0;
  const lost = ordered.slice(0, faults.lost);
  faults.lost -= lost.length;
  const rest = ordered.slice(lost.length);
  const twice = rest.slice(0, faults.doubled);
  faults.doubled -= twice.length;
  return { lost, send: rest.flatMap((one) => (twice.includes(one) ? [one, one] : [one])) };
};
