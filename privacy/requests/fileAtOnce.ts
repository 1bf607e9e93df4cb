import { isOptOut, type OptOutKind } from '../../domain/kinds.ts';
import type { Wish } from '../../domain/wish.ts';
import type { FileResult } from '../outcomes.ts';
import { addWords } from '../records/addedWords.ts';
import type { FileAtOnce } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { createOrJoin } from './fileOrJoin.ts';
import { asIfFiled, joinSilently } from './joinSilently.ts';
import { newRequest } from './newRequest.ts';
import { openKeyOf, turnKeyOf } from './openKey.ts';
import { summaryOf } from './summary.ts';

const NEWSLETTER = 'newsletter';

/** Which uses of the address each opt-out stops, as the data map names them. */
const STOPS: Record<OptOutKind, (wish: Wish) => readonly string[]> = {
  withdrawal: ({ services = [] }) => services,
  do_not_sell: () => ['sale_or_sharing'],
};

/** What a customer wants who has said no more than the kind. */
export const wishOf = (kind: FileAtOnce['kind'], asked: Wish): Wish =>
  kind === 'withdrawal' ? { ...asked, services: asked.services ?? [NEWSLETTER] } : asked;

/** The opt-out itself: takes effect before anything is saved of it. */
export const stopUses = async (
  { suppressions }: Pick<PrivacyContext, 'suppressions'>,
  kind: OptOutKind,
  wish: Wish,
  addressKey: string | undefined,
): Promise<void> => {
  if (addressKey === undefined) return;
  for (const use of STOPS[kind](wish)) await suppressions.suppress(use, addressKey);
};

/**
 * Files what needs no verification. An opt-out takes effect before the request is even saved: nobody who said no gets
 * another newsletter because a job was late (Art. 7(3), 21(3) GDPR; 11 CCR 7026, 7060(b)).
 * @see PrivacyUseCases.fileAtOnce
 */
export const createFileAtOnce =
  (context: PrivacyContext) =>
  async ({
    conversation,
    kind,
    address: typed,
    wish: asked,
    transcript,
  }: FileAtOnce): Promise<FileResult> => {
    const { codes, clock, provedLines, readAddress } = context;
    const address = typed === undefined ? undefined : readAddress(typed);
    const needsAddress = isOptOut(kind);
    if ((typed !== undefined || needsAddress) && !address) return { outcome: 'address_invalid' };

    const wish = wishOf(kind, asked);
    const addressKeys = address === undefined ? [] : codes.addressKeys(address);
    const [addressKey] = addressKeys;
    if (isOptOut(kind)) await stopUses(context, kind, wish, addressKey);

    const owners = needsAddress ? addressKeys : [conversation.conversationId];
    const openKeys = owners.map((owner) => openKeyOf(kind, owner, wish));
    // The chat goes to whoever was asked for as a person, and to nobody else.
    const chat = kind === 'human' ? transcript : undefined;
    if (addressKey !== undefined) await provedLines.named(conversation.conversationId, addressKey);
    const now = clock.now();
    const request = newRequest(context, {
      kind,
      state: 'filed',
      language: conversation.language,
      conversationId: conversation.conversationId,
      network: conversation.network,
      turnKey: turnKeyOf(conversation, openKeys[0] ?? kind),
      ...(addressKey !== undefined && { addressKey }),
      contents: { ...(address !== undefined && { address }), wish, ...(chat && { transcript: chat }) },
      evidence: [{ level: 'none', at: now, words: 'No verification needed for this kind' }],
      filedAt: now,
    });
    const { turnKey } = request;
    // Of a conversation only its own customer can ask again; of an address anybody can.
    const filed = await createOrJoin(context, openKeys, request, (open) =>
      needsAddress
        ? joinSilently(context, open, { ...(turnKey !== undefined && { turnKey }) })
        : addWords(context, open, { address, message: wish.message, transcript: chat }),
    );
    if (filed.outcome === 'not_open') return filed;
    const silent =
      filed.outcome === 'joined' && needsAddress ? asIfFiled(context, filed.request, kind) : undefined;
    return silent ? { outcome: 'filed', request: silent } : { ...filed, request: summaryOf(filed.request) };
  };
