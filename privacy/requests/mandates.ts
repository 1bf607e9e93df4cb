import { Types } from 'mongoose';
import type { Language } from '../../domain/language.ts';
import type { Subject } from '../../domain/subject.ts';
import type { Wish } from '../../domain/wish.ts';
import { isAppError } from '../../errors.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { after, DAY } from '../../observe/clock.ts';
import { legalClocks } from '../deadlines/legalClocks.ts';
import { purposeOf } from '../identity/assuranceTable.ts';
import { createDerivedLinks } from '../identity/derivedLinks.ts';
import { whatIsStillNeeded } from '../identity/whatIsStillNeeded.ts';
import { whoHasSensitiveData } from '../identity/whoHasSensitiveData.ts';
import { FORGOTTEN, openField, sealFor } from '../records/sealedFields.ts';
import type { ConversationFacts } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { openKeyOf } from './openKey.ts';
import { fileReferral, handToPerson, JOINED } from './prepareConfirmation.ts';

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
  const { requests, keyring, tenant, sealer } = context;
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
      if (!(await context.identity.mayAskForMandate(context.codes.addressKey(address)))) return;
      const subjects = await context.findSubjects(address);
      const request = await begin(context, { conversation, wish, address, by, subjects });
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
const begin = async (
  { requests, codes, sealer, clock, deadlines, company, tenant, policyVersion }: PrivacyContext,
  asked: {
    conversation: ConversationFacts;
    wish: Wish;
    address: string;
    by: string | undefined;
    subjects: Subject[];
  },
): Promise<PrivacyRequest> => {
  const { address, by, subjects } = asked;
  const kind = asked.wish.onBehalf?.kind ?? 'access';
  const now = clock.now();
  const kept = { _id: new Types.ObjectId(), dataKey: sealer.newDataKey() };
  const clocks = legalClocks({ kind, receivedAt: now }, deadlines);
  const wish: Wish = {
    ...asked.wish,
    forAnother: 'representative',
    // Who asked, for the person to see; what else they wrote stays on their own ticket.
    message: by ?? '-',
  };
  return requests.create({
    ...kept,
    by: 'customer',
    tenant,
    kind,
    state: 'verifying',
    route: 'chat',
    language: asked.conversation.language,
    addressKey: codes.addressKey(address),
    sealed: {
      address: sealFor(sealer, kept, 'address', address),
      subjects: sealFor(sealer, kept, 'subjects', subjects),
      wish: sealFor(sealer, kept, 'wish', wish),
    },
    evidence: [],
    receivedAt: now,
    clocks,
    dueAt: clocks[0]?.dueAt ?? now,
    policyVersion,
    region: company.region,
    workAt: after(now, PATIENCE_MS),
  });
};

/**
 * The person agreed on the page behind a link of 192 bits to their address on file, which is worth what a code is worth.
 * Whoever needs more than that (several people, a new address, sensitive data) is for an agent.
 */
const agree = async (
  context: PrivacyContext,
  request: PrivacyRequest,
): Promise<'agreed' | 'needs_person' | 'over'> => {
  const { sealer, clock } = context;
  const now = clock.now();
  const address = openField(sealer, request, 'address');
  const subjects = address === undefined ? [] : await context.findSubjects(address);
  const wish = openField(sealer, request, 'wish');
  const purpose = purposeOf(request.kind, wish);
  const place = `mandate/${request._id}`;
  const [only] = subjects;
  const addressKey = request.addressKey ?? '';
  const code = { addressKey, addressKeys: [addressKey], subjects, at: now };
  const needed = whatIsStillNeeded(
    {
      purpose,
      place,
      rule: context.assurance[purpose],
      sensitive: await whoHasSensitiveData(context.sources, subjects),
      factsAvailable: false,
      ...(only && { shownTo: only.subjectId }),
    },
    { place, factsSpent: false, code },
    now,
  );
  switch (needed.need) {
    case 'agent':
      return (await handToPerson(context, request, needed)).outcome === 'not_open' ? 'over' : 'needs_person';
    case 'referral':
      return (await fileReferral(context, request, needed.subject)).outcome === 'not_open'
        ? 'over'
        : 'agreed';
    case 'nothing':
      return file(context, request, needed.subject, wish);
    // The address has gone from the record since, or only a sign-in would be enough.
    case 'proof':
    case 'facts':
    case 'scope':
      return 'over';
  }
};

const file = async (
  { requests, keyring, tenant, sealer, clock }: PrivacyContext,
  request: PrivacyRequest,
  subject: Subject,
  wish: Wish | undefined,
): Promise<'agreed' | 'over'> => {
  const subjectKey = keyring.hash('subject-hash', tenant, subject.subjectId);
  const at = clock.now();
  try {
    const filed = await requests.move(request._id, {
      from: 'verifying',
      to: 'filed',
      by: 'customer',
      what: 'mandate_agreed',
      workAt: at,
      set: {
        subjectKey,
        subjectRole: subject.role,
        openKey: openKeyOf(request.kind, subjectKey, wish),
        filedAt: at,
        ...(subject.country !== undefined && { country: subject.country }),
      },
      seal: { subjects: sealFor(sealer, request, 'subjects', [subject]) },
      evidence: {
        level: 'code',
        at,
        words: 'Somebody else asked; the person agreed on the page behind a link to the address on file',
      },
    });
    return filed ? 'agreed' : 'over';
  } catch (error) {
    if (!isAppError(error, 'store_conflict')) throw error;
    // The person has such a request open already: that one is done.
    await requests.move(request._id, JOINED);
    return 'agreed';
  }
};
