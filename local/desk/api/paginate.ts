import { malformed } from './apiError.ts';
import type { Call } from './call.ts';

const wholeNumber = (text: string | null, otherwise: number): number => {
  if (text === null) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw malformed('a page parameter must be a whole number');
  return Number(text);
};

const pageUrl = (call: Call, set: Record<string, string>): string => {
  const query = new URLSearchParams(call.query);
  for (const [key, value] of Object.entries(set)) query.set(key, value);
  return `${call.origin}/api/v2${call.path}.json?${query}`;
};

const encode = (offset: number): string => Buffer.from(`o${offset}`).toString('base64url');
const decode = (cursor: string): number => {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!/^o\d{1,9}$/.test(text)) throw malformed('page[after] is not a cursor of this account');
  return Number(text.slice(1));
};

/**
 * One page of a list: by cursor (`page[size]`, `page[after]`) with `meta` and `links`, otherwise by offset
 * (`page`, `per_page`) with `count` and `next_page`. At most 100 entries a page.
 */
export const paginate = <T>(
  call: Call,
  key: string,
  rows: T[],
  show: (row: T) => unknown,
): Record<string, unknown> => {
  const size = call.query.get('page[size]');
  const after = call.query.get('page[after]');
  if (size !== null || after !== null) {
    const limit = Math.min(Math.max(wholeNumber(size, 100), 1), 100);
    const start = after === null ? 0 : decode(after);
    const more = start + limit < rows.length;
    const next = encode(start + limit);
    return {
      [key]: rows.slice(start, start + limit).map(show),
      meta: {
        has_more: more,
        after_cursor: more ? next : null,
        before_cursor: start > 0 ? encode(start) : null,
      },
      links: {
        prev: null,
        next: more ? pageUrl(call, { 'page[size]': String(limit), 'page[after]': next }) : null,
      },
    };
  }
  const limit = Math.min(Math.max(wholeNumber(call.query.get('per_page'), 100), 1), 100);
  const page = Math.max(wholeNumber(call.query.get('page'), 1), 1);
  const start = (page - 1) * limit;
  return {
    [key]: rows.slice(start, start + limit).map(show),
    count: rows.length,
    next_page: start + limit < rows.length ? pageUrl(call, { page: String(page + 1) }) : null,
    previous_page: page > 1 ? pageUrl(call, { page: String(page - 1) }) : null,
  };
};
