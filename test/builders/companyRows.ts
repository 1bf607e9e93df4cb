import type { Db } from 'mongodb';

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

/** How many rows the company has of an account, collection by collection; those without any are left out. */
export const rowsOf = async (company: Db, accountId: string): Promise<Record<string, number>> => {
  const counts = await Promise.all(
    Object.entries(KEYS).map(
      async ([name, field]) =>
        [name, await company.collection(name).countDocuments({ [field]: accountId })] as const,
    ),
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
};

/** All rows of the company, to see that nobody else is touched. */
export const countRows = async (company: Db): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      Object.keys(KEYS).map(
        async (name) => [name, await company.collection(name).countDocuments({})] as const,
      ),
    ),
  );
