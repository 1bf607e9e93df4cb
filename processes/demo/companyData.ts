import { MongoClient } from 'mongodb';
import { DEMO_DATABASE } from '../demoData.ts';

/** What the demo company's database holds of one account, by collection. */
export type Holdings = Record<string, number>;

export interface CompanyData {
  accountOf(address: string): Promise<string | undefined>;
  holdingsOf(accountId: string): Promise<Holdings>;
  invoicesOf(accountId: string): Promise<Record<string, unknown>[]>;
  subscriptionsOf(address: string): Promise<string[]>;
  countAccounts(): Promise<number>;
  close(): Promise<void>;
}

/** Where a row names its account. */
const KEYS: Record<string, string> = {
  accounts: '_id',
  subscribers: 'accountId',
  orders: 'accountId',
  invoices: 'accountId',
  webForms: 'accountId',
  liveChats: 'accountId',
  surveys: 'accountId',
  siteUse: 'accountId',
  phoneNotes: 'accountId',
  contactLists: 'ownerAccountId',
};

/** Looks into the company's own database, past the product. */
export const openCompanyData = (storeUri: string): CompanyData => {
  const client = new MongoClient(storeUri);
  const rows = (name: string) => client.db(DEMO_DATABASE).collection<Record<string, unknown>>(name);
  return {
    accountOf: async (address) =>
      (await rows('accounts').findOne({ emailLower: address }))?.['_id'] as unknown as string,
    holdingsOf: async (accountId) => {
      const counts = await Promise.all(
        Object.entries(KEYS).map(
          async ([name, field]) => [name, await rows(name).countDocuments({ [field]: accountId })] as const,
        ),
      );
      return Object.fromEntries(counts.filter(([, count]) => count > 0));
    },
    invoicesOf: (accountId) => rows('invoices').find({ accountId }).toArray(),
    subscriptionsOf: async (address) =>
      (await rows('subscribers').find({ emailLower: address }).toArray()).map((row) => String(row['status'])),
    countAccounts: () => rows('accounts').countDocuments({}),
    close: () => client.close(),
  };
};

export const listed = (holdings: Holdings): string =>
  Object.entries(holdings)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ') || 'nothing';
