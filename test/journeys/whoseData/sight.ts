import type { PrivacyRequest } from '../../../models/privacyRequest/privacyRequest.ts';
import type { WhoIsOnFile } from './claims.ts';
import type { Stage } from './openStage.ts';

/** Everything that somebody could lose, as it stands after a step. */
export interface Sight {
  onFile: WhoIsOnFile;
  /** Rows of the company: name -> the whole row. */
  rows: ReadonlyMap<string, string>;
  /** As many writes to those rows there had been. */
  writes: number;
  /** The same rows, and the records of the desk. */
  records: ReadonlyMap<string, string>;
  requests: Map<string, PrivacyRequest>;
  /** What stands in each chat. */
  chats: Map<string, string>;
}

type Row = Record<string, unknown> & { _id: string };

const COLLECTIONS = ['accounts', 'subscribers', 'invoices', 'webForms', 'contactLists'] as const;

const lookAtRows = async ({ company }: Stage): Promise<Pick<Sight, 'onFile' | 'rows'>> => {
  const found = await Promise.all(
    COLLECTIONS.map(
      async (name) =>
        [
          name,
          (await company.collection(name).find({}).sort({ _id: 1 }).toArray()) as unknown as Row[],
        ] as const,
    ),
  );
  const of = (wanted: string) => found.find(([name]) => name === wanted)?.[1] ?? [];
  const address = (row: Row) => ({ id: row._id, address: String(row['emailLower']) });
  return {
    onFile: {
      accounts: of('accounts').map(address),
      readers: of('subscribers')
        .filter((row) => row['accountId'] === undefined)
        .map(address),
      linked: of('subscribers').flatMap((row) =>
        row['accountId'] === undefined
          ? []
          : [{ id: String(row['accountId']), address: address(row).address }],
      ),
    },
    rows: new Map(
      found.flatMap(([name, rows]) =>
        rows.map((row) => [`${name} ${row._id}`, JSON.stringify(row)] as const),
      ),
    ),
  };
};

/** The company's rows are read again where anything was written to them since the last look. */
export const look = async (stage: Stage, last?: Sight): Promise<Sight> => {
  const { desk, tenant, connection, companyWrites } = stage;
  const writes = companyWrites();
  const { onFile, rows } = last?.writes === writes ? last : await lookAtRows(stage);
  const [requests, chats] = await Promise.all(
    ['privacyRequests', 'conversations'].map((name) =>
      connection.collection(name).find({ tenant }).toArray(),
    ),
  );
  return {
    onFile,
    rows,
    writes,
    records: new Map([...rows, ...desk.records()]),
    requests: new Map((requests ?? []).map((one) => [String(one._id), one as unknown as PrivacyRequest])),
    chats: new Map((chats ?? []).map((one) => [String(one._id), JSON.stringify(one['recent'])])),
  };
};
