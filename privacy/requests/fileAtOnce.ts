import { Types } from 'mongoose';
import { isAppError } from '../../errors.ts';
import type { Evidence, PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { legalClocks } from '../deadlines/legalClocks.ts';
import type { FileAtOnce, FileResult } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { openKeyOf } from './openKey.ts';
import { openField, sealFor } from './sealedFields.ts';
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
      if (open) await addWords(context, open, { address, message: wish.message, transcript });
      return open ? { outcome: 'joined', request: summaryOf(open) } : { outcome: 'not_open' };
    }
  };

const WORDS_KEPT = 10;
const LINES_KEPT = 40;

/** Whoever asks for a person again has something more to say: it reaches the agent who has the first request. */
const addWords = async (
  { requests, sealer, clock }: PrivacyContext,
  open: PrivacyRequest,
  said: Record<'address' | 'message', string | undefined> & {
    transcript: FileAtOnce['transcript'] | undefined;
  },
): Promise<void> => {
  if ((open.kind !== 'human' && open.kind !== 'complaint') || !open.dataKey) return;
  const known = openField(sealer, open, 'added') ?? [];
  const more = {
    ...(said.message !== undefined && { message: said.message }),
    ...(said.address !== undefined && { address: said.address }),
    transcript: (said.transcript ?? []).slice(-LINES_KEPT),
  };
  const repeated = JSON.stringify(known.at(-1)) === JSON.stringify(more);
  if (repeated || known.length >= WORDS_KEPT || (more.message === undefined && more.transcript.length === 0))
    return;
  await requests.amend(open._id, {
    state: open.state,
    set: {},
    seal: { added: sealFor(sealer, open, 'added', [...known, more]) },
    workAt: clock.now(),
    audit: { actor: 'customer', what: 'more_was_said' },
  });
};

const noVerification = (at: Date): Evidence => ({
  rung: 0,
  at,
  words: 'No verification needed for this kind',
});
