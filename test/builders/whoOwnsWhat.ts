import type { DemoDeskTicket, DemoDeskUser } from '../../local/demo/demoDeskData.ts';

/** Of a record: the number of the account it belongs to, `reader` and a number, or nobody whom the data says. */
export type Owner = string | undefined;

/** Clients on whose lists the persona without dealings of their own stands, in the order of the generator. */
const LISTING_CLIENTS = ['100234', '100410'];

/** How the generator names its rows: a letter for the kind, and within the rest the number of the account. */
const ROW_IDS: readonly RegExp[] = [
  /^[AOFLQUN](\d+)(?:-\d+)?$/,
  /^R\d{4}-(\d+)-\d+$/,
  /^C(\d+)-\d+$/,
  /^S(\d+)$/,
];

const ownerOfRow = (id: string, accounts: ReadonlySet<string>): Owner => {
  const number = ROW_IDS.map((pattern) => pattern.exec(id)?.[1]).find((found) => found !== undefined);
  if (number === undefined) throw new Error(`the generator names no row like ${id}`);
  if (accounts.has(number)) return number;
  const [, nth] = /^C900001-(\d)$/.exec(id) ?? [];
  if (nth !== undefined) return LISTING_CLIENTS[Number(nth) - 1];
  return id.startsWith('S') ? `reader ${number}` : undefined;
};

/**
 * Who owns what in the demo company, by how its generator numbers rows and seeds the desk. Nothing of the data map and none of
 * the product's searches is used: it is what they are compared with. `accounts A100234`, `desk profile <address>` and
 * `desk tickets <address>` -> owner.
 */
export const whoOwnsWhat = (
  rows: readonly [collection: string, rows: readonly { _id: string }[]][],
  desk: { users: readonly DemoDeskUser[]; tickets: readonly DemoDeskTicket[] },
): Map<string, Owner> => {
  const accounts = new Set(
    rows.flatMap(([name, some]) => (name === 'accounts' ? some.map(({ _id }) => _id.slice(1)) : [])),
  );
  const ownerAtDesk = new Map(desk.users.map(({ email, externalId }) => [email, externalId?.slice(1)]));
  return new Map([
    ...rows.flatMap(([name, some]) =>
      some.map(({ _id }) => [`${name} ${_id}`, ownerOfRow(_id, accounts)] as const),
    ),
    ...desk.users.map(({ email }) => [`desk profile ${email}`, ownerAtDesk.get(email)] as const),
    ...desk.tickets.map(
      ({ requesterEmail }) => [`desk tickets ${requesterEmail}`, ownerAtDesk.get(requesterEmail)] as const,
    ),
  ]);
};
