import type { Encodable } from '../bson/value.ts';

/** What a command answers, without `ok: 1`. */
export type Reply = ReadonlyMap<string, Encodable>;
