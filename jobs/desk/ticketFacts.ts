import type { Subject } from '../../domain/subject.ts';
import type { Wish } from '../../domain/wish.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { DecisionFacts } from '../../models/privacyRequest/ticketRecord.ts';
import { openField, type SealedContents } from '../../privacy/records/sealedFields.ts';
import { type Choice, choicesFor } from '../../privacy/requests/choices.ts';
import { decisionFacts } from '../../privacy/requests/decisionFacts.ts';
import type { JobContext } from '../context.ts';
import { type Readers, readersOf } from './readersOf.ts';

/** All that the ticket of a request may show, read once. */
export interface TicketFacts {
  request: PrivacyRequest;
  now: Date;
  /** Of the company: dates are days there. */
  timeZone: string;
  /** The person, or those who may be meant. */
  people: readonly Subject[];
  wish: Wish;
  address: string | undefined;
  transcript: SealedContents['transcript'];
  added: SealedContents['added'];
  contacts: SealedContents['contacts'];
  readers: Readers;
  choices: readonly Choice[];
  /** What a decision on it may turn on. */
  decisive: DecisionFacts;
  /** Titles of the ticket fields that the account lacks. */
  missing: readonly string[];
}

export const readTicketFacts = async (request: PrivacyRequest, context: JobContext): Promise<TicketFacts> => {
  const { sealer, clock, company, desk } = context;
  const now = clock.now();
  return {
    request,
    now,
    timeZone: company.timeZone,
    people: openField(sealer, request, 'subjects') ?? [],
    wish: openField(sealer, request, 'wish') ?? {},
    address: openField(sealer, request, 'address'),
    transcript: openField(sealer, request, 'transcript') ?? [],
    added: openField(sealer, request, 'added') ?? [],
    contacts: openField(sealer, request, 'contacts') ?? [],
    readers: await readersOf(request, context),
    choices: choicesFor(request, now),
    decisive: decisionFacts(request, sealer),
    missing: request.ticket ? [] : await desk.missingFields(),
  };
};
