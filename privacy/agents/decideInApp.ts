import type { AppAgent, AppAnswer, SeenFacts } from '../../domain/agentApp.ts';
import { isAppError } from '../../errors.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { DecisionFacts } from '../../models/privacyRequest/ticketRecord.ts';
import { choicesFor } from '../requests/choices.ts';
import { type AgentDecision, type DecideResult, objectionTo } from '../requests/decide.ts';
import { changesSince, decisionFacts } from '../requests/decisionFacts.ts';
import { type Answer, answerTo } from './answers.ts';
import { CHOICE_TITLES } from './choiceWords.ts';
import type { AgentAppContext } from './context.ts';

/** A decision as the app sends it. */
export interface AppDecision extends Pick<AgentDecision, 'outcome' | 'candidate' | 'words'> {
  /** Made by the app for this one confirmation: sent twice, it is done once. */
  key: string;
  /** What the agent saw. */
  seen: SeenFacts;
}

/**
 * Does what an agent decided in the app, as a choice on the ticket would. Who they are and what they may do says the desk, now.
 * @throws AppError of the desk while it does not answer: then nothing was decided
 */
export const decideInApp = async (
  request: PrivacyRequest,
  decision: AppDecision,
  { id: agentId }: Pick<AppAgent, 'id'>,
  context: AgentAppContext,
): Promise<AppAnswer> => {
  const known = await context.desk.readAgent(agentId);
  if (!known) return refused({ outcome: 'not_allowed', why: 'role' });
  const key = `app:${agentId}:${decision.key}`;
  const words = decision.words?.trim();
  const act: AgentDecision = {
    outcome: decision.outcome,
    ...(decision.candidate !== undefined && { candidate: decision.candidate }),
    ...(words && { words }),
    key,
    inApp: { agentName: known.name },
  };
  if (request.decided?.key !== key) {
    const changed = changesSince(decision.seen as DecisionFacts, decisionFacts(request, context.sealer));
    if (changed.length > 0) return refused({ outcome: 'stale', changed });
    const cannot = objectionTo(context, request, act, known.agent);
    if (!cannot && words) await writeWords(request, act, words, known.name, context);
  }
  const result = await context.decide(request, act, known.agent);
  if (result.outcome === 'not_allowed' || result.outcome === 'not_offered') return refused(result);
  await context.requests.addDeskLine(request._id, {
    marker: key,
    text: `${known.name} chose "${CHOICE_TITLES[decision.outcome]}" in the app. ${DONE[result.outcome]}`,
  });
  return { outcome: result.outcome === 'done' ? 'done' : 'waits', words: DONE[result.outcome] };
};

const DONE: Record<Exclude<DecideResult['outcome'], 'not_allowed' | 'not_offered'>, string> = {
  done: 'It was carried out.',
  second_needed:
    'Noted. A second person with the right to decide has to choose the same before anything happens.',
  asked_again: 'The customer is asked once more to show in the chat who they are.',
};

const refused = (answer: Answer): AppAnswer => ({ outcome: 'refused', words: answerTo(answer) });

/** The words stand on the ticket before anything is done by them, as if they had been written there. */
const writeWords = async (
  request: PrivacyRequest,
  { outcome, key = '' }: AgentDecision,
  text: string,
  agentName: string,
  { desk, requests, clock }: AgentAppContext,
): Promise<void> => {
  const choice = choicesFor(request, clock.now()).find(({ decision }) => decision === outcome);
  if (!request.ticket || !choice?.needs) return;
  const { id } = request.ticket;
  const doubtful = await requests.noteWords(request._id, id, key);
  try {
    await desk.writeOnTicket(id, {
      marker: key,
      title: `${agentName}, with "${CHOICE_TITLES[outcome]}" in the app`,
      text,
      public: choice.needs === 'public_reply',
      doubtful,
    });
  } catch (error) {
    // Closed or deleted: another ticket takes its place, and the words are kept with the request.
    if (!isAppError(error, 'desk_refused') && !isAppError(error, 'desk_not_found')) throw error;
  }
};
