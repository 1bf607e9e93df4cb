import { describe, expect, it } from 'vitest';
import { type Agent, isAgent, mayDecide } from '../../../privacy/identity/mayDecide.ts';

const agent = (more: Partial<Agent> = {}): Agent => ({
  id: '1',
  role: 'agent',
  light: false,
  active: true,
  ...more,
});

describe('who may decide', () => {
  it.each<[string, Partial<Agent>, boolean]>([
    ['a privacy officer', { title: 'Privacy officer' }, true],
    ['the same in capitals', { title: ' PRIVACY OFFICER ' }, true],
    ['an administrator', { role: 'admin' }, true],
    ['an ordinary agent', {}, false],
    ['an agent of another role', { title: 'Billing' }, false],
    ['a light agent of that name', { title: 'Privacy officer', light: true }, false],
    ['a privacy officer who has left', { title: 'Privacy officer', active: false }, false],
    ['a customer of that name', { role: 'end-user', title: 'Privacy officer' }, false],
    ['an administrator who has left', { role: 'admin', active: false }, false],
  ])('%s', (_who, record, may) => {
    expect(mayDecide(agent(record))).toBe(may);
  });

  it('is what the company says instead', () => {
    const policy = { deciders: ['Data desk', 'agent'] };
    expect(mayDecide(agent({ title: 'data desk' }), policy)).toBe(true);
    expect(mayDecide(agent(), policy)).toBe(true);
    expect(mayDecide(agent({ role: 'admin' }), { deciders: ['Data desk'] })).toBe(false);
    expect(mayDecide(agent({ light: true }), policy)).toBe(false);
  });
});

it('does work by hand: any agent but a light one', () => {
  expect([agent(), agent({ role: 'admin' })].map(isAgent)).toEqual([true, true]);
  expect(
    [agent({ light: true }), agent({ active: false }), agent({ role: 'end-user' })].map(isAgent),
  ).toEqual([false, false, false]);
});
