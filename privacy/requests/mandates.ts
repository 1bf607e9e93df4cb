import type { Language } from '../../domain/language.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Wish } from '../../domain/wish.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { after, DAY } from '../../observe/clock.ts';
import { createDerivedLinks } from '../identity/derivedLinks.ts';
import { FORGOTTEN, openField } from '../records/sealedFields.ts';
import type { ConversationFacts } from '../useCases.ts';
import { agreeToMandate } from './agreeToMandate.ts';
import type { PrivacyContext } from './context.ts';
import { newRequest } from './newRequest.ts';
import { turnKeyOf } from './openKey.ts';

/** After this long without an answer it ends as "identity not established". */
const PATIENCE_MS = 30 * DAY;
const MARK = 'm';

export interface Mandates {
  /**
   * Somebody asks in another person's name: that person is asked at their own address on file. The same is written for an
   * address that nobody has.
   */
  ask(input: { conversation: ConversationFacts; wish: Wish; by: string | undefined }): Promise<void>;
  page(token: string): Promise<MandatePage>;
  /** Only the person themselves has the link. */
  answer(token: string, agreed: boolean): Promise<MandateAnswer>;
}

export type MandatePage =
  | {
      state: 'open';
      language: Language;
      kind: PrivacyRequest['kind'];
      by: string;
      startedAt: Date;
    }
  | { state: 'over'; language: Language }
  | { state: 'unknown' };

export type MandateAnswer =
  | { outcome: 'agreed' | 'declined' | 'needs_person' | 'over'; language: Language }
  | { outcome: 'unknown' };

export const createMandates = (
  context: PrivacyContext,
  mandatePageUrl: (token: string) => string,
): Mandates => {
  const { requests, codes, identity, keyring, tenant, sealer } = context;
  const links = createDerivedLinks(keyring, tenant, 'mandate');

  const find = async (token: string): Promise<PrivacyRequest | undefined> => {
    const found = links.read(token);
    return found?.mark === MARK ? requests.find(found.id) : undefined;
  };

  return {
    ask: async ({ conversation, wish, by }) => {
      const { onBehalf } = wish;
      const address = onBehalf && context.readAddress(onBehalf.address);
      if (!onBehalf || !address) return;
      const addressKey = codes.addressKey(address);
      const turnKey = turnKeyOf(conversation, `mandate:${addressKey}`);
      const subjects = await context.ownership.holdersOf(address);
      const request =
        (await requests.findByTurn(turnKey)) ??
        ((await identity.mayAskForMandate(addressKey)) &&
          (await begin(context, { conversation, turnKey, wish, address, by, subjects })));
      if (!request) return;
      const token = links.write(MARK, String(request._id));
      const known = subjects.some(({ addressesOnFile }) => addressesOnFile.includes(address));
      await context.outbox.post({
        key: `mandate/${request._id}`,
        to: address,
        language: conversation.language,
        requestId: String(request._id),
        network: conversation.network,
        unproved: true,
        content: known
          ? {
              template: 'mandateAsked',
              reference: request.reference,
              kind: request.kind,
              by: by ?? '-',
              askedAt: request.receivedAt,
              pageUrl: mandatePageUrl(token),
              validUntil: after(request.receivedAt, PATIENCE_MS),
            }
          : { template: 'neutralNotice', askedAt: request.receivedAt },
      });
    },
    page: async (token) => {
      const request = await find(token);
      if (!request) return { state: 'unknown' };
      const { language, kind, receivedAt: startedAt } = request;
      if (request.state !== 'verifying') return { state: 'over', language };
      const by = openField(sealer, request, 'wish')?.message ?? '-';
      return { state: 'open', language, kind, by, startedAt };
    },
    answer: async (token, agreed) => {
      const request = await find(token);
      if (!request) return { outcome: 'unknown' };
      const { language } = request;
      if (request.state !== 'verifying') return { outcome: 'over', language };
      if (agreed) return { outcome: await agreeToMandate(context, request), language };
      const declined = await requests.move(request._id, {
        from: 'verifying',
        to: 'cancelled',
        by: 'customer',
        what: 'mandate_declined',
        workAt: null,
        ...FORGOTTEN,
      });
      return { outcome: declined ? 'declined' : 'over', language };
    },
  };
};

/** Bound to no conversation: nothing that the one who asks does there can move it. */
const begin = (
  context: PrivacyContext,
  asked: {
    conversation: ConversationFacts;
    turnKey: string;
    wish: Wish;
    address: string;
    by: string | undefined;
    subjects: Subject[];
  },
): Promise<PrivacyRequest> => {
  const { requests, codes, clock } = context;
  const { address, by, subjects, turnKey } = asked;
  const wish: Wish = {
    ...asked.wish,
    forAnother: 'representative',
    // Who asked, for the person to see; what else they wrote stays on their own ticket.
    message: by ?? '-',
  };
  return requests.create(
    newRequest(context, {
      kind: wish.onBehalf?.kind ?? 'access',
      state: 'verifying',
      language: asked.conversation.language,
      network: asked.conversation.network,
      turnKey,
      addressKey: codes.addressKey(address),
      contents: { address, subjects, wish },
      workAt: after(clock.now(), PATIENCE_MS),
    }),
  );
};
