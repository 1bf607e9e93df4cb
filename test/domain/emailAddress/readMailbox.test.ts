import { describe, expect, it } from 'vitest';
import { comparableAddress, mailboxOf, readMailbox } from '../../../domain/emailAddress/readMailbox.ts';

const hostile = [
  'a@victim.example, evil@x.example',
  'a@victim.example;evil@x.example',
  'a@victim.example evil@x.example',
  'victim@x.example\r\nBcc: evil@x.example',
  'victim@x.example\nBcc: evil@x.example',
  'victim@x.example\u0000',
  'victim@x.example\u2028Bcc: evil@x.example',
  'Anna <anna@example.org>',
  '<anna@example.org>',
  '"anna"@example.org',
  '"anna@evil.example"@example.org',
  'anna(comment)@example.org',
  'anna@example.org(comment)',
  'friends: anna@example.org, eva@example.org;',
  'anna@[127.0.0.1]',
  'anna@127.0.0.1',
  'anna@0x7f.1',
  'anna@localhost',
  'anna@evil.example@example.org',
  'anna%evil.example@example.org',
  'evil.example!anna@example.org',
  'anna|sh@example.org',
  '-oQ/tmp@example.org',
  '.anna@example.org',
  'anna.@example.org',
  'an..na@example.org',
  'anna@example.org.',
  'anna@.example.org',
  'anna@exa_mple.org',
  'anna@-example.org',
  'anna@ex%61mple.org',
  'anna@example.org/path',
  'anna@example.org:25',
  'anna@example\u3002org',
  'anna＠example.org',
  'jürg@example.org',
  'anna@exam\u200bple.org',
  'anna@exam\u202eple.org',
  '@example.org',
  'anna@',
  '@',
  'anna',
  '',
  ' anna@example.org',
  'anna@example.org ',
  `${'a'.repeat(65)}@example.org`,
  `anna@${'a'.repeat(64)}.example`,
  `anna@${'abcdefghi.'.repeat(25)}example`,
  'a@b.example'.repeat(100_000),
  `${'a.'.repeat(500_000)}@example.org`,
];

describe('a mailbox that an email can be written to', () => {
  it.each(hostile.map((address) => [JSON.stringify(address.slice(0, 60)), address]))(
    'is not %s',
    (_, address) => {
      expect(mailboxOf(address)).toBeUndefined();
    },
  );

  it.each([
    ['anna@example.org', 'anna@example.org'],
    ['Anna.Muster+news@Example.ORG', 'Anna.Muster+news@example.org'],
    ["o'brien@example.org", "o'brien@example.org"],
    ['a@bücher.example', 'a@xn--bcher-kva.example'],
    ['a@xn--bcher-kva.example', 'a@xn--bcher-kva.example'],
    ['a@почта.example', 'a@xn--80a1acny.example'],
    ['anna@firma.xn--p1ai', 'anna@firma.xn--p1ai'],
    ['anna@президент.рф', 'anna@xn--d1abbgf6aiiy.xn--p1ai'],
    ['r&tom.ashworth@example.org', 'r&tom.ashworth@example.org'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('is %s, written as %s', (address, written) => {
    expect(mailboxOf(address)).toBe(written);
    expect(mailboxOf(written)).toBe(written);
  });

  it('is nothing that is no text', () => {
    expect(mailboxOf(undefined as unknown as string)).toBeUndefined();
    expect(mailboxOf({ $ne: '' } as unknown as string)).toBeUndefined();
  });

  it.each([
    ['jürg@example.org', 'not_ascii'],
    ['"tom ashworth"@example.org', 'quoted'],
    ['tom(home)@example.org', 'comment'],
    ['tom@example.org(home)', 'comment'],
    ['tom@[192.0.2.1]', 'host_number'],
    ['tom@192.0.2.1', 'host_number'],
    ['tom%example.org@relay.example', 'route'],
    ['relay.example!tom@example.org', 'route'],
    ['@relay.example:tom@example.org', 'route'],
    [`${'a'.repeat(65)}@example.org`, 'too_long'],
    [`anna@${'a'.repeat(64)}.example`, 'too_long'],
    [`anna@${'abcdefghi.'.repeat(25)}example`, 'too_long'],
    [`anna@${'ü'.repeat(60)}.example`, 'too_long'],
    ['tom@@example.org', 'malformed'],
    ['tom..ashworth@example.org', 'malformed'],
    ['tom@example', 'malformed'],
    ['tom@example.c0m', 'malformed'],
  ] as const)('%s cannot be used: %s', (address, why) => {
    expect(readMailbox(address)).toEqual({ outcome: 'unusable', why });
  });

  it('is looked up under one spelling, however it was typed', () => {
    for (const typed of [' Anna@Example.ORG', 'anna@example.org\n', 'ANNA@EXAMPLE.ORG'])
      expect(comparableAddress(typed)).toBe('anna@example.org');
    expect(comparableAddress('Anna@Bücher.example')).toBe('anna@xn--bcher-kva.example');
  });
});
