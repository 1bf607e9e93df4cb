import { Types } from 'mongoose';
import type { Evidence } from '../../domain/assurance.ts';
import { isFinished } from '../../domain/states.ts';
import { isAppError } from '../../errors.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { legalClocks } from '../deadlines/legalClocks.ts';
import { openField, type SealedContents, sealFor } from '../records/sealedFields.ts';
import type { FileAtOnce, FileResult } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { openKeyOf } from './openKey.ts';
import { summaryOf } from './summary.ts';

const NEWSLETTER = 'newsletter';

/**
 * Files what needs no verification (rung 0). An opt-out takes effect before the request is even saved: nobody who said
 * no gets another newsletter because a job was late (Art. 7(3), 21(3) GDPR; 11 CCR 7026, 7060(b)).
 * @see PrivacyUseCases.fileAtOnce
 */
export const createFileAtOnce =
  (context: PrivacyContext) =>
  async ({ conversation, kind, address: typed, wish, transcript }: FileAtOnce): Promise<FileResult> => {
    const { requests, suppressions, codes, sealer, clock, deadlines, company, tenant, policyVersion } =
      context;
    const address = typed === undefined ? undefined : context.readAddress(typed);
    const needsAddress = kind === 'withdrawal' || kind === 'do_not_sell';
    if ((typed !== undefined || needsAddress) && !address) return { outcome: 'address_invalid' };

    const addressKey = address && codes.addressKey(address);
    const services = wish.services ?? [NEWSLETTER];
    if (kind === 'withdrawal' && addressKey) {
      for (const service of services) await suppressions.suppress(service, addressKey);
    }
    if (kind === 'do_not_sell' && addressKey) await suppressions.suppress('sale_or_sharing', addressKey);

    const now = clock.now();
    const _id = new Types.ObjectId();
    const dataKey = sealer.newDataKey();
    const clocks = legalClocks({ kind, receivedAt: now }, deadlines);
    const owner = needsAddress && addressKey ? addressKey : conversation.conversationId;
    const openKey = openKeyOf(kind, owner, { ...wish, services });
    const kept = { _id, dataKey };
    try {
      const request = await requests.create({
        _id,
        by: 'customer',
        tenant,
        kind,
        state: 'filed',
        route: 'chat',
        language: conversation.language,
        conversationId: conversation.conversationId,
        openKey,
        ...(addressKey !== undefined && { addressKey }),
        dataKey,
        sealed: {
          ...(address !== undefined && { address: sealFor(sealer, kept, 'address', address) }),
          wish: sealFor(sealer, kept, 'wish', kind === 'withdrawal' ? { ...wish, services } : wish),
          ...(kind === 'human' &&
            transcript && { transcript: sealFor(sealer, kept, 'transcript', transcript) }),
        },
        evidence: [noVerification(now)],
        receivedAt: now,
        filedAt: now,
        clocks,
        dueAt: clocks[0]?.dueAt ?? now,
        policyVersion,
        region: company.region,
        workAt: now,
      });
      return { outcome: 'filed', request: summaryOf(request) };
    } catch (error) {
      if (!isAppError(error, 'store_conflict')) throw error;
      const open = await requests.findOpen(openKey);
      // The chat goes to whoever was asked for as a person, and to nobody else.
      const said = { address, message: wish.message, transcript: kind === 'human' ? transcript : undefined };
      const joined = open && (await addWords(context, open, said));
      return joined ? { outcome: 'joined', request: summaryOf(joined) } : { outcome: 'not_open' };
    }
  };

const WORDS_KEPT = 10;
const LINES_KEPT = 40;

/**
 * Whoever asks for a person again has something more to say: it reaches the agent who has the first request. The worker
 * may move that on meanwhile: the words stand on it in whatever state it is then.
 * @returns the request as it is then, or `undefined` when it has ended.
 */
const addWords = async (
  { requests, sealer, clock }: PrivacyContext,
  open: PrivacyRequest,
  said: Record<'address' | 'message', string | undefined> & {
    transcript: FileAtOnce['transcript'] | undefined;
  },
): Promise<PrivacyRequest | undefined> => {
  let now: PrivacyRequest | undefined = open;
  while (now && !isFinished(now.state)) {
    const added = withMore(openField(sealer, now, 'added') ?? [], said);
    if ((now.kind !== 'human' && now.kind !== 'complaint') || !now.dataKey || !added) return now;
    const saved = await requests.amend(now._id, {
      state: now.state,
      set: {},
      seal: { added: sealFor(sealer, now, 'added', added) },
      workAt: clock.now(),
      audit: { actor: 'customer', what: 'more_was_said' },
    });
    if (saved) return saved;
    now = await requests.find(String(open._id));
  }
  return undefined;
};

/** Nothing where nothing is new, or where enough is kept. */
const withMore = (
  known: SealedContents['added'],
  { message, address, transcript = [] }: Parameters<typeof addWords>[2],
): SealedContents['added'] | undefined => {
  const more = {
    ...(message !== undefined && { message }),
    ...(address !== undefined && { address }),
    transcript: transcript.slice(-LINES_KEPT),
  };
  const repeated = JSON.stringify(known.at(-1)) === JSON.stringify(more);
  const empty = message === undefined && transcript.length === 0;
  return repeated || empty || known.length >= WORDS_KEPT ? undefined : [...known, more];
};

const noVerification = (at: Date): Evidence => ({
  level: 'none',
  at,
  words: 'No verification needed for this kind',
});
