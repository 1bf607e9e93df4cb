import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Intent, UnderstoodLanguage } from '../../../bot/understanding/types.ts';
import { shipped } from '../../../config/packageRoot.ts';
import { understand } from './understandingForTests.ts';

interface Message {
  text: string;
  lang: UnderstoodLanguage;
  accept: Intent[];
  wishes: Intent[];
}

const SURE = 0.6;
const RIGHTS_AND_COMPLAINT: readonly Intent[] = [
  'erase',
  'access',
  'portability',
  'rectify',
  'restrict',
  'object',
  'unsubscribe',
  'do_not_sell',
  'complaint',
];
const COURTESY: readonly Intent[] = ['oos', 'greet', 'goodbye_thanks', 'affirm', 'deny'];

const messages = readFileSync(shipped('bot', 'understanding', 'unseen', 'b.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Message)
  .map((message) => {
    const { acts, ranked } = understand(message.text, { language: message.lang });
    const sure = acts.filter(({ confidence }) => confidence >= SURE).map(({ intent }) => intent);
    const unasked = sure.filter(
      (intent) => ![...message.wishes, ...message.accept, ...COURTESY].includes(intent),
    );
    return { ...message, sure, unasked, first: ranked[0]!.intent, inScope: !message.accept.includes('oos') };
  });

type Judged = (typeof messages)[number];
const share = (of: readonly Judged[], holds: (one: Judged) => boolean): number =>
  of.filter(holds).length / of.length;
const isRight = ({ first, accept }: Judged): boolean => accept.includes(first);
const within = messages.filter(({ inScope }) => inScope);
const outside = messages.filter(({ inScope }) => !inScope);

describe('messages of strangers', () => {
  it('are understood as well as they were when first measured', () => {
    expect(share(within, isRight)).toBeGreaterThan(0.87);
    expect(share(outside, isRight)).toBeGreaterThan(0.81);
  });

  it('are seldom taken for what nobody asked for', () => {
    expect(share(messages, ({ unasked }) => unasked.includes('erase'))).toBeLessThan(0.006);
    expect(share(messages, ({ unasked }) => unasked.length > 0)).toBeLessThan(0.05);
    const filing = ({ sure }: Judged): boolean => sure.some((one) => RIGHTS_AND_COMPLAINT.includes(one));
    expect(share(outside, filing)).toBeLessThan(0.04);
  });
});
