import type { TimelineEntry } from '../../domain/agentApp.ts';
import type { AuditEntry, PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { dayAndTime } from '../deadlines/civilTime.ts';
import { ROUTE_TITLES } from './titles.ts';

type Line = Omit<AuditEntry, 'id'>;

/** What each line of the trail says to the agents. One that is not here, and a step that is none of theirs, is not shown. */
const WORDS: Record<string, string | ((line: Line) => string)> = {
  received: ({ detail }) =>
    `The request was received ${ROUTE_TITLES[String(detail?.['route'])] ?? ''}`.trim(),
  scope_shown: 'The customer was shown what would happen',
  filed: 'The customer confirmed, and the request was filed',
  filed_anew: 'The customer confirmed once more, and the request was filed',
  filed_as_referral: 'Filed for the client who is the controller',
  code_wrong: 'A wrong code was typed',
  handed_to_a_person: 'It was handed to a person',
  shown_again: 'The customer showed once more who they are',
  cancelled: 'The customer cancelled it',
  window_waived: 'The customer waived the withdrawal period',
  abandoned_in_the_chat: 'The customer left before it was filed',
  joined_open_request: 'The customer asked for the same again',
  asked_again_and_joined: 'The customer asked for the same again',
  more_was_said: 'The customer wrote more',
  another_contact_named: 'The customer named another way to reach them, not verified',
  not_me: 'The owner of an address on file said that it was not them',
  mandate_agreed: 'The person agreed to what was asked on their behalf',
  mandate_declined: 'The person declined what was asked on their behalf',
  set_aside: 'The work failed again and again, and it was set aside',
  tried_again: 'The work was tried again',
  window_started: 'Use of the data stopped, and the withdrawal period began',
  window_ended: 'The withdrawal period ended',
  started: 'The work began',
  started_without_window: 'The work began',
  erased: 'Everything was erased',
  access_given: 'The copy was handed over',
  ended_by_erasure: 'It ended with the erasure of the person',
  identity_not_established: 'Nobody showed within 30 days who they are, and it was refused',
  build_export: 'The copy was built',
  'prove:all_but_contact': 'A fresh query proved that it is gone, all but the contact record',
  'prove:contact': 'A fresh query proved that the contact record is gone',
  decision_needed: 'It was set aside for a decision',
  revealed: 'looked up who it is',
  approved_by_one_of_two: 'approved, as the first of two',
  decided_approve: 'approved it',
  decided_handled: 'did it by hand',
  decided_retry: 'had it tried again',
  refused: 'refused it',
  asked_the_customer: 'asked the customer something',
  asked_again: 'let the customer show once more who they are',
  extended: 'extended the legal date',
  hold_set: 'put it on legal hold',
  hold_lifted: 'lifted the legal hold',
  cancelled_for_the_customer: 'cancelled it for the customer',
};

const SOURCE_STEP = /^(erase:all_but_contact|erase:contact|withdraw):(.+)$/;
const SOURCE_WORDS: Record<string, string> = {
  'erase:all_but_contact': 'Erased in',
  'erase:contact': 'Contact record erased in',
  withdraw: 'No more emails by',
};

/** The longest list that is of use to somebody: a request that failed for weeks has thousands of lines. */
const LONGEST = 200;

/**
 * What has happened to a request, oldest first: its trail, with what the customer was told and what was said to the agents in the
 * place of the bare step.
 */
export const timelineOf = (
  request: PrivacyRequest,
  trail: readonly Line[],
  nameOf: (agentId: string) => string | undefined,
  timeZone: string,
): TimelineEntry[] => {
  const said = new Map(request.desk?.lines?.map((line) => [line.marker, line]));
  const entries: { at: Date; by: TimelineEntry['by']; text: string; told?: true }[] = [];
  for (const line of trail) {
    const spoken = said.get(line.what);
    said.delete(line.what);
    const text = spoken?.text ?? wordsOf(line, nameOf);
    if (text === undefined) continue;
    const by = line.actor === 'worker' ? 'product' : line.actor;
    entries.push({ at: line.at, by, text, ...(spoken && isTold(line.what) && { told: true }) });
  }
  for (const { marker, at, text } of said.values()) {
    // What was decided in the app stands in the trail already.
    if (!marker.startsWith('app:'))
      entries.push({ at, by: 'product', text, ...(isTold(marker) && { told: true }) });
  }
  return entries
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .slice(-LONGEST)
    .map(({ at, ...entry }) => ({ at: at.toISOString(), when: dayAndTime(at, timeZone), ...entry }));
};

const isTold = (step: string): boolean =>
  step.startsWith('mail:') || step.startsWith('sent:') || step === 'tell:export_ready';

const wordsOf = (line: Line, nameOf: (agentId: string) => string | undefined): string | undefined => {
  const [, step, source] = SOURCE_STEP.exec(line.what) ?? [];
  if (step !== undefined) return `${SOURCE_WORDS[step]} ${source}`;
  const known = WORDS[line.what];
  const words = typeof known === 'function' ? known(line) : known;
  if (words === undefined || line.actor !== 'agent' || line.actorId === undefined) return words;
  return `${nameOf(line.actorId) ?? 'An agent'} ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
};
