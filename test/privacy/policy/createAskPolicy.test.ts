import { describe, expect, it } from 'vitest';
import { shipped } from '../../../config/packageRoot.ts';
import type { QuestionTopic, ReadQuestion } from '../../../privacy/policy/clauseTopics.ts';
import { createAskPolicy } from '../../../privacy/policy/createAskPolicy.ts';
import { loadPolicy } from '../../../privacy/policy/loadPolicy.ts';
import type { Policy } from '../../../privacy/policy/policy.ts';

const policy = loadPolicy(shipped('local', 'demo', 'policy'));

/** Reads a question by what it contains; the last entry counts for all others. */
const reading =
  (...entries: [contains: string, Partial<Record<QuestionTopic, number>>][]): ReadQuestion =>
  (question) => {
    const [, read] = entries.find(([contains]) => question.includes(contains)) ?? entries.at(-1)!;
    return Object.entries(read).map(([topic, confidence]) => ({ topic: topic as QuestionTopic, confidence }));
  };
const ask = (
  read: ReadQuestion,
  question: string,
  more: { before?: string; chosen?: string } = {},
  of = policy,
) => createAskPolicy(of, read)({ question, language: 'en', ...more });

describe('a question about the policy', () => {
  it('is answered with the clause that it surely is about', () => {
    const read = reading(['', { location: 0.9, none: 0.1 }]);
    expect(ask(read, 'zzz')).toMatchObject({ outcome: 'answer', clause: 'location' });
  });

  it('is answered with the likeliest one and the next ones to choose from where that is unsure', () => {
    const read = reading(['', { processors: 0.4, 'no-sale': 0.3, security: 0.2, cookies: 0.1 }]);
    expect(ask(read, 'zzz')).toMatchObject({
      outcome: 'answer',
      clause: 'processors',
      others: [{ clause: 'no-sale' }, { clause: 'security' }],
    });
  });

  it('gets the likeliest clauses to choose from where none is likely', () => {
    const read = reading(['', { processors: 0.2, 'no-sale': 0.15, security: 0.1, none: 0.55 }]);
    expect(ask(read, 'zzz')).toMatchObject({
      outcome: 'choices',
      clauses: [
        { clause: 'processors', title: 'Companies that work for us' },
        { clause: 'no-sale' },
        { clause: 'security' },
      ],
    });
  });

  it('is read without what is told before it', () => {
    const read = reading(['My son', { none: 1 }], ['', { location: 0.9 }]);
    expect(ask(read, 'My son lives in Bern. zzz?')).toMatchObject({ clause: 'location' });
  });

  it('that no clause answers gets none', () => {
    expect(ask(reading(['', { none: 1 }]), 'zzz')).toEqual({ outcome: 'nothing' });
  });

  it('about a topic that this policy has no clause for gets none', () => {
    expect(ask(reading(['', { merger: 1 }]), 'zzz')).toEqual({ outcome: 'nothing' });
  });

  it('finds a clause of which no topic is known by its words', () => {
    const of = structuredClone(policy) as Policy;
    const [first] = of.current.sections[0]!.clauses;
    first!.id = 'loyalty';
    first!.topics = [];
    first!.asked.en = ['what happens to my loyalty points'];
    const read = reading(['', { none: 0.9, payment: 0.1 }]);
    expect(ask(read, 'what about loyalty points', {}, of)).toMatchObject({ clause: 'loyalty' });
  });
});

describe('a clause that was chosen among those offered', () => {
  it('is quoted, however the question reads', () => {
    const read = reading(['', { none: 1 }]);
    expect(ask(read, 'zzz', { chosen: 'cookies' })).toMatchObject({ outcome: 'answer', clause: 'cookies' });
  });
});

describe('a question that goes on from the clause just quoted', () => {
  const read = reading(
    ['Invoices: and for how long', { invoices: 0.7, retention: 0.2, none: 0.1 }],
    ['', { 'follow-up': 0.9, retention: 0.1 }],
  );

  it('is not answered with the same clause again', () => {
    expect(ask(read, 'and for how long?', { before: 'invoices' })).toEqual({
      outcome: 'above',
      clause: 'invoices',
      number: '7.3',
      title: 'Invoices',
    });
  });

  it('goes to the clause about what it asks', () => {
    const before = { before: 'newsletter-data' };
    expect(ask(read, 'and for how long?', before)).toMatchObject({ clause: 'retention' });
    expect(ask(read, 'und wer bekommt das?', before)).toMatchObject({ clause: 'processors' });
    expect(ask(read, 'e dove?', before)).toMatchObject({ clause: 'location' });
  });

  it('is read together with the title of that clause', () => {
    const spain = reading(['Cookies: and in Spain', { transfers: 0.8 }], ['', { 'follow-up': 0.9 }]);
    expect(ask(spain, 'and in Spain?', { before: 'cookies' })).toMatchObject({ clause: 'transfers' });
  });

  it('has no answer where nothing was quoted before', () => {
    expect(ask(read, 'and zzz?')).toEqual({ outcome: 'nothing' });
  });
});
