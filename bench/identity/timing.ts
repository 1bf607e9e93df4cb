import { HOUR } from '../../observe/clock.ts';
import type { WholeProduct } from '../../test/builders/openWholeProduct.ts';

/** Addresses of the demo company in every state that a stranger would like to tell apart. */
export const ADDRESSES = {
  known: 'claire.rochat@lacmail.example',
  unknown: 'nobody.at.all@nowhere.example',
  closed: 'maya.torres@harbormail.example',
  ambiguous: 'familie.zuercher@bergmail.example',
  held: 'nadia.benali@courrier.example',
} as const;
export type AddressState = keyof typeof ADDRESSES;
const STATES = Object.keys(ADDRESSES) as AddressState[];

/** Milliseconds until the chat may say something about each address, the states in turn and in changing order. */
export const timeAnswers = async (
  product: WholeProduct,
  clock: { pass(milliseconds: number): void },
  tries: number,
): Promise<Record<AddressState, number[]>> => {
  const times: Record<AddressState, number[]> = {
    known: [],
    unknown: [],
    closed: [],
    ambiguous: [],
    held: [],
  };
  for (let n = -5; n < tries; n += 1) {
    // Each state comes equally often at each position.
    const order = STATES.map((_state, place) => STATES[(place + Math.abs(n)) % STATES.length]!);
    for (const state of order) {
      const conversation = {
        tenant: product.config.tenant,
        conversationId: `timing-${state}-${n}`,
        network: 'here',
        turnId: 'one',
        language: 'en',
        gpc: false,
      } as const;
      const begun = performance.now();
      const { outcome } = await product.useCases.beginRequest({
        conversation,
        kind: 'access',
        address: ADDRESSES[state],
        wish: {},
      });
      const taken = performance.now() - begun;
      if (outcome !== 'code_sent') throw new Error(`${state}: ${outcome}`);
      // The first rounds only warm up caches and the compiler.
      if (n >= 0) times[state].push(taken);
    }
    clock.pass(3 * HOUR);
  }
  return times;
};
