/** A refusing SMTP reply: 4xx asks to try again later, 5xx means never. */
export interface Refusal {
  code: number;
  message: string;
}

/** Faults that the inbox shows on purpose, for tests and for trying out. Counts are emails; `clear` ends them all. */
export interface InboxFaults {
  /** Refuses the next `times` mails (default: all) at the recipient or after their data. */
  refuse(at: 'recipient' | 'data', refusal: Refusal, times?: number): void;
  /** Answers 451 to the first try of each pair of sender and recipient, as greylisting servers do. */
  greylist(): void;
  /** Keeps the next `times` mails (default: 1) and breaks the connection before the 250. */
  dropAfterData(times?: number): void;
  /** Stops listening and cuts every connection, as if the server had died; the page stays up. */
  goDown(): Promise<void>;
  /** Listens again, on the same port. */
  comeBack(): Promise<void>;
  /** Ends all faults; comes back if it was down. */
  clear(): Promise<void>;
}

/** The side of the faults that the SMTP server asks. Each question uses up one of the counted faults. */
export interface FaultState {
  atRecipient(from: string, to: string): Refusal | undefined;
  atData(): Refusal | undefined;
  dropsNow(): boolean;
}

const GREYLISTED: Refusal = { code: 451, message: '4.7.1 Greylisted, please try again later' };

type Counted = { refusal: Refusal; left: number };

const take = (counted: Counted | undefined): Refusal | undefined => {
  if (counted === undefined || counted.left <= 0) return undefined;
  counted.left -= 1;
  return counted.refusal;
};

export const createFaults = (server: {
  down(): Promise<void>;
  up(): Promise<void>;
}): { faults: InboxFaults; state: FaultState } => {
  const refusals: { recipient?: Counted; data?: Counted } = {};
  let drops = 0;
  let greylisted: Set<string> | undefined;

  const firstTry = (from: string, to: string): boolean => {
    const pair = `${from} ${to}`;
    if (greylisted === undefined || greylisted.has(pair)) return false;
    greylisted.add(pair);
    return true;
  };

  const state: FaultState = {
    atRecipient: (from, to) => take(refusals.recipient) ?? (firstTry(from, to) ? GREYLISTED : undefined),
    atData: () => take(refusals.data),
    dropsNow: () => {
      if (drops <= 0) return false;
      drops -= 1;
      return true;
    },
  };

  const faults: InboxFaults = {
    refuse: (at, refusal, times = Number.POSITIVE_INFINITY) => {
      refusals[at] = { refusal, left: times };
    },
    greylist: () => {
      greylisted = new Set();
    },
    dropAfterData: (times = 1) => {
      drops = times;
    },
    goDown: server.down,
    comeBack: server.up,
    clear: async () => {
      delete refusals.recipient;
      delete refusals.data;
      drops = 0;
      greylisted = undefined;
      await server.up();
    },
  };
  return { faults, state };
};
