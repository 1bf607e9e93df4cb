import { describe, expect, it } from 'vitest';
import { tidy } from '../../../../bot/understanding/text/fold.ts';
import { tidied } from '../../../../bot/understanding/text/tidied.ts';
import { forAll } from '../../../local/store/random/forAll.ts';

describe('tidied', () => {
  it.each([
    ['  221½  Baker\u200b Street ', '1⁄2 Baker', '½  Baker'],
    ['№4, 3º', 'No4', '№4'],
    ['„Müller“', 'Müller', 'Müller'],
    ['ｆｕｌｌ　１２', 'full 12', 'ｆｕｌｌ　１２'],
    ['ﷺ', 'عليه', 'ﷺ'],
    ['\u1100\u1161\u11a8', '\uac01', '\uac01'],
  ])('leads from %j and %j back to %j', (typed, found, back) => {
    const { text, typed: typedAt } = tidied(typed);
    const at = text.indexOf(found);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(typedAt(at, at + found.length)).toBe(back);
  });

  it('reads as tidy does, whatever is typed', async () => {
    await forAll(400, (chance) => {
      const length = chance.below(12);
      let typed = '';
      for (let i = 0; i < length; i++)
        typed += chance.below(4) === 0 ? ' ' : String.fromCodePoint(1 + chance.below(0xd7ff));
      expect(tidied(typed).text).toBe(tidy(typed));
    });
  });
});
