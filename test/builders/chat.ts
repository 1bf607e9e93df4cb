import type { Expecting } from '../../bot/bot.ts';
import type { Language } from '../../domain/language.ts';

interface Activity {
  id: string;
  type: string;
  text?: string;
  from: { id: string; name?: string; role?: string };
  channelData?: { expecting?: Expecting; person?: boolean };
  suggestedActions?: { actions: { value: string }[] };
  attachments?: {
    content?: { rows?: { label: string; value: string }[] };
    contentUrl?: string;
    name?: string;
  }[];
}

/** What the assistant said since the last look. */
export interface Answer {
  status: number;
  text: string;
  expecting: Expecting | undefined;
  buttons: string[];
  rows: { label: string; value: string }[];
  /** Names of the people who spoke, each once. */
  people: string[];
  /** What came with it. */
  files: { name: string; url: string }[];
  /** The reference it names, if any. */
  reference: string | undefined;
}

export interface Chat {
  conversationId: string;
  token: string;
  /** What it opened with. */
  opening: Answer;
  /** Sends a line and answers what came back. */
  say(text: string): Promise<Answer>;
  /** Everything new, without saying anything. */
  hear(): Promise<Answer>;
  /** Any call with this chat's token. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

const readAnswer = (status: number, activities: Activity[]): Answer => {
  const said = activities.filter(({ type, from }) => type === 'message' && from.role === 'bot');
  const last = said.at(-1);
  const text = said.map((one) => one.text ?? '').join('\n');
  return {
    status,
    text,
    expecting: last?.channelData?.expecting,
    buttons: last?.suggestedActions?.actions.map(({ value }) => value) ?? [],
    rows: said.flatMap(({ attachments }) =>
      (attachments ?? []).flatMap(({ content }) => content?.rows ?? []),
    ),
    people: [
      ...new Set(said.flatMap(({ channelData, from }) => (channelData?.person ? [from.name ?? ''] : []))),
    ],
    files: said.flatMap(({ attachments }) =>
      (attachments ?? []).flatMap(({ contentUrl, name = '' }) =>
        contentUrl === undefined ? [] : [{ name, url: contentUrl }],
      ),
    ),
    reference: /RD-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text)?.[0],
  };
};

export const activitiesPath = (conversationId: string): string =>
  `/v3/directline/conversations/${conversationId}/activities`;

/** Opens a conversation as the widget does, over real HTTP. */
export const openChat = async (
  url: string,
  {
    language = 'en',
    headers = {},
    from,
  }: {
    language?: Language;
    headers?: Record<string, string>;
    /** The address it comes from, as a proxy would say it. Default: this machine's own. */
    from?: string;
  } = {},
): Promise<Chat> => {
  const send = (method: string, path: string, token?: string, body?: unknown, more = {}) =>
    fetch(`${url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(from !== undefined && { 'x-forwarded-for': from }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...more,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  const issued = await send('POST', '/chat/token', undefined, { language }, headers);
  if (issued.status !== 200) throw new Error(`no token: ${issued.status}`);
  const { conversationId, token } = (await issued.json()) as { conversationId: string; token: string };
  await send('POST', '/v3/directline/conversations', token, {});
  let watermark = '0';
  const hear = async (): Promise<Answer> => {
    const response = await send('GET', `${activitiesPath(conversationId)}?watermark=${watermark}`, token);
    if (!response.ok) return readAnswer(response.status, []);
    const set = (await response.json()) as { activities: Activity[]; watermark: string };
    watermark = set.watermark;
    return readAnswer(response.status, set.activities);
  };
  return {
    conversationId,
    token,
    opening: await hear(),
    hear,
    say: async (text) => {
      const sent = await send('POST', activitiesPath(conversationId), token, { type: 'message', text });
      if (sent.ok) return hear();
      const { error } = (await sent.json()) as { error: { message: string } };
      return { ...readAnswer(sent.status, []), text: error.message };
    },
    call: (method, path, body, more) => send(method, path, token, body, more),
  };
};
