import type { OptOutKind } from '../../domain/kinds.ts';
import type { Wish } from '../../domain/wish.ts';

/** An opt-out that was filed in this conversation. */
export interface OptedOut {
  kind: OptOutKind;
  address: string;
  services: string[];
  reference: string;
  at: Date;
}

/** Whether it was filed already, for this address and no fewer uses. */
export const coversOptOut = (
  done: OptedOut,
  { kind, address, wish }: { kind: OptOutKind; address: string | undefined; wish: Wish },
): boolean =>
  done.kind === kind &&
  done.address.toLowerCase() === address?.toLowerCase() &&
  (wish.services ?? []).every((service) => done.services.includes(service));
