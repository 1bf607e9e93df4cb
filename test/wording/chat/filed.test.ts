import { describe, expect, it } from 'vitest';
import { REQUEST_KINDS, type RequestKind } from '../../../domain/kinds.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { createChatSentences } from '../../../wording/chat/chatSentences.ts';

const AUGUST = new Date('2026-08-14T10:00:00Z');

const sentences = createChatSentences(() => ({
  company: 'Plumelac',
  contact: 'privacy@company.example',
  privacyUrl: 'https://company.example/privacy',
  timeZone: 'Europe/Zurich',
  signIn: true,
  authority: { name: 'Commissioner', url: '' },
}));

interface Filed {
  kind: RequestKind;
  marketing?: boolean;
  windowEndsAt?: Date;
}

/** What follows is said of nothing else than what stands in the same line. */
const NEXT: [english: string, filed: Filed[]][] = [
  ['We now gather your data.', [{ kind: 'access' }, { kind: 'portability' }]],
  [
    'A person in our team takes care of it.',
    [{ kind: 'rectification' }, { kind: 'restriction' }, { kind: 'objection' }],
  ],
  ['We start erasing now.', [{ kind: 'erasure' }]],
  ['We erase it after', [{ kind: 'erasure', windowEndsAt: AUGUST }]],
  ['You will get no more newsletters from us', [{ kind: 'withdrawal' }]],
  ['no more newsletters and no advertising', [{ kind: 'withdrawal', marketing: true }]],
  ['your data is not sold or shared', [{ kind: 'do_not_sell' }]],
  ['I have passed this chat on to our team.', [{ kind: 'human' }]],
  ['Your complaint is with our privacy team.', [{ kind: 'complaint' }]],
];

const ALL = NEXT.flatMap(([, filed]) => filed);

const said = (language: (typeof LANGUAGES)[number], { marketing = false, ...request }: Filed): string => {
  const spoken = sentences(language).filed(
    {
      ...request,
      state: 'filed',
      reference: 'RD-7K3M-9QPX',
      receivedAt: AUGUST,
      dueAt: AUGUST,
      mayCancel: true,
      mayWaiveWindow: true,
    },
    { gpc: false, marketing },
  );
  return typeof spoken === 'string' ? spoken : spoken.text;
};

/** Without the note on Global Privacy Control, which belongs to one kind and is no answer to "what happens next?". */
const next = (language: (typeof LANGUAGES)[number], filed: Filed): string =>
  said(language, filed).split('Global Privacy Control')[0]!;

describe('what happens next, when a request is filed', () => {
  it('is checked here for every kind', () => {
    expect(new Set(ALL.map(({ kind }) => kind))).toEqual(new Set(REQUEST_KINDS));
  });

  it.each(NEXT)('says "%s" of those kinds and of no other', (english, filed) => {
    expect(ALL.filter((one) => next('en', one).includes(english))).toEqual(filed);
  });

  it.each(LANGUAGES.filter((one) => one !== 'en'))(
    'tells in %s the same kinds apart as in English',
    (language) => {
      for (const one of ALL)
        expect(
          ALL.filter((other) => next(language, other) === next(language, one)),
          JSON.stringify(one),
        ).toEqual(ALL.filter((other) => next('en', other) === next('en', one)));
    },
  );
});
