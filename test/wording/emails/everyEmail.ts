import { REQUEST_KINDS } from '../../../domain/kinds.ts';
import type { Language } from '../../../domain/language.ts';
import type {
  EmailCompany,
  EmailDetails,
  EmailTemplate,
  WrittenEmail,
} from '../../../wording/emails/types.ts';
import { writeEmail } from '../../../wording/emails/writeEmail.ts';

const at = new Date('2026-03-04T12:00:00Z');
const later = new Date('2026-04-07T21:59:59Z');

/** Every email of a language, each in all its variants, with `words` wherever somebody else's words may stand. */
export const everyEmail = (language: Language, words = 'Muster'): [name: string, content: WrittenEmail][] => {
  const company: EmailCompany = {
    name: words,
    privacyContact: words,
    timeZone: 'Europe/Zurich',
    authority: { name: words, url: words },
    chatUrl: 'https://privacy.demo.example/x',
  };
  const reference = 'RD-7KQM-4F2X';
  const url = 'https://privacy.demo.example/x';
  const all: { [Template in EmailTemplate]: EmailDetails[Template][] } = {
    verificationCode: [...REQUEST_KINDS, 'status' as const, 'cancel' as const, 'download' as const].map(
      (asked) => ({
        code: '12345678',
        asked,
        validUntil: at,
        minutes: 10,
        codePageUrl: url,
        notMeUrl: url,
      }),
    ),
    neutralNotice: [{ askedAt: at }],
    requestStarted: [
      { kind: 'erasure', startedAt: at, toFormerAddress: true, notMeUrl: url },
      { kind: 'access', startedAt: at, toFormerAddress: false },
    ],
    filed: [
      ...REQUEST_KINDS.flatMap((kind) =>
        (['machine', 'person'] as const).map((doneBy) => ({
          reference,
          kind,
          receivedAt: at,
          dueAt: later,
          doneBy,
        })),
      ),
      { reference, kind: 'human', receivedAt: at, doneBy: 'person' },
      {
        reference,
        kind: 'erasure',
        receivedAt: at,
        dueAt: later,
        doneBy: 'machine',
        window: { endsAt: later },
        chatUrl: url,
        notMeUrl: url,
      },
      { reference, kind: 'erasure', receivedAt: at, dueAt: later, doneBy: 'machine', window: 'waived' },
    ],
    exportReady: [
      { reference, downloadUrl: url, validUntil: at },
      { reference, downloadUrl: url, validUntil: at, unattributable: [words] },
    ],
    erasureDone: [
      {
        reference,
        erased: [
          { title: words, count: 1 },
          { title: words, count: 1234 },
        ],
        kept: [{ title: words, legalBasis: words, until: later }],
      },
      {
        reference,
        erased: [],
        kept: [],
        unattributable: [words, words],
        trash: [{ title: words, until: later }],
      },
    ],
    withdrawalDone: [{ service: 'newsletter', reference }, { service: 'marketing' }],
    cancelled: [
      { reference, kind: 'erasure', accountBack: true },
      { reference, kind: 'access', accountBack: false },
    ],
    refused: REQUEST_KINDS.map((kind) => ({ reference, kind, reason: words })),
    identityNotEstablished: [{ reference, kind: 'access', receivedAt: at }],
    awaitingPerson: [
      { reference, kind: 'objection', dueAt: later, why: 'decision' },
      { reference, kind: 'erasure', dueAt: later, why: 'doubt' },
      { reference, kind: 'access', dueAt: later, why: 'second' },
      { reference, kind: 'access', dueAt: later, why: 'lost', notMeUrl: url },
    ],
    askedAgain: [{ reference, kind: 'access', dueAt: later }],
    extended: [{ reference, kind: 'erasure', reason: words, from: at, dueAt: later }],
    askedByEmail: REQUEST_KINDS.map((kind) => ({ reference, kind, receivedAt: at, chatUrl: url })),
    beforeErasure: [
      { reference, erasedAfter: later, toFormerAddress: true, notMeUrl: url },
      { reference, toFormerAddress: false, notMeUrl: url },
    ],
    mandateAsked: [{ reference, kind: 'access', askedAt: at, by: words, pageUrl: url, validUntil: later }],
    partlyDone: [
      { reference, kind: 'erasure', done: [words], byHand: [words], dueAt: later },
      { reference, kind: 'erasure', done: [], byHand: [words], dueAt: later },
    ],
    processorReferral: [{ reference, controllers: [{ name: words, contact: words }] }],
    controllerNotice: [{ reference, kind: 'access', personAddress: words, receivedAt: at }],
    agentReply: [
      { reference, agentName: words, text: words, chatUrl: url },
      { reference, text: words },
    ],
    done: REQUEST_KINDS.flatMap((kind) => [true, false].map((byHand) => ({ reference, kind, byHand }))),
    dataChanged: [
      { fields: [words, words], changedAt: at, askedBy: 'you', reference },
      { fields: [words], changedAt: at, askedBy: 'company' },
    ],
  };
  const templates = Object.keys(all) as EmailTemplate[];
  return templates.flatMap((template) =>
    all[template].map((details): [string, WrittenEmail] => [
      template,
      writeEmail(template, details, language, company),
    ]),
  );
};
