import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import type { WhoIsOnFile } from './claims.ts';
import type { Stage } from './openStage.ts';

/** Everything that somebody could lose, as it stands after a step. */
export interface Sight {
  onFile: WhoIsOnFile;
  /** Rows of the company: name -> the whole row. */
  rows: ReadonlyMap<string, string>;
  /** The same rows, and the records of the desk. */
  records: ReadonlyMap<string, string>;
  requests: Map<string, PrivacyRequest>;
  /** What stands in each chat. */
  chats: Map<string, string>;
}

type Row = Record<string, unknown> & { _id: string };

const COLLECTIONS = ['accounts', 'subscribers', 'invoices', 'webForms', 'contactLists'] as const;

/** What is made of documents that were not read again is not made again. */
const onceFor = <From extends object, To>(make: (from: From) => To): ((from: From) => To) => {
  const made = new WeakMap<From, To>();
  return (from) => {
    const known = made.get(from) ?? make(from);
    made.set(from, known);
    return known;
  };
};

const namedRows = onceFor((rows: Row[]) => rows.map((row) => [row._id, JSON.stringify(row)] as const));
const byId = onceFor((rows: Row[]) => new Map(rows.map((one) => [String(one._id), one])));
const chatTexts = onceFor(
  (rows: Row[]) => new Map(rows.map((one) => [String(one._id), JSON.stringify(one['recent'])])),
);

const whoIsOnFile = (accounts: Row[], subscribers: Row[]): WhoIsOnFile => {
  const address = (row: Row) => ({ id: row._id, address: String(row['emailLower']) });
  return {
    accounts: accounts.map(address),
    readers: subscribers.filter((row) => row['accountId'] === undefined).map(address),
    linked: subscribers.flatMap((row) =>
      row['accountId'] === undefined ? [] : [{ id: String(row['accountId']), address: address(row).address }],
    ),
  };
};

export const look = async (stage: Stage): Promise<Sight> => {
  const [company, requests, chats] = await Promise.all([
    Promise.all(COLLECTIONS.map((name) => stage.companyDocuments(name) as Promise<Row[]>)),
    stage.ownDocuments('privacyRequests') as Promise<Row[]>,
    stage.ownDocuments('conversations') as Promise<Row[]>,
  ]);
  const [accounts = [], subscribers = []] = company;
  const rows = new Map(
    company.flatMap((some, index) =>
      namedRows(some).map(([id, text]) => [`${COLLECTIONS[index]} ${id}`, text] as const),
    ),
  );
  return {
    onFile: whoIsOnFile(accounts, subscribers),
    rows,
    records: new Map([...rows, ...stage.desk.records()]),
    requests: byId(requests) as unknown as Map<string, PrivacyRequest>,
    chats: chatTexts(chats),
  };
};
