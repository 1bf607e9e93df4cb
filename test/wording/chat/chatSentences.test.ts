import { describe, expect, it } from 'vitest';
import { REQUEST_KINDS } from '../../../domain/kinds.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { createChatSentences } from '../../../wording/chat/chatSentences.ts';
import type { Spoken } from '../../../wording/chat/spoken.ts';
import {
  GOAL_KINDS,
  type RequestLine,
  type ScopeShown,
  type WishShown,
} from '../../../wording/chat/terms.ts';

const AUGUST = new Date('2026-08-14T10:00:00Z');

const voices = createChatSentences((language) => ({
  company: 'Plumelac',
  contact: 'privacy@company.example',
  privacyUrl: `https://company.example/${language}/privacy`,
  timeZone: 'Europe/Zurich',
  signIn: true,
  authority: { name: 'Commissioner', url: 'https://authority.example' },
}));

const STATES: RequestLine['state'][] = [
  'verifying',
  'filed',
  'awaiting_decision',
  'scheduled',
  'in_progress',
  'done',
  'partly_done',
  'refused',
  'cancelled',
  'needs_attention',
];

const requests: RequestLine[] = REQUEST_KINDS.flatMap((kind) =>
  STATES.flatMap((state) =>
    [{}, { windowEndsAt: AUGUST, endedAt: AUGUST }].map((more) => ({
      kind,
      state,
      reference: 'RD-7K3M-9QPX',
      receivedAt: AUGUST,
      dueAt: AUGUST,
      mayCancel: true,
      mayWaiveWindow: true,
      ...more,
    })),
  ),
);

const scopes: ScopeShown[] = REQUEST_KINDS.flatMap((kind) =>
  [
    {},
    {
      windowEndsAt: AUGUST,
      account: 'Ada Muster, Muster AG, …34',
      unattributable: ['Orders'],
      mayConcern: ['Support requests'],
      takenAlong: [{ kind: 'access' as const, reference: 'RD-7K3M-9QPX' }],
    },
  ].map((more) => ({
    kind,
    maskedAddress: 'a***@example.org',
    categories: ['Orders', 'Invoices'],
    kept: [{ title: 'Invoices', legalBasis: 'Art. 958f CO', until: AUGUST }],
    dueAt: AUGUST,
    ...more,
  })),
);

const wishes: WishShown[] = [
  { offersUnsubscribing: false },
  { offersUnsubscribing: true, services: ['newsletter', 'marketing', 'analytics', 'all'] },
  {
    offersUnsubscribing: false,
    extent: 'all',
    change: { field: 'lastName', oldValue: 'Meier', newValue: 'Meyer' },
  },
];

const textOf = (spoken: Spoken): string =>
  typeof spoken === 'string'
    ? spoken
    : [spoken.text, ...(spoken.summary?.rows.flatMap(({ label, value }) => [label, value]) ?? [])].join('\n');

describe.each(LANGUAGES)('what the assistant says in %s', (language) => {
  const say = voices(language);
  const everything: string[] = [
    ...[say.opening, say.rightsInfo, say.whoIAm, say.languagesSpoken, say.askComplaint, say.noAccess].map(
      (one) => textOf(one()),
    ),
    ...GOAL_KINDS.flatMap((goal) => [
      say.understood(goal),
      say.firstThen(goal, [...GOAL_KINDS]),
      say.next(goal),
      say.backTo(goal),
      say.later(goal),
      say.forgotten(goal),
      say.declined(goal),
      say.askAddress(goal),
      ...GOAL_KINDS.map((other) => say.changedTo(goal, other)),
    ]).map(textOf),
    ...requests
      .flatMap((request) => [
        say.joined(request),
        say.requests([request, request]),
        say.confirmCancel(request),
        say.cancelled(request),
        say.confirmWaive(request),
        say.tooLateToCancel(request),
        ...[true, false].map((on) => say.filed(request, { gpc: on, marketing: on })),
        say.filed(request, { gpc: false, marketing: false, address: 'a***@example.org' }),
      ])
      .map(textOf),
    ...scopes
      .flatMap((scope) => [say.confirmNow(scope), ...wishes.map((wish) => say.confirm(scope, wish))])
      .map(textOf),
  ];

  it('is whole for every kind, state and wish', () => {
    expect(
      everything.filter((text) => /undefined|\[object|NaN|Invalid|\$\{/.test(text) || text.trim() === ''),
    ).toEqual([]);
  });

  it('has no double spaces, no space before a full stop, no exclamation mark', () => {
    expect(everything.filter((text) => / {2}| \.(?:\s|$)|!/.test(text))).toEqual([]);
  });

  it('names the account, what ends as well and what a person looks at on the card', () => {
    const [scope] = scopes.filter(({ kind, account }) => kind === 'erasure' && account !== undefined);
    for (const card of [textOf(say.confirm(scope!, wishes[0]!)), textOf(say.confirmNow(scope!))]) {
      expect(card).toContain('Ada Muster, Muster AG, …34');
      expect(card).toContain('(RD-7K3M-9QPX)');
      expect(card).toContain('Orders');
    }
  });

  it('tells the month as the language writes it', () => {
    const month = { en: 'August', fr: 'août', de: 'August', it: 'agosto', es: 'agosto' }[language];
    expect(textOf(say.howLong(AUGUST))).toContain(month);
  });

  it('names the authority, the privacy notice and the way to a person where they belong', () => {
    expect(textOf(say.opening())).toContain(`(https://company.example/${language}/privacy)`);
    expect(textOf(say.opening())).toContain('privacy@company.example');
    expect(textOf(say.askComplaint())).toContain('[Commissioner](https://authority.example)');
  });
});
