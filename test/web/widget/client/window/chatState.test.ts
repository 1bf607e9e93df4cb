import { describe, expect, test } from 'vitest';
import { readActivitySet } from '../../../../../web/widget/client/directLine/activities.ts';
import {
  type ChatEvent,
  type ChatState,
  emptyChat,
  type Message,
  reduceChat,
} from '../../../../../web/widget/client/window/chatState.ts';

const NOW = Date.UTC(2026, 0, 15, 9);
const stateAfter = (events: ChatEvent[], looking = true): ChatState =>
  events.reduce((state, event) => reduceChat(state, event, NOW, looking), emptyChat);
const heard = (raw: object[], history = false): ChatEvent => ({
  type: 'activities',
  activities: readActivitySet({ activities: raw }).activities,
  history,
});
const bot = { id: 'assistant', role: 'bot', name: 'Assistant' };
const hello = { id: '1', type: 'message', from: bot, text: 'Hello' };
const said: ChatEvent = { type: 'said', id: 'mine', text: 'Hi', at: NOW };
const echo = {
  id: '2', type: 'message', from: { id: 'dl_7', role: 'user' }, text: 'Hi', timestamp: '2026-01-15T09:00:02.000Z',
  channelData: { clientActivityID: 'mine' },
}; // biome-ignore format: an activity to read across
const messages = (state: ChatState): Message[] => state.entries.filter((entry) => entry.kind === 'message');

describe('the chat', () => {
  test('shows what was said at once, and its echo in the same place', () => {
    const state = stateAfter([heard([hello]), said, heard([{ ...hello, id: '3', text: 'Yes?' }, echo])]);
    expect(messages(state).map(({ text }) => text)).toEqual(['Hello', 'Hi', 'Yes?']);
    expect(messages(state)[1]).toMatchObject({
      from: 'customer',
      delivery: { state: 'sent' },
      at: NOW + 2_000,
    });
  });

  test('shows who types until the answer comes', () => {
    const typing = heard([{ id: 't1', type: 'typing', from: bot }]);
    expect(stateAfter([typing]).typing).toBe(true);
    expect(stateAfter([typing, heard([hello])]).typing).toBe(false);
    expect(
      stateAfter([heard([{ id: 't1', type: 'typing', from: { id: 'dl_7', role: 'user' } }])]).typing,
    ).toBe(false);
  });

  test('names a person who takes over', () => {
    const from = { ...bot, name: 'Mara Keller' };
    const state = stateAfter([heard([{ ...hello, from, channelData: { person: true } }])]);
    expect(messages(state)[0]).toMatchObject({ from: 'person', name: 'Mara Keller' });
  });

  test('shows nobody typing once what was said is there and nobody answers it, because a person reads it', () => {
    const typing = heard([{ id: 't1', type: 'typing', from: bot }]);
    expect(stateAfter([said, typing, heard([echo])]).typing).toBe(false);
  });

  test('shows a file that a person sent, and takes no other address for one', () => {
    const from = { ...bot, name: 'Mara Keller' };
    const file = { contentType: 'application/pdf', name: 'Invoice.pdf', size: 84_000 };
    const cardsOf = (contentUrl: string) =>
      messages(
        stateAfter([
          heard([{ ...hello, from, channelData: { person: true }, attachments: [{ ...file, contentUrl }] }]),
        ]),
      )[0]?.cards;
    expect(cardsOf('https://privacy.example/chat/files/RD-7K3M-9QPX/8123/77')).toEqual([
      { type: 'file', name: 'Invoice.pdf', path: '/chat/files/RD-7K3M-9QPX/8123/77', size: 84_000 },
    ]);
    for (const url of ['https://elsewhere.example/a.pdf', 'javascript:alert(1)', '/chat/files/x/../../y'])
      expect(cardsOf(url)).toEqual([]);
  });

  test('knows what the last message waits for, until the customer answers', () => {
    const asking = heard([{ ...hello, channelData: { expecting: 'code' } }]);
    expect(stateAfter([asking]).expecting).toBe('code');
    expect(stateAfter([asking, said]).expecting).toBeUndefined();
  });

  test('counts what came while the window was closed, but no history', () => {
    expect(stateAfter([heard([hello], true), heard([{ ...hello, id: '5' }])], false).unread).toBe(1);
    expect(stateAfter([heard([hello])], true).unread).toBe(0);
  });

  test('says that an earlier chat is gone: on a fresh page, and in the middle of one', () => {
    expect(stateAfter([{ type: 'replaced' }]).entries).toMatchObject([{ note: 'fresh' }]);
    expect(stateAfter([heard([hello]), { type: 'replaced' }]).entries[1]).toMatchObject({
      note: 'earlierTalk',
    });
  });

  test('keeps nothing once it is forgotten', () => {
    const state = stateAfter([heard([hello]), said, { type: 'phase', phase: 'forgotten' }]);
    expect(state).toEqual({ ...emptyChat, phase: 'forgotten' });
  });

  test('reads cards and buttons, and leaves out what is malformed', () => {
    const attachments = [
      { contentType: 'application/vnd.rightsdesk.summary+json', content: { title: 'T', rows: [{ label: 'a', value: 'b' }, null, { label: 1 }] } },
      { contentType: 'application/vnd.rightsdesk.quote+json', content: { text: 'q', source: 's', url: 'javascript:alert(1)' } },
      { contentType: 'application/vnd.rightsdesk.summary+json', content: null },
      { contentType: 'text/html', content: '<b>' },
    ]; // biome-ignore format: attachments to read across
    const suggestedActions = {
      actions: [{ type: 'imBack', title: 'Yes', value: 'yes' }, { type: 'openUrl', value: 'https://a.example' }],
    }; // biome-ignore format: actions to read across
    const [message] = messages(stateAfter([heard([{ ...hello, attachments, suggestedActions }])]));
    expect(message?.cards).toEqual([
      { type: 'summary', title: 'T', rows: [{ label: 'a', value: 'b' }] },
      { type: 'quote', text: 'q', source: 's' },
    ]);
    expect(message?.suggestions).toEqual([{ label: 'Yes', value: 'yes' }]);
  });

  test('survives any shape a server could send', () => {
    for (const raw of [
      null,
      7,
      'x',
      [],
      {},
      { activities: 7 },
      { activities: [null, 1, {}, { id: 1, type: [] }] },
    ]) {
      expect(readActivitySet(raw).activities).toEqual([]);
    }
  });
});
