import { describe, expect, it } from 'vitest';
import { normaliseAddress, writingsOf } from '../../../domain/emailAddress/sameMailbox.ts';

/** Left and right are one mailbox. */
const SAME: readonly [string, string][] = [
  ['Tom@Example.ORG', ' tom@example.org\t'],
  ['tom@bücher.example', 'tom@xn--bcher-kva.example'],
  ['tom@BÜCHER.example', 'tom@xn--bcher-kva.example'],
  ['tom@bu\u0308cher.example', 'tom@xn--bcher-kva.example'],
  ['tom@XN--BCHER-KVA.example', 'tom@bücher.example'],
  ['tom@почта.рф', 'tom@xn--80a1acny.xn--p1ai'],
  ['tom@büro.zürich.example', 'tom@xn--bro-hoa.xn--zrich-kva.example'],
  ['jürg@bücher.example', 'JÜRG@xn--bcher-kva.example'],
];

/** Left and right are two mailboxes. */
const DIFFERENT: readonly [string, string][] = [
  ['tom@bücher.example', 'tom@bucher.example'],
  ['tom@bücher.example', 'tom@buecher.example'],
  ['jürg@example.org', 'jurg@example.org'],
  ['tom@example.org', 'tom+news@example.org'],
  ['tom.x@example.org', 'tomx@example.org'],
  // a Cyrillic letter in it
  ['tom@exаmple.org', 'tom@example.org'],
];

describe('an address on file', () => {
  it.each(SAME)('%j is the same mailbox as %j', (one, other) => {
    expect(normaliseAddress(one)).toBe(normaliseAddress(other));
    expect(writingsOf(normaliseAddress(one))).toContain(normaliseAddress(other));
  });

  it.each(DIFFERENT)('%j is another mailbox than %j', (one, other) => {
    expect(normaliseAddress(one)).not.toBe(normaliseAddress(other));
    expect(writingsOf(normaliseAddress(one))).not.toContain(normaliseAddress(other));
  });

  it('may stand in a record in either writing of its domain', () => {
    expect(writingsOf('tom@xn--bcher-kva.example')).toEqual([
      'tom@xn--bcher-kva.example',
      'tom@bücher.example',
    ]);
    expect(writingsOf('tom@example.org')).toEqual(['tom@example.org']);
  });

  it.each(['', '@', 'tom', 'tom@', '@bücher.example', 'tom@a b.ü', 'tom@xn--', 'tom@xn--\u00fc', 'a@ü@ö'])(
    'that is none, such as %j, is compared as it stands and never becomes empty',
    (text) => {
      const compared = normaliseAddress(text);
      expect(compared === '').toBe(text === '');
      expect(writingsOf(compared)).toContain(compared);
      expect(
        writingsOf(compared).every((one) => one === '' || !one.endsWith('@') || text.endsWith('@')),
      ).toBe(true);
    },
  );
});
