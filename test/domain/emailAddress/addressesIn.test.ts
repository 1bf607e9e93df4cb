import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../../domain/emailAddress/addressesIn.ts';
import { mailboxOf } from '../../../domain/emailAddress/readMailbox.ts';
import { forAll } from '../../local/store/random/forAll.ts';
import { ADDRESSES } from './addresses.ts';

const found = (text: string): string[] =>
  addressesIn(text).map((one) => {
    if (one.outcome === 'unusable') return `! ${one.why}`;
    return one.outcome === 'doubtful' ? `? ${one.address}` : one.address;
  });

describe.each(Object.entries(ADDRESSES))('addresses, %s', (_, rows) => {
  it.each(rows.map(([typed, ...expected]) => [JSON.stringify(typed), typed, expected] as const))(
    '%s',
    (_name, typed, expected) => {
      expect(found(typed)).toEqual(expected);
    },
  );
});

describe('addresses of any length', () => {
  it.each<[string, string, string[]]>([
    ['64 characters before the @', `${'a'.repeat(64)}@example.org`, [`${'a'.repeat(64)}@example.org`]],
    ['65 characters before the @', `${'a'.repeat(65)}@example.org`, ['! too_long']],
    ['64 characters between two dots', `a@${'b'.repeat(64)}.example`, ['! too_long']],
    ['255 characters', `a@${'abcdefghi.'.repeat(25)}com`, ['! too_long']],
    ['ten thousand dots before the @', `${'a.'.repeat(10_000)}@example.org`, []],
    ['nine thousand letters before the @', `${'a'.repeat(9_000)}@example.org`, ['! too_long']],
    ['nine thousand letters after it', `a@${'b'.repeat(9_000)}.example`, ['! too_long']],
    ['many addresses without a space', 'a@b.example'.repeat(50), ['! too_long']],
    ['many signs', '@'.repeat(10_000), ['! too_long']],
    ['many quotation marks', '"'.repeat(10_000), []],
    ['many invisible characters', `${'\u200b'.repeat(9_000)}a@b.example`, ['! too_long']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('that lie across the end of what is read are left out, not cut', () => {
    expect(found(`${'word '.repeat(3_998)}maya@example.organisation`)).toEqual([]);
  });
});

const SIGNS = 'aAtom.Zz09_+-&/!#$=?|%^*~`{}\'"()<>[]:;,\\@éа\u200b\u2019–•';

describe('whatever stands before an address', () => {
  it('no part of what was typed without a space is taken for the whole', async () => {
    await forAll(3_000, (chance) => {
      let before = '';
      for (let length = 1 + chance.below(4); length > 0; length--)
        before += SIGNS[chance.below(SIGNS.length)];
      const typed = `r${before}tom@example.org`;
      const label = /^r[<(["]*$/;
      for (const one of addressesIn(typed)) {
        if (one.outcome !== 'usable' || label.test(`r${before}`)) continue;
        // Another address may stand before a comma; all else belongs to this one.
        const own = typed.slice(one.at, one.end);
        const earlier = typed.slice(0, one.at);
        expect(earlier === '' || earlier.includes('@'), `${typed} -> ${one.address}`).toBe(true);
        expect(mailboxOf(own.replaceAll('\u2019', "'")), typed).toBe(one.address);
      }
    });
  });

  it('is found where it stands, so that the text around it stays', () => {
    const text = 'Write (to) <Tom@Example.ORG>, or k.frei (at) example punkt ch. Thanks';
    const stretches = addressesIn(text).map(({ at, end }) => text.slice(at, end));
    expect(stretches).toEqual(['Tom@Example.ORG', 'k.frei (at) example punkt ch']);
  });
});
