import { describe, expect, it } from 'vitest';
import { withAddresses } from '../../../../bot/understanding/text/spelledAddresses.ts';
import { understand } from '../understandingForTests.ts';

describe('withAddresses', () => {
  it.each([
    ['my email is jo.fry @ example.org', 'my email is jo.fry@example.org'],
    ['jo.fry at example dot org please', 'jo.fry@example.org please'],
    ['jo.fry(at)example.org', 'jo.fry@example.org'],
    ['jo [at] example [dot] com', 'jo@example.com'],
    ['k.frei ät example.ch', 'k.frei@example.ch'],
    ["c'est k.frei arobase example point ch", "c'est k.frei@example.ch"],
    ['k.frei chiocciola example punto it', 'k.frei@example.it'],
    ['ana arroba correo punto com punto mx', 'ana@correo.com.mx'],
    ['jo.fry@@example.org', 'jo.fry@example.org'],
    ['jo.fry@example,org', 'jo.fry@example.org'],
    ['jo.fry@example .org', 'jo.fry@example.org'],
  ])('writes an address that was spelled out or mistyped as one: %s', (text, written) => {
    expect(withAddresses(text)).toBe(written);
  });

  it.each([
    'I saw it at example.org',
    'look at that point in time',
    'write me @ home',
    'a@b.example, c@d.example',
    'my mail is a@b.example,de la part de',
    '@handle and jo@localhost',
    '',
  ])('leaves alone what is none: %s', (text) => {
    expect(withAddresses(text)).toBe(text);
  });

  it('lets the address be found while the message stays as typed', () => {
    const { text, details } = understand('meine Adresse: k.frei (at) example.ch');
    expect(text).toBe('meine Adresse: k.frei (at) example.ch');
    expect(details.emails).toEqual(['k.frei@example.ch']);
  });
});
