import { after, type Clock, SECOND } from '../../observe/clock.ts';
import type { Logger } from '../../observe/logger.ts';
import { type Proposal, readAnswer } from './opinion/answer.ts';
import { withProposal } from './opinion/propose.ts';
import { questionAbout } from './opinion/question.ts';
import { redact } from './opinion/redact.ts';
import type { Understood } from './types.ts';

/** `high` is the confidence from which the caller goes ahead. */
export type SecondOpinion = (understood: Understood, high: number) => Promise<Understood>;

export interface SecondOpinionParts {
  /** An OpenAI-compatible endpoint, up to and including its version: `https://llm.example/v1`. */
  url: string;
  model: string;
  apiKey?: string;
  clock: Clock;
  logger: Logger;
  /** Default 3,000. */
  timeoutMs?: number;
}

/** How long we do not ask again after a failure. */
const PAUSE = 30 * SECOND;
const LONGEST_ANSWER = 64 * 1024;

class Refused extends Error {}

const textOf = async (response: Response): Promise<string> => {
  if (!response.ok) throw new Refused(`status ${response.status}`);
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length > LONGEST_ANSWER) throw new Refused('too long');
  }
  return text;
};

/**
 * Asks a language model what a doubtful message means. The model gets the redacted message and can only choose among
 * our intents; its answer is a proposal (`withProposal`). Never throws: if the model is slow, does not answer or talks
 * nonsense, our own understanding stands.
 */
export const createSecondOpinion = (parts: SecondOpinionParts): SecondOpinion => {
  const { url, model, apiKey, clock, logger, timeoutMs = 3 * SECOND } = parts;
  const endpoint = `${url.replace(/\/+$/, '')}/chat/completions`;
  let pausedUntil = new Date(0);

  const ask = async (redacted: string): Promise<Proposal> => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
      },
      body: questionAbout(model, redacted),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const proposal = readAnswer(await textOf(response));
    if (proposal === undefined) throw new Refused('no answer of the agreed form');
    return proposal;
  };

  return async (understood, high) => {
    if (clock.now() < pausedUntil) return understood;
    try {
      const { intents } = await ask(redact(understood.text, understood.details));
      return withProposal(understood, intents, high);
    } catch (error) {
      pausedUntil = after(clock.now(), PAUSE);
      logger.warn('the language model gave no second opinion', {
        error: error instanceof Refused ? error.message : (error as Error).name,
      });
      return understood;
    }
  };
};
