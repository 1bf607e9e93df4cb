import { expect } from 'vitest';
import { activitiesPath, openChat } from '../builders/chat.ts';
import { sharedTexts } from '../builders/sharedFolder.ts';
import type { Attack } from './attack.ts';

const sentences = sharedTexts('nosql-injection.txt') ?? [];

const BEGINNINGS = ['', 'status ', 'cancel '];

const OPERATORS = [
  { $ne: null },
  { $gt: '' },
  { $regex: '.*' },
  { $in: ['', null] },
  { $where: 'sleep(1000)' },
  { $exists: true },
  ['x'],
  {},
  null,
  true,
  1,
];

/** Puts a query operator wherever a text is expected, from the first call to the last form: texts stay texts. */
export const queryWithOperators: Attack = {
  wants: 'find everybody by a query operator in place of a text',
  attempt: async ({ world, victim }) => {
    const { chat } = victim;
    const mine = await openChat(world.url);
    const path = activitiesPath(mine.conversationId);
    for (const operator of OPERATORS) {
      for (const [where, body] of [
        ['/chat/resume', { conversationId: operator, resumeSecret: operator }],
        ['/chat/resume', { conversationId: chat.conversationId, resumeSecret: operator }],
        ['/chat/resume', operator],
        [path, { type: 'message', text: operator }],
        [path, { type: operator, text: 'x' }],
        [path, { type: 'message', text: 'x', channelData: { clientActivityID: operator } }],
      ] as const) {
        const answer = await mine.call('POST', where, body);
        const isText = where === path && JSON.stringify(body).includes('"clientActivityID":undefined');
        if (!isText) expect([400, 404], `${where} ${JSON.stringify(body)}`).toContain(answer.status);
      }
      const host = { authorization: 'Bearer a-secret-of-the-host-site' };
      const bound = { user: { id: operator }, trustedOrigins: operator };
      const token = await fetch(`${world.url}/chat/token`, {
        method: 'POST',
        headers: { ...host, 'content-type': 'application/json' },
        body: JSON.stringify(bound),
      });
      expect(token.status, JSON.stringify(bound)).not.toBe(200);
    }
    for (const query of ['watermark[$gt]=0', 'watermark[$ne]=1', '$where=1', 't[$ne]=x']) {
      const answer = await mine.call('GET', `${path}?${query}`);
      expect(await answer.text(), query).not.toContain(victim.address);
    }
    const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    for (const body of ['code[$ne]=1', 'code=%7B%22%24ne%22%3A1%7D', '$where=1'])
      for (const page of ['/export/[$ne]/download', `/export/${'A'.repeat(22)}/download`])
        expect((await fetch(`${world.url}${page}`, { ...form, body })).status).toBe(404);

    const typed = await openChat(world.url);
    for (const [n, sentence] of [...sentences, '{"$ne": null}', '{"$gt": ""}'].entries()) {
      const { status, text } = await typed.say(`${BEGINNINGS[n % BEGINNINGS.length]}${sentence}`);
      expect(status).toBe(200);
      expect(text).not.toContain(victim.address);
    }
    await belowTheEdge(world.product, chat.conversationId);
  },
  seen: {
    metric: 'rightsdesk_refused_total{reason="activity_invalid"}',
    audit: { event: 'activity_invalid' },
    log: 'activity_invalid',
  },
};

/** The second line: what no client can send finds nobody either. */
const belowTheEdge = async (
  { codes, requests, useCases, conversations, config }: Parameters<Attack['attempt']>[0]['world']['product'],
  conversationId: string,
): Promise<void> => {
  const nothing = (value: unknown) =>
    value === undefined || value === null || (Array.isArray(value) && value.length === 0) || value === false;
  for (const operator of OPERATORS.slice(0, 6)) {
    const anything = operator as never;
    const conversation = {
      tenant: config.tenant,
      conversationId: anything,
      network: 'here',
      turnId: anything,
      language: 'en',
      gpc: false,
    } as const;
    const asked: [string, () => Promise<unknown>][] = [
      ['find', () => requests.find(anything)],
      ['findByReference', () => requests.findByReference(anything)],
      ['findOpen', () => requests.findOpen(anything)],
      ['findByTurn', () => requests.findByTurn(anything)],
      ['findBySubject', () => requests.findBySubject(anything)],
      ['findVerifying', () => requests.findVerifying(anything)],
      ['proofOf', () => codes.proofOf(anything)],
      ['latest', () => codes.latest(anything)],
      ['page', () => codes.page(anything)],
      ['conversation', () => conversations.find(anything)],
      ['resume', () => conversations.resume(conversationId, anything)],
    ];
    for (const [name, ask] of asked) {
      const answer = await Promise.resolve()
        .then(ask)
        .catch(() => undefined);
      expect(nothing(answer), `${name} ${JSON.stringify(operator)} ${JSON.stringify(answer)}`).toBe(true);
    }
    const checked = await useCases.checkCode({ conversation, code: anything }).catch(() => undefined);
    expect(checked?.outcome ?? 'nothing_open').toBe('nothing_open');
    const listed = await useCases.listRequests({ conversation }).catch(() => undefined);
    expect(listed?.outcome ?? 'verification_needed').toBe('verification_needed');
  }
};
