import type { Expecting } from '../../bot/bot.ts';
import type { Language } from '../../domain/language.ts';
import { AppError } from '../../errors.ts';

/** One message of the assistant, or of a person of the team. */
export interface Message {
  from: string;
  text: string;
  rows: { label: string; value: string }[];
  quote: string | undefined;
  buttons: string[];
  expecting: Expecting | undefined;
}

export interface Conversation {
  /** Whatever was said since the last look. */
  hear(): Promise<Message[]>;
  say(text: string): Promise<Message[]>;
}

interface Activity {
  type: string;
  text?: string;
  from: { name?: string; role?: string };
  channelData?: { expecting?: Expecting };
  suggestedActions?: { actions: { value: string }[] };
  attachments?: { content: { rows?: { label: string; value: string }[]; text?: string } }[];
}

const readMessage = ({ text, from, channelData, suggestedActions, attachments = [] }: Activity): Message => ({
  from: from.name ?? 'assistant',
  text: text ?? '',
  rows: attachments.flatMap(({ content }) => content.rows ?? []),
  quote: attachments.find(({ content }) => content.text !== undefined)?.content.text,
  buttons: suggestedActions?.actions.map(({ value }) => value) ?? [],
  expecting: channelData?.expecting,
});

/**
 * Opens a conversation with a running instance as the chat window does: a token, then Direct Line 3.0 by watermark.
 * @throws AppError `not_running` where nothing answers; `rate_limited` and others as the instance says
 */
export const openConversation = async (chatUrl: string, language: Language): Promise<Conversation> => {
  const call = async <Body>(method: string, path: string, token?: string, body?: unknown): Promise<Body> => {
    const response = await fetch(`${chatUrl}${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new AppError('not_running', `Nothing answers at ${chatUrl}.`, {
        remedy: 'To resolve, start the product in another terminal: npm start',
        cause,
      });
    });
    if (!response.ok) throw await refusalOf(response);
    return (await response.json()) as Body;
  };
  const { conversationId, token } = await call<{ conversationId: string; token: string }>(
    'POST',
    '/chat/token',
    undefined,
    { language },
  );
  await call('POST', '/v3/directline/conversations', token, {});
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  let watermark = '0';
  const hear = async (): Promise<Message[]> => {
    const set = await call<{ activities: Activity[]; watermark: string }>(
      'GET',
      `${path}?watermark=${watermark}`,
      token,
    );
    watermark = set.watermark;
    return set.activities
      .filter(({ type, from }) => type === 'message' && from.role !== 'user')
      .map(readMessage);
  };
  return {
    hear,
    say: async (text) => {
      await call('POST', path, token, { type: 'message', text, from: { id: 'terminal' } });
      return hear();
    },
  };
};

/** The sentence that the instance answers for the customer, as the operator's message. */
const refusalOf = async (response: Response): Promise<AppError> => {
  const body = (await response.json().catch(() => ({}))) as { error?: { message?: string } };
  const code = response.status === 429 ? 'rate_limited' : 'activity_invalid';
  return new AppError(code, body.error?.message ?? `The chat answered with ${response.status}.`, {
    status: response.status,
  });
};
