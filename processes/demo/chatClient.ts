import type { Expecting } from '../../bot/chatBot.ts';
import type { Language } from '../../wording/language.ts';
import type { Narrator } from './narrator.ts';
import { must } from './until.ts';

interface Activity {
  type: string;
  text?: string;
  from: { role?: string };
  channelData?: { expecting?: Expecting };
  suggestedActions?: { actions: { title: string; value: string }[] };
  attachments?: { content: { title?: string; rows?: { label: string; value: string }[] } }[];
}

/** What the assistant said to one message. */
export interface Answer {
  text: string;
  expecting: Expecting | undefined;
  buttons: string[];
  rows: { label: string; value: string }[];
}

export interface ChatClient {
  /** Sends a line as the customer and answers what came back, telling both. */
  say(text: string): Promise<Answer>;
}

const read = (activities: Activity[]): Answer => {
  const said = activities.filter(({ type, from }) => type === 'message' && from.role === 'bot');
  const last = said.at(-1);
  return {
    text: said.map(({ text }) => text ?? '').join('\n'),
    expecting: last?.channelData?.expecting,
    buttons: last?.suggestedActions?.actions.map(({ value }) => value) ?? [],
    rows: said.flatMap(({ attachments }) => (attachments ?? []).flatMap(({ content }) => content.rows ?? [])),
  };
};

/** Talks Direct Line 3.0 as the chat window does: a token of our own origin, then activities by watermark. */
export const openChat = async (
  chatUrl: string,
  language: Language,
  narrator: Narrator,
): Promise<ChatClient> => {
  const call = async <Body>(method: string, path: string, token?: string, body?: unknown): Promise<Body> => {
    const response = await fetch(`${chatUrl}${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    must(response.ok, `${method} ${path.replace(/[\w-]{22,}/, '...')} was answered with ${response.status}`);
    return (await response.json()) as Body;
  };
  const { conversationId, token } = await call<{ conversationId: string; token: string }>(
    'POST',
    '/chat/token',
    undefined,
    { language },
  );
  await call('POST', '/v3/directline/conversations', token, {});
  const activities = `/v3/directline/conversations/${conversationId}/activities`;
  let watermark = '0';
  const hear = async (): Promise<Answer> => {
    const set = await call<{ activities: Activity[]; watermark: string }>(
      'GET',
      `${activities}?watermark=${watermark}`,
      token,
    );
    watermark = set.watermark;
    const answer = read(set.activities);
    narrator.tell('assistant', answer.text.replaceAll(/\*\*([^*]+)\*\*/g, '$1'));
    for (const { label, value } of answer.rows) narrator.tell('assistant', `  ${label}: ${value}`);
    if (answer.buttons.length > 0)
      narrator.tell('assistant', answer.buttons.map((one) => `[ ${one} ]`).join(' '));
    return answer;
  };
  await hear();
  return {
    say: async (text) => {
      narrator.tell('customer', text);
      await call('POST', activities, token, { type: 'message', text, from: { id: 'demo' } });
      return hear();
    },
  };
};
