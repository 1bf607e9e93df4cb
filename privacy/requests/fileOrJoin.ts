import { isAppError } from '../../errors.ts';
import type { FilingAnswer, PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { Move, NewRequest } from '../../models/privacyRequest/repository.ts';
import { FORGOTTEN } from '../records/sealedFields.ts';
import type { PrivacyContext } from './context.ts';

export type Filed =
  | { outcome: 'filed' | 'joined'; request: PrivacyRequest }
  /** It no longer waits to be filed. */
  | { outcome: 'not_open' };

/** Adds to the open request what came with the one that joins it; nothing is returned when the open one has ended. */
type Join = (open: PrivacyRequest) => Promise<PrivacyRequest | undefined>;

/** What the customer is answered when a request is filed, or joins another. */
export interface Answer {
  /** Of the turn, or of the yes. */
  key: string;
  filed: FilingAnswer['outcome'];
  joined: FilingAnswer['outcome'];
}

export interface Filing extends Pick<Move, 'what' | 'detail' | 'set' | 'seal' | 'evidence'> {
  to: 'filed' | 'needs_attention';
  /** The first is for filing, the others come from former secrets. */
  openKeys: readonly string[];
  /** Left out where no conversation files. */
  answer?: Answer | undefined;
  join?: Join;
}

/**
 * Files a verifying request. Where the same is open already, whoever filed that and however recently, it joins: nothing
 * of the second one stays.
 */
export const fileOrJoin = async (
  context: PrivacyContext,
  request: PrivacyRequest,
  { openKeys, answer, join, set, ...filing }: Filing,
): Promise<Filed> => {
  const { requests, clock } = context;
  const filedAt = clock.now();
  const answered = answer && { answered: { key: answer.key, outcome: answer.filed } };
  const filed = await unlessOpen(requests, openKeys, join, (openKey) =>
    requests.move(request._id, {
      from: 'verifying',
      by: 'customer',
      workAt: filedAt,
      ...filing,
      set: { ...set, openKey, filedAt, ...answered },
    }),
  );
  if (filed.outcome === 'joined') await joinOpen(context, request, filed.request, answer);
  return filed;
};

/** Ends a verifying request because the same is open already. */
export const joinOpen = async (
  { requests }: PrivacyContext,
  request: PrivacyRequest,
  open: PrivacyRequest,
  answer: Pick<Answer, 'key' | 'joined'> | undefined,
): Promise<void> => {
  const answered = answer && {
    answered: { key: answer.key, outcome: answer.joined, joined: String(open._id) },
  };
  await requests.move(request._id, {
    from: 'verifying',
    to: 'cancelled',
    by: 'customer',
    what: 'joined_open_request',
    workAt: null,
    set: { ...FORGOTTEN.set, ...answered },
    unset: FORGOTTEN.unset,
  });
};

/** Saves a new request as filed, or joins the same one where that is open already. */
export const createOrJoin = (
  { requests }: Pick<PrivacyContext, 'requests'>,
  openKeys: readonly string[],
  request: NewRequest,
  join: Join,
): Promise<Filed> =>
  unlessOpen(requests, openKeys, join, async (openKey) => {
    const again = request.turnKey === undefined ? undefined : await requests.findByTurn(request.turnKey);
    return again ?? (await requests.create({ ...request, openKey }));
  });

/** The request that is open under one of these keys. */
export const findOpen = async (
  requests: PrivacyContext['requests'],
  openKeys: readonly string[],
): Promise<PrivacyRequest | undefined> => {
  for (const openKey of openKeys) {
    const open = await requests.findOpen(openKey);
    if (open) return open;
  }
  return undefined;
};

/** The one that stood in the way may end at any moment: then there is nothing to join, and filing is tried again. */
const TRIES = 3;

const unlessOpen = async (
  requests: PrivacyContext['requests'],
  openKeys: readonly string[],
  join: Join = (open) => Promise.resolve(open),
  file: (openKey: string) => Promise<PrivacyRequest | undefined>,
): Promise<Filed> => {
  const [openKey = '', ...former] = openKeys;
  for (let tries = 0; tries < TRIES; tries += 1) {
    let open = await findOpen(requests, former);
    if (!open) {
      try {
        const filed = await file(openKey);
        return filed ? { outcome: 'filed', request: filed } : { outcome: 'not_open' };
      } catch (error) {
        if (!isAppError(error, 'store_conflict')) throw error;
        open = await requests.findOpen(openKey);
      }
    }
    const joined = open && (await join(open));
    if (joined) return { outcome: 'joined', request: joined };
  }
  return { outcome: 'not_open' };
};
