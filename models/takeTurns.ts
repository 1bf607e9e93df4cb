/** Narrows a search to the networks whose turn comes before the others. */
type Turn = { network: { $gt: string } } | Record<string, never>;

/**
 * Lets the networks from which work came take turns, so that a flood from one of them delays nobody else. Within a network
 * the oldest comes first; what came from no network is one of them. Each process goes round by itself.
 */
export const createTurnTaker = () => {
  /** The network that was served last. */
  let last = '';
  return async <Row extends { network?: string }>(work: {
    /** Cheap, because it is asked all the time and mostly answers no. */
    isAnyDue(): Promise<boolean>;
    /** Takes the first by network and age among those of `turn`. */
    take(turn: Turn): Promise<Row | undefined>;
  }): Promise<Row | undefined> => {
    if (!(await work.isAnyDue())) return undefined;
    const row = (await work.take({ network: { $gt: last } })) ?? (await work.take({}));
    last = row?.network ?? '';
    return row;
  };
};

/** The order in which `take` looks, and the index that it needs. */
export const BY_TURN = { network: 1, 'work.at': 1 } as const;
