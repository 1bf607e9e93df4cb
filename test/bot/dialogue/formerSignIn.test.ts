import { expect, it } from 'vitest';
import { forgetFormerSignIn } from '../../../bot/dialogue/formerSignIn.ts';
import { newGoal } from '../../../bot/dialogue/goal.ts';
import { type Memory, newMemory } from '../../../bot/dialogue/memory.ts';
import type { SignedIn } from '../../../privacy/outcomes.ts';

const ADA = 'ada@example.org';
const proof = { maskedAddress: 'x', provenAt: new Date(0), validUntil: new Date(1) };
const signedInAs = (address: string): SignedIn => ({ address, proof });

/** Ada is signed in on the host site and has been asked to confirm. */
const atConfirmation: Memory = {
  ...newMemory('en'),
  signedInAs: ADA,
  address: ADA,
  goal: { ...newGoal('access'), address: ADA, requestId: 'r1', codeUntil: new Date('2026-03-10T09:10:00Z') },
  waiting: [
    { ...newGoal('erasure'), address: ADA, requestId: 'r2' },
    { ...newGoal('rectification'), address: 'typed@example.org' },
  ],
  question: { about: 'confirmation', nonce: 'n', requestId: 'r1' } as never,
  proof: { address: ADA, maskedAddress: 'a***@example.org', validUntil: new Date('2026-03-10T09:10:00Z') },
};

it('leaves everything as it is while the same person is signed in, and where nobody ever was', () => {
  expect(forgetFormerSignIn(atConfirmation, signedInAs(ADA))).toEqual({
    memory: atConfirmation,
    abandoned: [],
  });
  const typed: Memory = { ...newMemory('en'), address: 'typed@example.org' };
  expect(forgetFormerSignIn(typed, undefined)).toEqual({ memory: typed, abandoned: [] });
  expect(forgetFormerSignIn(typed, signedInAs(ADA)).memory).toEqual(typed);
});

it('forgets the address, its proof and its question after a sign-out, and asks for one; the goal stays', () => {
  const { memory, abandoned } = forgetFormerSignIn(atConfirmation, undefined);
  expect(JSON.stringify(memory)).not.toContain(ADA);
  expect(JSON.stringify(memory)).not.toContain('a***');
  expect(memory).toMatchObject({ goal: { kind: 'access' }, question: { about: 'address' } });
  expect(memory.waiting.map(({ kind, address }) => [kind, address])).toEqual([
    ['erasure', undefined],
    ['rectification', 'typed@example.org'],
  ]);
  expect(abandoned).toEqual(['r1', 'r2']);
});

it('asks nothing of the earlier one once somebody else is signed in', () => {
  const { memory } = forgetFormerSignIn(atConfirmation, signedInAs('eve@example.org'));
  expect(JSON.stringify(memory)).not.toContain(ADA);
  expect(memory.question).toBeUndefined();
});

it('keeps what was typed in the meantime', () => {
  const typed: Memory = { ...atConfirmation, address: 'other@example.org', goal: newGoal('access') };
  const { memory } = forgetFormerSignIn({ ...typed, waiting: [] }, undefined);
  expect(memory.address).toBe('other@example.org');
  expect(memory.question).toEqual(atConfirmation.question);
});
