import { StoreError } from '../storeError.ts';
import type { Request } from './command.ts';

/** @throws StoreError 13 for a command of the whole server that is asked of another database. */
export const onlyOnAdmin = ({ name, database }: Request): void => {
  if (database === 'admin') return;
  throw new StoreError(13, `${name} may only be run against the admin database.`);
};
