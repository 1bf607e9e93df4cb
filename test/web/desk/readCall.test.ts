import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../observe/clock.ts';
import { type DeskCall, isSigned, ticketIn } from '../../../web/desk/readCall.ts';

// The example of Zendesk's documentation.
const SECRET = 'HRkRd4BeOAoUkfZr-mhauJT64rvBASlJRoIyPsd3zeA=';
const AT = new Date('2021-07-25T10:00:00Z');
const CALL: DeskCall = {
  signature: 'tRDSF7URY8BLCDlaBcQ7FHu051Zk+aAB0NKMP53teMw=',
  timestamp: '2021-07-25T10:00:00Z',
  body: Buffer.from('{"say": "hello"}'),
};

const signed = (timestamp: string, body: string, secret = SECRET): DeskCall => ({
  signature: createHmac('sha256', secret)
    .update(timestamp + body)
    .digest('base64'),
  timestamp,
  body: Buffer.from(body),
});

describe('whether Zendesk has signed a call', () => {
  it('believes the example of Zendesk’s documentation', () => {
    expect(isSigned(CALL, SECRET, AT)).toBe(true);
  });

  it('believes what is signed by Zendesk’s formula, time before body', () => {
    expect(isSigned(signed('2021-07-25T10:00:00Z', '{"say": "hello"}'), SECRET, AT)).toBe(true);
  });

  it.each<[string, Partial<DeskCall>]>([
    ['no signature', { signature: undefined }],
    ['no time', { timestamp: undefined }],
    ['an empty signature', { signature: '' }],
    ['a signature cut short', { signature: 'tRDSF7URY8BLCDlaBcQ7FHu051Zk+aAB0NKMP53teM' }],
    ['a signature with something behind it', { signature: `${CALL.signature}=` }],
    ['a signature of the same length', { signature: 'uRDSF7URY8BLCDlaBcQ7FHu051Zk+aAB0NKMP53teMw=' }],
    [
      'the same bytes in hexadecimal',
      { signature: Buffer.from(CALL.signature ?? '', 'base64').toString('hex') },
    ],
    ['base64 of URLs', { signature: CALL.signature?.replaceAll('+', '-') }],
    ['signs beyond ASCII, whose bytes are as many', { signature: `${'é'.repeat(22)}` }],
    ['another body', { body: Buffer.from('{"say": "hallo"}') }],
    ['the same JSON written otherwise', { body: Buffer.from('{"say":"hello"}') }],
    ['no body', { body: Buffer.alloc(0) }],
    ['another time', { timestamp: '2021-07-25T10:00:01Z' }],
    [
      'a part of the time moved into the body',
      { timestamp: '2021-07-25', body: Buffer.from('T10:00:00Z{"say": "hello"}') },
    ],
    [
      'a part of the body moved into the time',
      { timestamp: '2021-07-25T10:00:00Z{', body: Buffer.from('"say": "hello"}') },
    ],
  ])('does not believe %s', (_name, change) => {
    expect(isSigned({ ...CALL, ...change }, SECRET, AT)).toBe(false);
  });

  it('does not believe another secret', () => {
    expect(isSigned(CALL, `${SECRET}=`, AT)).toBe(false);
    expect(isSigned(signed('2021-07-25T10:00:00Z', '{}', ''), SECRET, AT)).toBe(false);
  });

  it.each([
    [-5 * MINUTE, true],
    [5 * MINUTE, true],
    [-5 * MINUTE - 1, false],
    [5 * MINUTE + 1, false],
  ])('believes it within five minutes of now (%d ms away: %s)', (away, believed) => {
    expect(isSigned(CALL, SECRET, new Date(AT.getTime() + away))).toBe(believed);
  });

  it('believes nothing that is signed with a time that is none', () => {
    for (const time of ['', 'now', '1627207200', '2021-07-25', '2021-07-25T10:00:00+00:00'])
      expect(isSigned(signed(time, '{}'), SECRET, AT)).toBe(false);
  });
});

describe('which ticket a call is about', () => {
  it.each([
    ['{"ticket_id": 35}', 35],
    ['{"ticket_id": "35"}', 35],
    ['{"type": "zen:event-type:ticket.comment_added", "detail": {"id": "4711"}, "event": {}}', 4711],
  ])('%s', (body, id) => {
    expect(ticketIn(Buffer.from(body))).toBe(id);
  });

  it.each([
    '',
    'no JSON',
    '[]',
    'null',
    '7',
    '{}',
    '{"ticket_id": {"$gt": 0}}',
    '{"ticket_id": [35]}',
    '{"ticket_id": -1}',
    '{"ticket_id": 0}',
    '{"ticket_id": 1.5}',
    '{"ticket_id": 1e300}',
    '{"ticket_id": "35; drop"}',
    '{"ticket_id": "9999999999999999"}',
    '{"detail": "35"}',
    '{"detail": {"id": null}}',
  ])('names none: %s', (body) => {
    expect(ticketIn(Buffer.from(body))).toBeUndefined();
  });
});
