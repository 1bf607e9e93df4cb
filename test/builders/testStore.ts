import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';

const URI = /^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?([^?]*)(\?.*)?$/;

/** The connection string of the run's store with another database in it. */
export const withDatabase = (uri: string, database: string): string => {
  const [, server, , options = ''] = URI.exec(uri) ?? [];
  if (server === undefined) throw new Error('the connection string of the tests has an unexpected shape');
  return `${server}/${database}${options}`;
};

/** Two databases of one's own: the product's and the company's. */
export const testDatabases = () => {
  const id = randomBytes(6).toString('hex');
  const product = `p_${id}`;
  return { product, company: `c_${id}`, uri: withDatabase(inject('mongodbUri'), product) };
};
