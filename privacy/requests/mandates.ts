import type { Language } from '../../domain/language.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Wish } from '../../domain/wish.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { after, DAY } from '../../observe/clock.ts';
import { purposeOf } from '../identity/assuranceTable.ts';
import { createDerivedLinks } from '../identity/derivedLinks.ts';
import { whatIsStillNeeded } from '../identity/whatIsStillNeeded.ts';
import { whoHasSensitiveData } from '../identity/whoHasSensitiveData.ts';
import { FORGOTTEN, openField, sealFor } from '../records/sealedFields.ts';
import type { ConversationFacts } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { fileOrJoin } from './fileOrJoin.ts';
import { fileReferral } from './fileReferral.ts';
import { handToAgent } from './handToAgent.ts';
import { newRequest } from './newRequest.ts';
import { openKeysOf, turnKeyOf } from './openKey.ts';

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
      const subjects = await context.findSubjects(address);
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
        content: known
          ? {
              template: 'mandateAsked',
              reference: request.reference,
              kind: request.kind,
              by: by ?? '-',
              at: request.receivedAt.toISOString(),
              pageUrl: mandatePageUrl(token),
              until: after(request.receivedAt, PATIENCE_MS).toISOString(),
            }
          : { template: 'neutralNotice' },
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
      if (agreed) return { outcome: await agree(context, request), language };
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
      turnKey,
      addressKey: codes.addressKey(address),
      contents: { address, subjects, wish },
      workAt: after(clock.now(), PATIENCE_MS),
    }),
  );
};

/**
 * The person agreed on the page behind a link of 192 bits to their address on file, which is worth what a code is worth.
 * Whoever needs more than that (several people, a new address, sensitive data) is for an agent.
 */
const agree = async (
  context: PrivacyContext,
  request: PrivacyRequest,
): Promise<'agreed' | 'needs_person' | 'over'> => {
  const { sealer, clock, assurance } = context;
  const now = clock.now();
  const address = openField(sealer, request, 'address');
  const subjects = address === undefined ? [] : await context.findSubjects(address);
  const wish = openField(sealer, request, 'wish');
  const purpose = purposeOf(request.kind, wish);
  // The link stands in for a conversation of its own.
  const conversationId = `mandate/${request._id}`;
  const [only] = subjects;
  const addressKey = request.addressKey ?? '';
  const code = { addressKey, addressKeys: [addressKey], subjects, at: now };
  const sensitive = await whoHasSensitiveData(context.sources, subjects);
  const needed = whatIsStillNeeded(
    {
      purpose,
      conversationId,
      rule: assurance[purpose],
      sensitive,
      factsAvailable: false,
      ...(only && { shownTo: only.subjectId }),
    },
    { conversationId, factsSpent: false, code },
    now,
  );
  switch (needed.need) {
    case 'agent': {
      const { outcome } = await handToAgent(context, request, { ...needed, sensitive });
      return outcome === 'not_open' ? 'over' : 'needs_person';
    }
    case 'referral': {
      const { outcome } = await fileReferral(context, request, needed.subject);
      return outcome === 'not_open' ? 'over' : 'agreed';
    }
    case 'nothing':
      return file(context, request, needed.subject, wish);
    // The address has gone from the record since, or only a sign-in would be enough.
    case 'proof':
    case 'facts':
    case 'scope':
      return 'over';
  }
};

/** Where the person has such a request open already, that one is done. */
const file = async (
  context: PrivacyContext,
  request: PrivacyRequest,
  subject: Subject,
  wish: Wish | undefined,
): Promise<'agreed' | 'over'> => {
  const { keyring, tenant, sealer, clock } = context;
  const { outcome } = await fileOrJoin(context, request, {
    to: 'filed',
    what: 'mandate_agreed',
    openKeys: openKeysOf(context, request.kind, subject, wish),
    set: {
      subjectKey: keyring.hash('subject-hash', tenant, subject.subjectId),
      subjectRole: subject.role,
      ...(subject.country !== undefined && { country: subject.country }),
    },
    seal: { subjects: sealFor(sealer, request, 'subjects', [subject]) },
    evidence: {
      level: 'code',
      at: clock.now(),
      words: 'Somebody else asked; the person agreed on the page behind a link to the address on file',
    },
  });
  return outcome === 'not_open' ? 'over' : 'agreed';
};
