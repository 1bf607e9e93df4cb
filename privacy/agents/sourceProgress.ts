import type { SourceProgress } from '../../domain/agentApp.ts';
import { KINDS } from '../../domain/kinds.ts';
import { isFinished } from '../../domain/states.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { dayAndTime } from '../deadlines/civilTime.ts';

/** How far the work has come in each source, by the steps that are recorded. Nothing for what people do by hand. */
export const progressOf = (request: PrivacyRequest, sources: readonly string[]): SourceProgress[] => {
  const { asksFor, doneBy } = KINDS[request.kind];
  if (doneBy === 'agent') return [];
  const steps = new Set(request.steps.map(({ name }) => name));
  const isDone = (name: string): boolean => steps.has(name);
  return sources.map((name) => {
    if (asksFor === 'erasure') return { name, ...erasureIn(name, request, isDone) };
    const step = asksFor === 'copy' ? 'build_export' : `withdraw:${name}`;
    if (isDone(step)) return { name, state: 'done', words: asksFor === 'copy' ? 'In the copy' : 'Opted out' };
    return { name, ...notYet(request) };
  });
};

const notYet = ({ state }: PrivacyRequest): Omit<SourceProgress, 'name'> => {
  if (isFinished(state)) return { state: 'waiting', words: 'Nothing was done' };
  return state === 'in_progress'
    ? { state: 'working', words: 'Being worked on' }
    : { state: 'waiting', words: 'Not begun' };
};

const erasureIn = (
  name: string,
  request: PrivacyRequest,
  isDone: (step: string) => boolean,
): Omit<SourceProgress, 'name'> => {
  if (isDone('prove:contact')) return { state: 'done', words: 'Erased and proved' };
  if (isDone(`erase:contact:${name}`)) return { state: 'working', words: 'Erased, proof to come' };
  if (isDone('prove:all_but_contact'))
    return { state: 'working', words: 'Erased and proved, all but the contact record' };
  if (isDone(`erase:all_but_contact:${name}`))
    return { state: 'working', words: 'Erased, all but the contact record' };
  if (isDone('stop_processing') && !isFinished(request.state) && request.state !== 'in_progress')
    return { state: 'waiting', words: 'Use of the data has stopped; nothing is erased yet' };
  return notYet(request);
};

/** What failed last, and when it is tried again. */
export const troubleOf = ({ work, state }: PrivacyRequest, timeZone: string): string | undefined => {
  if (work.lastError === undefined || isFinished(state)) return undefined;
  const [code = '', ...message] = work.lastError.split(': ');
  const again = work.at ? ` It is tried again ${dayAndTime(work.at, timeZone)}.` : '';
  return `${message.join(': ') || code} (try ${work.attempts}).${again}`;
};
