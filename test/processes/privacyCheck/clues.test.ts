import { describe, expect, it } from 'vitest';
import { createNamedIn } from '../../../processes/privacyCheck/clues.ts';

const namedIn = createNamedIn([
  { what: 'address', value: 'Ada.Byron@example.org' },
  { what: 'name', value: 'Ada Byron' },
  { what: 'customerNumber', value: '100234' },
  { what: 'phone', value: '+41 79 123 45 67' },
  { what: 'name', value: 'Al' },
]);

describe('a clue is found', () => {
  it.each([
    ['write to <ada.byron@EXAMPLE.org>, please', 'address'],
    ['Dear ADA BYRON,', 'name'],
    ['customer 100234.', 'customerNumber'],
    ['call 0041 (79) 123-45-67', 'phone'],
    ['{"tel":"+41791234567"}', 'phone'],
  ])('in %j', (text, what) => {
    expect(namedIn(text)).toEqual([what]);
  });
});

describe('nothing is found', () => {
  it.each(['', 'number 9100234', 'xada.byron@example.organic', 'Also Adam Byronic', 'Al', '+41 79 123 45 6'])(
    'in %j',
    (text) => {
      expect(namedIn(text)).toEqual([]);
    },
  );
});
