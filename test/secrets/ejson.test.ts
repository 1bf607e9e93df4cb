import { Binary, Decimal128, Long, ObjectId, UUID } from 'bson';
import { describe, expect, it } from 'vitest';
import { readEjson, writeEjson } from '../../secrets/ejson.ts';

const back = (value: unknown): unknown => readEjson(writeEjson(value));

describe('a value that was written and read again', () => {
  it.each([
    ['a date', new Date('2026-03-04T12:00:00.123Z')],
    ['a birthday before 1970', new Date('1931-07-04T00:00:00.000Z')],
    ['a year beyond 9999', new Date(253_402_300_800_000)],
    ['the largest 64-bit integer', Long.MAX_VALUE],
    ['the smallest 64-bit integer', Long.MIN_VALUE],
    ['a small 64-bit integer', Long.fromNumber(7)],
    ['an ObjectId', new ObjectId('65f0c0ffee65f0c0ffee65f0')],
    ['a decimal', Decimal128.fromString('0.10')],
    ['a UUID', new UUID('0b1f4d0e-6a55-4b58-9d1c-4f8a6f4f2c11')],
    ['bytes', new Binary(Uint8Array.of(0, 255))],
  ])('keeps its type: %s', (_name, value) => {
    expect(back(value)).toStrictEqual(value);
    expect(back({ nested: [[value], { value }] })).toStrictEqual({ nested: [[value], { value }] });
  });

  it.each([0, 1.5, -2_147_483_649, 3_000_000_000, Number.MAX_SAFE_INTEGER, 2 ** 60, 1e300, 5e-324])(
    'keeps %d an ordinary number',
    (number) => expect(back([number, { number }])).toStrictEqual([number, { number }]),
  );

  it.each([
    '00012',
    '1e3',
    '0x10',
    '9223372036854775807',
    '2026-03-04T12:00:00.000Z',
    'null',
    'ejson:1',
    '{"$date":"2026-03-04T12:00:00.000Z"}',
    '{"$numberLong":"1"}',
    'lone \ud800 surrogate',
    'nul \0',
    '',
  ])('keeps the text %j as it was typed, under any key', (text) => {
    const value = { text, at: text, dueAt: text, until: [text] };
    expect(back(value)).toStrictEqual(value);
    expect(back(text)).toBe(text);
  });

  it.each([
    ['$date', '2026-03-04T12:00:00.000Z'],
    ['$date', 'x'],
    ['$date', { $numberLong: '0' }],
    ['$numberLong', '1'],
    ['$oid', '65f0c0ffee65f0c0ffee65f0'],
    ['$oid', 'not an id'],
    ['$undefined', true],
    ['$code', 'process.exit()'],
    ['$ref', { $id: 1 }],
    ['$binary', { base64: 'AA==', subType: '00' }],
    ['$regularExpression', { pattern: '(a+)+', options: '' }],
    ['$$date', 'x'],
    ['$$$', 'x'],
    ['$', 'x'],
    ['_bsontype', 'ObjectId'],
    ['_bsontype', 'no such type'],
    ['toJSON', 'x'],
    ['constructor', 'x'],
  ])('takes an object with the key %s for nothing but an object', (key, item) => {
    const value = { [key]: item, among: { [key]: item } };
    expect(back(value)).toStrictEqual(value);
    expect(back([{ [key]: item }])).toStrictEqual([{ [key]: item }]);
  });

  it('changes no prototype', () => {
    const typed = JSON.parse('{"__proto__": {"admin": true}, "a": {"__proto__": 1}}');
    const read = back(typed) as object;
    expect(Object.keys(read)).toEqual(['__proto__', 'a']);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(JSON.stringify(read)).toBe(JSON.stringify(typed));
  });

  it('says what JSON says where JSON has no word', () => {
    expect(back({ a: undefined, b: [undefined], c: Number.NaN, d: new Date(Number.NaN) })).toStrictEqual({
      b: [null],
      c: null,
      d: null,
    });
  });
});

describe('what version 0.1 wrote as plain JSON', () => {
  const former = (value: unknown): unknown => readEjson(JSON.stringify(value));
  const at = new Date('2026-03-04T12:00:00.123Z');

  it('has its dates again', () => {
    const values = { addressChangedAt: at, list: [{ at, until: at, codeUntil: at, after: at }], minutes: 10 };
    expect(former(values)).toStrictEqual(values);
    expect(former('RD-2222-223A')).toBe('RD-2222-223A');
  });

  it('has its texts as they were, also where a customer typed a date', () => {
    const typed = '2026-03-04T12:00:00.123Z';
    const values = { change: { newValue: typed }, message: typed, text: typed, until: 'next year', at: '-' };
    expect(former(values)).toStrictEqual(values);
  });
});
