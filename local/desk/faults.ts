import type { DeliveryFaults } from './webhooks/planDeliveries.ts';

/** Ways in which the desk can misbehave on request. They touch the API and the webhooks, never the pages. */
export interface DeskFaults {
  /** Closes every connection without an answer and sends nothing, as a desk that is down. */
  down(isDown: boolean): void;
  /** The next `times` answers are `status` instead (nothing is carried out), with `Retry-After` where given. */
  answer(times: number, status: number, retryAfter?: string): void;
  /** The next `times` requests (or only the changing ones) are carried out, then answered with text that is no JSON. */
  malformed(times: number, changesOnly?: boolean): void;
  /** The next `times` CHANGING requests are carried out, then the connection is reset before the answer. */
  resetAfterAccepting(times: number): void;
  /** Holds every answer back, in milliseconds. */
  latency(milliseconds: number): void;
  /** Lets the next deliveries to webhooks be lost, doubled or reordered. */
  deliveries(wrong: Partial<DeliveryFaults>): void;
  /** Ends all access tokens at once. */
  expireTokens(): void;
  /** Back to good behaviour. */
  clear(): void;
  state(): FaultState;
}

export interface FaultState {
  down: boolean;
  answer: { times: number; status: number; retryAfter?: string | undefined };
  malformed: { times: number; changesOnly: boolean };
  resetAfterAccepting: number;
  latency: number;
  deliveries: DeliveryFaults;
}

export type Fault =
  | { kind: 'none' }
  | { kind: 'down' }
  | { kind: 'answer'; status: number; retryAfter: string | undefined }
  | { kind: 'malformed' }
  | { kind: 'reset' };

const behaved = (): FaultState => ({
  down: false,
  answer: { times: 0, status: 503 },
  malformed: { times: 0, changesOnly: false },
  resetAfterAccepting: 0,
  latency: 0,
  deliveries: { lost: 0, doubled: 0, reordered: 0 },
});

/** The switches, and `next` for the server: what to do with the current request. */
export const createFaults = (
  expireTokens: () => void,
): {
  faults: DeskFaults;
  next: (changes: boolean) => Fault;
  deliveryFaults: () => DeliveryFaults | 'down';
} => {
  let state = behaved();
  const faults: DeskFaults = {
    down: (isDown) => {
      state.down = isDown;
    },
    answer: (times, status, retryAfter) => {
      state.answer = { times, status, retryAfter };
    },
    malformed: (times, changesOnly = false) => {
      state.malformed = { times, changesOnly };
    },
    resetAfterAccepting: (times) => {
      state.resetAfterAccepting = times;
    },
    latency: (milliseconds) => {
      state.latency = milliseconds;
    },
    deliveries: (wrong) => {
      Object.assign(state.deliveries, wrong);
    },
    expireTokens,
    clear: () => {
      state = behaved();
    },
    state: () => structuredClone(state),
  };
  const next = (changes: boolean): Fault => {
    if (state.down) return { kind: 'down' };
    if (state.answer.times > 0) {
      state.answer.times -= 1;
      return { kind: 'answer', status: state.answer.status, retryAfter: state.answer.retryAfter };
    }
    if (state.malformed.times > 0 && (changes || !state.malformed.changesOnly)) {
      state.malformed.times -= 1;
      return { kind: 'malformed' };
    }
    if (changes && state.resetAfterAccepting > 0) {
      state.resetAfterAccepting -= 1;
      return { kind: 'reset' };
    }
    return { kind: 'none' };
  };
  return { faults, next, deliveryFaults: () => (state.down ? 'down' : state.deliveries) };
};
