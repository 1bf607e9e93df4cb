import { describe, expect, it } from 'vitest';
import { readWatermark } from '../../../web/directLine/activitySet.ts';
import { readActivity } from '../../../web/directLine/readActivity.ts';

describe('what a client posts', () => {
  it('is read as text and the id of the client, and nothing else of it', () => {
    const body = {
      type: 'message',
      text: 'Hello',
      from: { id: 'dl_somebody_else', role: 'bot' },
      channelData: { clientActivityID: 'a.B_c-9', postBack: true, admin: true },
      value: { nonce: 'x' },
      entities: [{}],
    };
    expect(readActivity(body)).toEqual({ kind: 'message', text: 'Hello', clientActivityId: 'a.B_c-9' });
  });

  it.each(['typing', 'event', 'conversationUpdate', 'endOfConversation', 'messageReaction', 'trace'])(
    'of the kind %s is left aside',
    (type) => {
      expect(readActivity({ type, text: 'delete everything' })).toEqual({ kind: 'ignored' });
    },
  );

  it.each<[unknown, string]>([
    [undefined, 'notUnderstood'],
    [null, 'notUnderstood'],
    ['hello', 'notUnderstood'],
    [[], 'notUnderstood'],
    [{}, 'notUnderstood'],
    [{ type: 7 }, 'notUnderstood'],
    [{ type: 'invoke' }, 'notUnderstood'],
    [{ type: '__proto__' }, 'notUnderstood'],
    [{ type: 'message', text: { $ne: '' } }, 'notUnderstood'],
    [{ type: 'message', text: ['a'] }, 'notUnderstood'],
    [{ type: 'message' }, 'empty'],
    [{ type: 'message', text: '' }, 'empty'],
    [{ type: 'message', text: ' \n\u00a0' }, 'empty'],
    [{ type: 'message', attachments: [{ contentUrl: 'data:...' }] }, 'noFiles'],
  ])('as %j is refused: %s', (body, sentence) => {
    expect(readActivity(body)).toEqual({ kind: 'refused', sentence });
  });

  it.each(['', 'x'.repeat(65), 'a b', 'ä', '../x', '{"$ne":1}', 7, null, {}])(
    'with the client id %j is refused',
    (id) => {
      const body = { type: 'message', text: 'x', channelData: { clientActivityID: id } };
      expect(readActivity(body)).toEqual({ kind: 'refused', sentence: 'notUnderstood' });
    },
  );
});

describe('a watermark', () => {
  it.each([
    ['0', 0],
    ['17', 17],
    ['999999999', 999_999_999],
    ['9999999999', 0],
    ['-1', 0],
    ['1e3', 0],
    ['', 0],
    [undefined, 0],
    [['3'], 0],
    [{}, 0],
  ])('of %j reads on from %i', (value, expected) => {
    expect(readWatermark(value)).toBe(expected);
  });
});
