import { describe, expect, it } from 'vitest';
import { DAY } from '../../../observe/clock.ts';
import { judgeSubjects } from '../../../privacy/identity/judgeSubjects.ts';
import { person } from './subjects.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY);
const judge = (...subjects: Parameters<typeof judgeSubjects>[0]) => judgeSubjects(subjects, NOW);

describe('who stands behind a proved address', () => {
  it('is nobody, or one person', () => {
    expect(judge()).toEqual({ who: 'nobody' });
    expect(judge(person('a:1'))).toEqual({ who: 'one', subject: person('a:1') });
  });

  it('is never chosen among several', () => {
    const both = [person('a:1'), person('a:2')];
    expect(judge(...both)).toEqual({ who: 'several', subjects: both });
  });

  it.each([
    [0, 'held'],
    [10, 'held'],
    [29.99, 'held'],
    [30, 'one'],
    [400, 'one'],
  ])('an address that changed %s days ago: %s', (days, who) => {
    expect(judge(person('a:1', { addressChangedAt: ago(days) })).who).toBe(who);
  });

  it('a contact of clients is referred to all of them', () => {
    const contact = (n: number) =>
      person(`lists:${n}`, {
        role: 'processor',
        controllers: [{ name: `Client ${n}`, contact: `c${n}@example.org` }],
      });
    expect(judge(contact(1), contact(2))).toMatchObject({
      who: 'contact_only',
      subject: { subjectId: 'lists:1', controllers: [{ name: 'Client 1' }, { name: 'Client 2' }] },
    });
  });

  it('a customer who also stands on a contact list is a customer', () => {
    expect(judge(person('lists:1', { role: 'processor' }), person('a:1'))).toEqual({
      who: 'one',
      subject: person('a:1'),
    });
  });
});
