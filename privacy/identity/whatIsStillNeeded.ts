import type { Evidence } from '../../domain/assurance.ts';
import type { SomeReasons } from '../../domain/attention.ts';
import type { AssuranceRule, Way } from '../../domain/identityPolicy.ts';
import type { Subject } from '../../domain/subject.ts';
import { after } from '../../observe/clock.ts';
import type { Purpose } from './assuranceTable.ts';
import { countingHere, evidenceInWords, type IdentityEvidence, PROOF_LIFE_MS } from './identityEvidence.ts';
import { judgeSubjects } from './judgeSubjects.ts';

/** What is wanted, and what is known of it without asking anybody. */
export interface ProofWanted {
  purpose: Purpose;
  /** The line of the table for this purpose. */
  rule: AssuranceRule;
  /** The conversation that wants it. */
  conversationId: string;
  /** Keyed hash of the address with which it was begun; absent: for whomever the conversation has proved. */
  addressKey?: string;
  /** Ids of the people who have data that the data map marks sensitive. */
  sensitive: readonly string[];
  /** Whether there are enough facts to ask for; not known yet where it is left out. */
  factsAvailable?: boolean;
  /** To whom a scope was shown, and a yes given. */
  shownTo?: string;
}

export type StillNeeded =
  /** A code or a sign-in. */
  | { need: 'proof' }
  /** Facts that tell these people apart, or show that it is the one. */
  | { need: 'facts'; people: readonly Subject[]; evidence: Evidence }
  | { need: 'agent'; why: AgentReason; people: readonly Subject[]; evidence: Evidence }
  /** Somebody else answers for what is held of this person. */
  | { need: 'referral'; subject: Subject }
  /** Who it is has been established; what would be done must be shown to exactly this person. */
  | { need: 'scope'; subject: Subject }
  | { need: 'nothing'; subject: Subject; established: Evidence };

export type AgentReason = SomeReasons<
  | 'ambiguous_identity'
  | 'address_changed_lately'
  | 'facts_not_known'
  | 'no_account'
  | 'agent_required'
  /** Said by the customer: no code can reach them. */
  | 'address_lost'
>;

/**
 * The one decision on who is writing: which proof is still missing before this may be done for this conversation. Pure.
 * What was proved in another conversation, for another address, or longer ago than ten minutes counts for nothing.
 */
export const whatIsStillNeeded = (
  wanted: ProofWanted,
  evidence: IdentityEvidence,
  now: Date,
): StillNeeded => {
  const held = countingHere(wanted, evidence, now);
  const people = held.signIn ? [held.signIn.subject] : (held.code?.subjects ?? []);
  const judgement = judgeSubjects(people, now);
  switch (judgement.who) {
    case 'nobody':
      return { need: 'proof' };
    case 'contact_only':
      return { need: 'referral', subject: judgement.subject };
    case 'several': {
      const known = judgement.subjects.find(({ subjectId }) => subjectId === held.facts?.subjectId);
      if (!known) return facts(wanted, held, judgement.subjects, 'ambiguous_identity');
      const alone = judgeSubjects([known], now);
      return alone.who === 'held' ? heldBack(held, known) : forOne(wanted, held, known, now);
    }
    case 'held':
      return heldBack(held, judgement.subject);
    case 'one':
      return forOne(wanted, held, judgement.subject, now);
  }
};

const agent = (held: IdentityEvidence, why: AgentReason, people: readonly Subject[]): StillNeeded => ({
  need: 'agent',
  why,
  people,
  evidence: evidenceInWords(held, people[0]),
});

const heldBack = (held: IdentityEvidence, subject: Subject): StillNeeded =>
  agent(held, 'address_changed_lately', [subject]);

const facts = (
  { factsAvailable }: ProofWanted,
  held: IdentityEvidence,
  people: readonly Subject[],
  why: AgentReason,
): StillNeeded => {
  if (held.factsSpent) return agent(held, 'facts_not_known', people);
  return factsAvailable === false
    ? agent(held, why, people)
    : { need: 'facts', people, evidence: evidenceInWords(held, undefined) };
};

/** It is this person; whether what was proved is enough for what they want. */
const forOne = (wanted: ProofWanted, held: IdentityEvidence, subject: Subject, now: Date): StillNeeded => {
  const sensitive = wanted.sensitive.includes(subject.subjectId);
  const ways = sensitive ? wanted.rule.sensitive : wanted.rule.ordinary;
  if (givesOut(wanted.purpose) && subject.country === 'US-CA' && subject.withoutAccount === true)
    return agent(held, 'no_account', [subject]);
  if (ways.some((way) => isMet(way, held, subject, now))) {
    return wanted.shownTo === subject.subjectId
      ? { need: 'nothing', subject, established: evidenceInWords(held, subject) }
      : { need: 'scope', subject };
  }
  if (ways.includes('code_and_facts') && held.code) return facts(wanted, held, [subject], 'facts_not_known');
  const byThemselves = ways.some((way) => way !== 'agent');
  return byThemselves ? { need: 'proof' } : agent(held, 'agent_required', [subject]);
};

/** Specific pieces of somebody without an account go out by an agent's hand alone (11 CCR 7062). */
const givesOut = (purpose: Purpose): boolean => purpose === 'access' || purpose === 'portability';

const isMet = (way: Way, held: IdentityEvidence, subject: Subject, now: Date): boolean => {
  const { signIn, code } = held;
  const factsKnown = held.facts?.subjectId === subject.subjectId;
  switch (way) {
    case 'none':
      return true;
    case 'signed_in':
      return signIn !== undefined;
    case 'signed_in_lately':
      return signIn?.authAt !== undefined && signIn.authAt >= after(now, -PROOF_LIFE_MS);
    case 'code':
      return code !== undefined;
    case 'code_and_facts':
      return code !== undefined && factsKnown;
    case 'agent':
      return false;
  }
};
