/** Whose a marked piece of text is. */
export type Claim =
  /** In a record with the account's number. */
  | { account: string }
  /** In a subscription without an account. */
  | { subscriber: string; address: string }
  /** In a record that says nothing but an address. */
  | { address: string }
  /** Typed into a chat. */
  | { human: string; chat: string }
  /** An agent's answer on the ticket of a request. */
  | { answerTo: string };

/** Pieces of text that stand nowhere else, so that whatever they are found in is known to hold somebody's data. */
export const createMarks = () => {
  const claims: Claim[] = [];
  return {
    mark: (claim: Claim): string => `mark${claims.push(claim) - 1}x`,
    in: (text: string): { mark: string; claim: Claim }[] => {
      const found = new Set([...text.matchAll(/mark(\d+)x/gi)].map(([, n]) => Number(n)));
      return [...found].flatMap((n) => (claims[n] ? [{ mark: `mark${n}x`, claim: claims[n] }] : []));
    },
  };
};
export type Marks = ReturnType<typeof createMarks>;

/** The company's rows that say who somebody is, as they are stored. */
export interface WhoIsOnFile {
  accounts: readonly { id: string; address: string }[];
  readers: readonly { id: string; address: string }[];
  /** Addresses of subscriptions that belong to an account, by its number. */
  linked: readonly { id: string; address: string }[];
}

/**
 * Everybody at an address, from the rows alone and without the product's rule. A subscription belongs to the one account of its
 * address.
 */
export const holdersOf = ({ accounts, readers }: WhoIsOnFile, address: string): string[] => {
  const having = accounts.filter((one) => one.address === address).map(({ id }) => `accounts:${id}`);
  if (having.length === 1) return having;
  return [
    ...having,
    ...readers.filter((one) => one.address === address).map(({ id }) => `subscribers:${id}`),
  ];
};

const addressOf = (claim: Claim): string | undefined => ('address' in claim ? claim.address : undefined);

/** Whether a record is this subject's and nobody else's, as things stand. */
export const belongsTo = (claim: Claim, subjectId: string, onFile: WhoIsOnFile): boolean => {
  if ('account' in claim) return subjectId === `accounts:${claim.account}`;
  if ('subscriber' in claim && subjectId === `subscribers:${claim.subscriber}`) return true;
  const address = addressOf(claim);
  if (address === undefined) return false;
  const holders = holdersOf(onFile, address);
  return holders.length === 1 && holders[0] === subjectId;
};

/** Whether somebody else than this subject has the record's address by now. */
export const isOthersToo = (claim: Claim, subjectId: string, onFile: WhoIsOnFile): boolean => {
  const address = addressOf(claim);
  if (address === undefined) return false;
  const linked = onFile.linked.filter((one) => one.address === address).map(({ id }) => `accounts:${id}`);
  return [...holdersOf(onFile, address), ...linked].some((holder) => holder !== subjectId);
};
