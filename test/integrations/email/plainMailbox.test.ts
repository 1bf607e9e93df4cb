import { describe, expect, it } from 'vitest';
import { isPlainMailbox, plainMailbox } from '../../../integrations/email/plainMailbox.ts';

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

describe('a plain mailbox', () => {
  it.each(hostile.map((address) => [JSON.stringify(address.slice(0, 60)), address]))(
    'is not %s',
    (_, address) => {
      expect(plainMailbox(address)).toBeUndefined();
    },
  );

  it.each([
    ['anna@example.org', 'anna@example.org'],
    ['Anna.Muster+news@Example.ORG', 'Anna.Muster+news@example.org'],
    ["o'brien@example.org", "o'brien@example.org"],
    ['a@bücher.example', 'a@xn--bcher-kva.example'],
    ['a@xn--bcher-kva.example', 'a@xn--bcher-kva.example'],
    ['a@почта.example', 'a@xn--80a1acny.example'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('is %s, written as %s', (address, written) => {
    expect(plainMailbox(address)).toBe(written);
    expect(isPlainMailbox(written)).toBe(true);
  });

  it('is nothing that is no text', () => {
    expect(plainMailbox(undefined as unknown as string)).toBeUndefined();
    expect(plainMailbox({ $ne: '' } as unknown as string)).toBeUndefined();
  });
});
