import { describe, expect, it } from 'vitest';
import { withAddresses } from '../../../../bot/understanding/text/withAddresses.ts';
import { addressesIn } from '../../../../domain/emailAddress/addressesIn.ts';
import { understand } from '../understandingForTests.ts';

const written = (text: string): string => withAddresses(text, addressesIn(text));

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
    ['jo.fry@example .org, thanks', 'jo.fry@example.org, thanks'],
  ])('writes an address that was spelled out or mistyped as one: %s', (text, plain) => {
    expect(written(text)).toBe(plain);
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
    expect(written(text)).toBe(text);
  });

  it('lets the address be found while the message stays as typed', () => {
    const { text, details } = understand('meine Adresse: k.frei (at) example.ch');
    expect(text).toBe('meine Adresse: k.frei (at) example.ch');
    expect(details.emails).toEqual(['k.frei@example.ch']);
  });
});

describe('an address that is not plainly one', () => {
  it.each([
    ['unsubscribe r&tom.ashworth@example.org', [{ meant: 'r&tom.ashworth@example.org' }]],
    ['unsubscribe r|tom.ashworth@example.org', [{ why: 'route' }]],
    ['unsubscribe tom\u200b.ashworth@example.org', [{ meant: 'tom.ashworth@example.org' }]],
    ['delete everything of jürg@example.org. And stop the newsletter', [{ why: 'not_ascii' }]],
    ['my address is 4111 1111 1111 1111@example.org', [{ why: 'malformed' }]],
  ])('is named as such and no part of it as an address: %s', (text, unclear) => {
    const { details, acts } = understand(text);
    for (const named of [details, ...acts.map((act) => act.details)])
      expect(named).toMatchObject({ emails: [], unclearEmails: unclear });
  });

  it('is not cut where the message is', () => {
    const { details } = understand(`${'word '.repeat(2_398)}maya@example.organisation`);
    expect(details.emails).toEqual([]);
  });
});
