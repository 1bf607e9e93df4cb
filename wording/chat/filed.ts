import type { CarriedOutKind } from '../../domain/kinds.ts';
import type { FiledTo, RequestLine } from './terms.ts';
import type { Told } from './told.ts';

/** What one language says when a request is filed. `number` is the sentence with its reference. */
export interface FiledWords {
  number(reference: string): string;
  human: {
    inChat(number: string, contact: string): string;
    byEmail(number: string, address: string): string;
  };
  complaint(number: string, where: string, latest: string, authority: string): string;
  /** Where a complaint is answered. */
  where: { inChat: string; byEmail(address: string): string };
  request(number: string, nextSteps: string): string;
  latestByLaw(day: string): string;
  emailWhenDone(address: string): string;
  nextSteps: {
    copy: string;
    byAgent: string;
    erasureNow: string;
    erasureAfter(day: string, reference: string): string;
    noNewsletter: string;
    noAdvertising: string;
    notSold: string;
  };
  /** Global Privacy Control, a signal that browsers can send: its state is always shown. */
  gpc: { sent: string; notSent: string };
}

/** The request is filed: its reference, what happens next, and until when. */
export const createFiled =
  (words: FiledWords) =>
  (request: RequestLine, to: FiledTo, told: Told): string => {
    const { kind, reference } = request;
    const { address } = to;
    const number = words.number(reference);
    const latest = told.on(request.dueAt);
    if (kind === 'human')
      return address === undefined
        ? words.human.inChat(number, told.contact)
        : words.human.byEmail(number, address);
    if (kind === 'complaint') {
      const where = address === undefined ? words.where.inChat : words.where.byEmail(address);
      return words.complaint(number, where, latest, told.authorityLink);
    }
    const gpc = kind === 'do_not_sell' ? words.gpc[to.gpc ? 'sent' : 'notSent'] : '';
    const steps = nextSteps(words.nextSteps, kind, request, to, told);
    return [
      words.request(number, `${steps}${gpc}`),
      // What stops within seconds needs no date.
      kind === 'withdrawal' ? '' : words.latestByLaw(latest),
      address === undefined ? '' : words.emailWhenDone(address),
    ].join('');
  };

const nextSteps = (
  words: FiledWords['nextSteps'],
  kind: CarriedOutKind,
  { windowEndsAt, reference }: RequestLine,
  { marketing }: FiledTo,
  { on }: Told,
): string => {
  switch (kind) {
    case 'access':
    case 'portability':
      return words.copy;
    case 'rectification':
    case 'restriction':
    case 'objection':
      return words.byAgent;
    case 'erasure':
      return windowEndsAt === undefined ? words.erasureNow : words.erasureAfter(on(windowEndsAt), reference);
    case 'withdrawal':
      return marketing ? words.noAdvertising : words.noNewsletter;
    case 'do_not_sell':
      return words.notSold;
  }
};
