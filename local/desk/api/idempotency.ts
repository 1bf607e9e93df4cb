import { createHash } from 'node:crypto';
import { HOUR } from '../../../observe/clock.ts';
import { ApiError } from './apiError.ts';
import type { Call, Reply } from './call.ts';

const KEPT_FOR = 2 * HOUR;

/**
 * `Idempotency-Key` on a creation: within two hours the same key with the same body gets the first answer again and
 * creates nothing (`x-idempotency-lookup: hit`), with another body a 400.
 */
export const idempotently = (call: Call, create: () => Reply): Reply => {
  const key = call.headers['idempotency-key'];
  if (key === undefined) return create();
  const id = `${call.actor.id} ${call.path} ${key}`;
  const body_hash = createHash('sha256').update(JSON.stringify(call.body)).digest('hex');
  const known = call.store.idempotency.get(id);
  if (known && call.now.getTime() - Date.parse(known.created_at) < KEPT_FOR) {
    if (known.body_hash !== body_hash) {
      throw new ApiError(400, {
        error: 'IdempotentRequestError',
        description: 'Request parameters do not match the ones sent with this idempotency key before',
      });
    }
    return {
      status: known.status,
      headers: { ...known.headers, 'x-idempotency-lookup': 'hit' },
      body: known.body,
    };
  }
  const reply = create();
  call.store.idempotency.put({
    id,
    body_hash,
    status: reply.status,
    headers: reply.headers ?? {},
    body: reply.body,
    created_at: call.now.toISOString(),
  });
  return { ...reply, headers: { ...reply.headers, 'x-idempotency-lookup': 'miss' } };
};
