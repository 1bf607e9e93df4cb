import type { Filter } from 'mongodb';
import type { SubjectIdentifiers } from '../../../domain/identifiers.ts';
import { AppError } from '../../../errors.ts';
import type { RestrictionOrder } from '../source.ts';
import { selectingKeys } from '../subjectKeys.ts';
import { at, type MongoContext, type Row, rowsOf } from './context.ts';
import { subjectFilter } from './subjectFilter.ts';

/** Stands beside a flag that requests have set: under its path with "By" at the end. */
interface Keepers {
  /** The flag's date as requests have set it. A flag with another date was set by the company since then. */
  since: Date;
  /** References of the requests that keep the flag. */
  requests: string[];
}

/** What a row says of one service. */
interface Stop {
  /** Since when it is stopped; nothing where it is not. */
  since?: unknown;
  by?: Keepers;
}

const TRIES = 20;

/**
 * Sets the declared flags, or lifts them. A flag goes when the last request that keeps it lifts it, and stays where the
 * company has set it itself. Answers how many flags, or lists of who keeps them, have changed.
 */
export const restrict = async (
  context: MongoContext,
  subject: SubjectIdentifiers,
  order: RestrictionOrder,
): Promise<{ changed: number }> => {
  const keys = selectingKeys(subject, context.name);
  let changed = 0;
  for (const declaration of context.collections) {
    const theirs = subjectFilter(declaration, keys);
    const paths = Object.entries(declaration.restriction)
      .filter(([service]) => order.services.includes(service) || order.services.includes('all'))
      .map(([, path]) => path);
    if (!theirs || paths.length === 0) continue;
    const found = await rowsOf(context, declaration.collection).find(theirs).toArray();
    for (const { _id } of found) {
      const row = { $and: [theirs, { _id: { $eq: _id } }] } as Filter<Row>;
      for (const path of paths)
        if (await changeFlag(context, declaration.collection, row, path, order)) changed += 1;
    }
  }
  return { changed };
};

const changeFlag = async (
  context: MongoContext,
  collection: string,
  row: Filter<Row>,
  path: string,
  order: RestrictionOrder,
): Promise<boolean> => {
  const rows = rowsOf(context, collection);
  const byPath = `${path}By`;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const found = await rows.findOne(row);
    if (!found) return false;
    const stop = { since: at(found, path), by: at(found, byPath) } as Stop;
    const next = order.stopped ? kept(stop, order) : lifted(stop, order);
    if (!next) return false;
    // As it was read: what comes in between is seen by the next try.
    const unchanged = { [path]: { $eq: stop.since ?? null }, [byPath]: { $eq: stop.by ?? null } };
    const { modifiedCount } = await rows.updateOne(
      { $and: [row, unchanged] } as Filter<Row>,
      asUpdate({ [path]: next.since, [byPath]: next.by }),
    );
    if (modifiedCount === 1) return true;
  }
  throw new AppError('source_unreachable', `A flag of "${collection}" has changed at every try.`, {
    retryable: true,
  });
};

/** Whether requests have set the flag as it stands now. */
const isOfRequests = ({ since, by }: Stop): boolean =>
  since instanceof Date && by?.since.getTime() === since.getTime();

const kept = (stop: Stop, { by: request, since, joinsOnly = false }: RestrictionOrder): Stop | undefined => {
  if (stop.since === undefined || stop.since === null)
    return joinsOnly ? undefined : { since, by: { since, requests: [request] } };
  if (!stop.by || !isOfRequests(stop) || stop.by.requests.includes(request)) return undefined;
  return { ...stop, by: { ...stop.by, requests: [...stop.by.requests, request] } };
};

const lifted = (stop: Stop, { by: request, since }: RestrictionOrder): Stop | undefined => {
  // Version 0.1 wrote the date of the request alone.
  if (!stop.by && stop.since instanceof Date && stop.since.getTime() === since.getTime()) return {};
  if (!stop.by?.requests.includes(request)) return undefined;
  const requests = stop.by.requests.filter((one) => one !== request);
  if (requests.length > 0) return { ...stop, by: { ...stop.by, requests } };
  return isOfRequests(stop) ? {} : { since: stop.since };
};

const asUpdate = (fields: Record<string, unknown>) => {
  const [set, unset] = [true, false].map((has) =>
    Object.entries(fields).filter(([, value]) => (value !== undefined && value !== null) === has),
  );
  return {
    ...(set?.length && { $set: Object.fromEntries(set) }),
    ...(unset?.length && { $unset: Object.fromEntries(unset.map(([path]) => [path, ''])) }),
  };
};
