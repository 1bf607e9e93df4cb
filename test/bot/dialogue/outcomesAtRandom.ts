import { REQUEST_KINDS, type RequestKind } from '../../../domain/kinds.ts';
import { REQUEST_STATES } from '../../../domain/states.ts';
import type { Wish } from '../../../domain/wish.ts';
import type { Chance } from '../../../local/demo/chance.ts';
import { after, type Clock, DAY, MINUTE } from '../../../observe/clock.ts';
import type {
  BeginResult,
  CancelResult,
  CheckCodeResult,
  CheckFactsResult,
  ConfirmationResult,
  FileResult,
  LeaveResult,
  ListResult,
  PassOnResult,
  PolicyResult,
  Proof,
  RequestSummary,
  Scope,
  WaiveResult,
} from '../../../privacy/outcomes.ts';
import type { PrivacyUseCases } from '../../../privacy/useCases.ts';

/** One way to make each outcome; a new outcome does not compile until it is here. The first is what usually happens. */
type Ways<Result extends { outcome: string }> = Record<Result['outcome'], () => Result>;

/** What was filed, and the question to which somebody must have said yes. */
export interface Confirmed {
  kind: RequestKind;
  wish: Wish;
  nonce: string;
  waive: boolean;
}

/** The code that these use cases take for right. */
export const RIGHT_CODE = '12345678';

/**
 * Use cases without any rules: each may answer whatever its type allows, and usually what lets the customer get on. They
 * show what the dialogue does with every outcome; the rules themselves are played in the transcripts.
 */
export const outcomesAtRandom = (chance: Chance, clock: Clock) => {
  const begun = new Map<string, { kind: RequestKind; wish: Wish }>();
  const shown = new Map<string, Omit<Confirmed, 'nonce'>>();
  const confirmed: Confirmed[] = [];
  const passedOn: string[] = [];
  const atOnce: { kind: RequestKind; filed: boolean }[] = [];
  let names = 0;
  const fresh = (what: string): string => {
    names += 1;
    return `${what}-${names}`;
  };
  const later = (ms: number): Date => after(clock.now(), ms);

  const oneAtOnce = <Result extends { outcome: string }>(ways: Ways<Result>): Result => {
    const all: (() => Result)[] = Object.values(ways);
    const usual = chance.happens(60) ? all[0] : undefined;
    return (usual ?? chance.pick(all))();
  };
  const oneOf = <Result extends { outcome: string }>(ways: Ways<Result>): Promise<Result> =>
    Promise.resolve(oneAtOnce(ways));
  const proof = (): Proof => ({
    maskedAddress: 'a***@example.org',
    provenAt: clock.now(),
    validUntil: later(10 * MINUTE),
  });
  const summary = (): RequestSummary => ({
    requestId: fresh('request'),
    reference: `RD-7K3M-9QP${2 + chance.below(8)}`,
    kind: chance.pick(REQUEST_KINDS),
    state: chance.pick(REQUEST_STATES),
    receivedAt: clock.now(),
    dueAt: later(30 * DAY),
    ...(chance.happens(50) && { windowEndsAt: later(14 * DAY) }),
    ...(chance.happens(50) && { endedAt: clock.now() }),
    mayCancel: chance.happens(50),
    mayWaiveWindow: chance.happens(50),
  });
  const scope = (kind: RequestKind, waive: boolean): Scope => ({
    kind,
    maskedAddress: 'a***@example.org',
    categories: ['Account', 'Orders'],
    mayConcern: chance.happens(50) ? ['Support tickets'] : [],
    unattributable: chance.happens(25) ? ['Orders'] : [],
    takenAlong: chance.happens(25) ? [{ kind: 'access', reference: 'RD-7K3M-9QPX' }] : [],
    kept: chance.happens(50) ? [] : [{ title: 'Invoices', legalBasis: 'Art. 958f CO', until: later(DAY) }],
    ...(kind === 'erasure' && !waive && { windowEndsAt: later(14 * DAY) }),
    ...(chance.happens(25) && { newsletterOnly: true }),
    dueAt: later(30 * DAY),
  });

  const begin = (request: { requestId?: string }): Promise<BeginResult> =>
    oneOf<BeginResult>({
      code_sent: () => ({
        outcome: 'code_sent',
        ...request,
        expiresAt: later(10 * MINUTE),
        resendAfter: later(MINUTE),
      }),
      verified: () => ({ outcome: 'verified', ...request, proof: proof() }),
      too_soon: () => ({ outcome: 'too_soon', ...request, resendAfter: later(MINUTE) }),
      budget_spent: () => ({ outcome: 'budget_spent', ...request, retryAt: later(60 * MINUTE) }),
      address_invalid: () => ({ outcome: 'address_invalid' }),
      nothing_open: () => ({ outcome: 'nothing_open' }),
    });
  const file = (): Promise<FileResult> =>
    oneOf<FileResult>({
      filed: () => ({ outcome: 'filed', request: summary() }),
      joined: () => ({ outcome: 'joined', request: summary() }),
      needs_person: () => ({ outcome: 'needs_person', request: summary() }),
      verification_needed: () => ({ outcome: 'verification_needed' }),
      not_confirmed: () => ({ outcome: 'not_confirmed' }),
      address_invalid: () => ({ outcome: 'address_invalid' }),
      not_open: () => ({ outcome: 'not_open' }),
    });
  const ready = (requestId: string, waive: boolean): Extract<ConfirmationResult, { outcome: 'ready' }> => {
    const nonce = fresh('nonce');
    const { kind, wish } = begun.get(requestId) ?? { kind: 'erasure', wish: {} };
    shown.set(nonce, { kind, wish, waive });
    return { outcome: 'ready', nonce, scope: scope(kind, waive) };
  };

  const useCases: PrivacyUseCases = {
    beginRequest: ({ kind, wish }) => {
      const requestId = fresh('request');
      begun.set(requestId, { kind, wish });
      return begin({ requestId });
    },
    beginVerification: () => begin({}),
    sendCodeAgain: () => begin({}),
    checkCode: ({ code }) => {
      const verified = (): CheckCodeResult => ({ outcome: 'verified', proof: proof() });
      const wrong = (): CheckCodeResult => ({ outcome: 'wrong', triesLeft: 4 - chance.below(5) });
      return oneOf<CheckCodeResult>({
        ...(code === RIGHT_CODE ? { verified, wrong } : { wrong, verified }),
        expired: () => ({ outcome: 'expired' }),
        spent: () => ({ outcome: 'spent' }),
        nothing_open: () => ({ outcome: 'nothing_open' }),
      });
    },
    signedIn: () =>
      Promise.resolve(chance.happens(5) ? { address: 'ada@example.org', proof: proof() } : undefined),
    checkFacts: () =>
      oneOf<CheckFactsResult>({
        known: () => ({ outcome: 'known' }),
        wrong: () => ({ outcome: 'wrong' }),
        spent: () => ({ outcome: 'spent' }),
        verification_needed: () => ({ outcome: 'verification_needed' }),
        not_open: () => ({ outcome: 'not_open' }),
      }),
    prepareConfirmation: ({ requestId, waiveWindow }) =>
      oneOf<ConfirmationResult>({
        ready: () => ready(requestId, waiveWindow),
        joined: () => ({ outcome: 'joined', request: summary() }),
        facts_needed: () => ({
          outcome: 'facts_needed',
          questions: [{ name: 'number', ask: 'your customer number' }],
        }),
        needs_person: () => ({ outcome: 'needs_person', request: summary() }),
        other_controller: () => ({ outcome: 'other_controller', request: summary(), controllers: [] }),
        verification_needed: () => ({ outcome: 'verification_needed' }),
        not_open: () => ({ outcome: 'not_open' }),
      }),
    leaveToAgent: () =>
      oneOf<LeaveResult>({
        needs_person: () => ({ outcome: 'needs_person', request: summary() }),
        not_open: () => ({ outcome: 'not_open' }),
      }),
    confirmAndFile: ({ nonce }) => {
      const what = shown.get(nonce);
      if (what === undefined) throw new Error('filed with a nonce that was never shown');
      confirmed.push({ ...what, nonce });
      return file();
    },
    fileAtOnce: async ({ kind }) => {
      const result = await file();
      atOnce.push({ kind, filed: result.outcome === 'filed' || result.outcome === 'joined' });
      return result;
    },
    listRequests: () =>
      oneOf<ListResult>({
        listed: () => ({
          outcome: 'listed',
          requests: Array.from({ length: chance.below(4) }, summary),
          ...(chance.happens(30) && { onlyHere: true as const }),
        }),
        verification_needed: () => ({ outcome: 'verification_needed' }),
      }),
    cancelRequest: () =>
      oneOf<CancelResult>({
        cancelled: () => ({ outcome: 'cancelled', request: summary() }),
        too_late: () => ({ outcome: 'too_late', request: summary() }),
        unknown: () => ({ outcome: 'unknown' }),
        verification_needed: () => ({ outcome: 'verification_needed' }),
      }),
    waiveWindow: () =>
      oneOf<WaiveResult>({
        waived: () => ({ outcome: 'waived', request: summary() }),
        too_late: () => ({ outcome: 'too_late', request: summary() }),
        unknown: () => ({ outcome: 'unknown' }),
        verification_needed: () => ({ outcome: 'verification_needed' }),
      }),
    abandonRequest: () => Promise.resolve(),
    personInChat: () =>
      Promise.resolve(
        chance.happens(20)
          ? {
              requestId: fresh('request'),
              reference: summary().reference,
              dueAt: later(30 * DAY),
              ...(chance.happens(30) && { elsewhere: true as const }),
            }
          : undefined,
      ),
    passOn: ({ text }) =>
      oneOf<PassOnResult>({
        passed_on: () => {
          passedOn.push(text);
          return { outcome: 'passed_on' };
        },
        nobody_there: () => ({ outcome: 'nobody_there' }),
        full: () => ({ outcome: 'full' }),
      }),
    askPolicy: () =>
      oneAtOnce<PolicyResult>({
        answer: () => ({
          outcome: 'answer',
          others: [{ clause: 'cookies', title: 'Cookies' }].slice(passedOn.length % 2),
          clause: 'sharing',
          number: '4.2',
          title: 'With whom we share',
          text: 'We do not sell personal data.',
          version: '2026-03',
          url: 'https://company.example/privacy#sharing',
        }),
        choices: () => ({
          outcome: 'choices',
          clauses: [
            { clause: 'sharing', title: 'With whom we share' },
            { clause: 'cookies', title: 'Cookies' },
          ],
        }),
        above: () => ({ outcome: 'above', clause: 'sharing', number: '4.2', title: 'With whom we share' }),
        nothing: () => ({ outcome: 'nothing' }),
      }),
  };
  return { useCases, confirmed, atOnce, passedOn };
};
