import type { Types } from 'mongoose';
import { UNFINISHED } from '../../domain/states.ts';
import { newReference } from '../../secrets/reference.ts';
import type { RequestCollection } from './collection.ts';
import type { JoinedRequest, PrivacyRequest } from './privacyRequest.ts';

/** So many references lead to one request; nobody makes it grow without end by asking again and again. */
const JOINS_KEPT = 500;

/** What becomes of those who ask for what is open already. */
export interface RequestJoins {
  /**
   * Notes that somebody asked for the same. Whoever holds the request goes on undisturbed.
   * @returns the reference for them: the same again for the same `turnKey`, and for all that come after too many;
   * `undefined` when the request has ended
   */
  join(
    id: Types.ObjectId,
    join: { turnKey?: string; reference?: string },
  ): Promise<JoinedRequest | undefined>;
}

export const createJoins = ({
  clock,
  randomness,
  auditLine,
  one,
  update,
}: RequestCollection): RequestJoins => ({
  join: async (id, { turnKey, reference = newReference(randomness) }) => {
    const added: JoinedRequest = { reference, at: clock.now(), ...(turnKey !== undefined && { turnKey }) };
    const known = ({ joins = [] }: PrivacyRequest) =>
      joins.find(
        (one) => one.reference === reference || (turnKey !== undefined && one.turnKey === turnKey),
      ) ?? joins.at(-1);
    const saved = await update(
      {
        _id: id,
        state: { $in: UNFINISHED },
        'joins.reference': { $ne: reference },
        ...(turnKey !== undefined && { 'joins.turnKey': { $ne: turnKey } }),
        [`joins.${JOINS_KEPT - 1}`]: { $exists: false },
      },
      { $push: { joins: added, audit: auditLine({ actor: 'customer', what: 'asked_again_and_joined' }) } },
    );
    if (saved) return added;
    const open = await one({ _id: id, state: { $in: UNFINISHED } });
    return open && known(open);
  },
});
