import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../observe/clock.ts';
import type { CheckOutcome, CodeRequest } from '../../../privacy/identity/codes.ts';
import { openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { person } from './subjects.ts';

const ADA = 'ada@example.org';
const HOME = 'home';
const EVE = {
  address: 'eve@example.org',
  subjects: [person('accounts:2', { addressesOnFile: ['eve@example.org'] })],
};

describe('codes', () => {
  let store: TestConnection;
  let world: PrivacyWorld;
  beforeAll(async () => {
    store = await openTestConnection();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    world = await openPrivacy(store);
  });

  const send = (place = 'c1', more: Partial<CodeRequest> = {}) =>
    world.codes.send({
      place,
      purpose: 'request',
      kind: 'erasure',
      address: ADA,
      subjects: [person('accounts:1')],
      language: 'en',
      network: HOME,
      ...more,
    });
  const sent = async (place = 'c1', more: Partial<CodeRequest> = {}): Promise<string> => {
    expect(await send(place, more)).toMatchObject({ outcome: 'code_sent' });
    return world.lastCode();
  };
  const check = (typed: string, place = 'c1', network = HOME) => world.codes.check(place, typed, network);
  const wrong = (code: string): string => code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));

  describe('a code', () => {
    it('goes to the address on file, has eight digits and lasts ten minutes', async () => {
      const start = world.clock.now();
      expect(await send()).toEqual({
        outcome: 'code_sent',
        expiresAt: new Date(start.getTime() + 10 * MINUTE),
        resendAfter: new Date(start.getTime() + 60 * SECOND),
      });
      expect(world.mails).toMatchObject([
        { to: ADA, content: { template: 'verificationCode', minutes: 10 } },
      ]);
      expect(world.lastCode()).toMatch(/^\d{8}$/);
    });

    it('proves the person for this conversation and ten minutes', async () => {
      const answer = await check(await sent('c1', { requestId: 'r1' }));
      expect(answer).toMatchObject({ outcome: 'verified', proof: { address: ADA, requestId: 'r1' } });
      world.clock.pass(10 * MINUTE);
      expect(await world.codes.proofOf('c1')).toMatchObject({ subjects: [{ subjectId: 'accounts:1' }] });
      expect(await world.codes.proofOf('c2')).toBeUndefined();
      world.clock.pass(1);
      expect(await world.codes.proofOf('c1')).toBeUndefined();
    });

    it('is good once', async () => {
      const code = await sent();
      expect((await check(code)).outcome).toBe('verified');
      expect((await check(code)).outcome).toBe('nothing_open');
    });

    it('is good in its own conversation alone', async () => {
      const code = await sent('c1');
      await sent('c2', EVE);
      expect((await check(code, 'c2')).outcome).toBe('wrong');
      expect((await check(code, 'c3')).outcome).toBe('nothing_open');
      expect((await check(code, 'c1')).outcome).toBe('verified');
    });

    it('ends on the millisecond', async () => {
      const code = await sent();
      world.clock.pass(10 * MINUTE - 1);
      expect((await check(wrong(code))).outcome).toBe('wrong');
      world.clock.pass(1);
      expect(await check(code)).toEqual({ outcome: 'expired' });
    });

    it('stands nowhere in the store, nor does the address, and its hash tells nothing of another code', async () => {
      const code = await sent();
      const everything = await world.everything();
      expect(everything).toContain('codeHash');
      expect(everything).not.toContain(code);
      expect(everything).not.toContain(ADA);
      const rows = await store.connection
        .collection('verifications')
        .find({ tenant: world.tenant })
        .toArray();
      const hash = rows[0]?.['codeHash'];
      expect(hash).toBe(world.keyring.hash('code-hash', String(rows[0]?._id), code));
      expect(hash).not.toBe(world.keyring.hash('code-hash', 'another verification', code));
    });

    it.each([
      (code: string) => `${code.slice(0, 2)} ${code.slice(2, 4)} ${code.slice(4, 6)} ${code.slice(6)}`,
      (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`,
      (code: string) => `code: ${code}.`,
      (code: string) => `\u00a0${code.slice(0, 4)}-${code.slice(4)}\n`,
      (code: string) => code.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
      (code: string) => `My code is\t${[...code].join(' ')} thanks`,
    ])('is understood however it was typed (%#)', async (typed) => {
      expect((await check(typed(await sent()))).outcome).toBe('verified');
    });

    it.each(['', ' ', '1234567', '123456789', 'abcdefgh', '9'.repeat(100_000), '\u0000', '١٢٣٤٥٦٧٨'])(
      'is not %.12s',
      async (typed) => {
        await sent();
        expect((await check(typed)).outcome).toBe('wrong');
      },
    );
  });

  describe('tries', () => {
    it('are five, said with each, and then the right code comes too late', async () => {
      const code = await sent();
      const answers: CheckOutcome[] = [];
      for (let n = 0; n < 5; n += 1) answers.push(await check(wrong(code)));
      expect(answers.map((one) => ('triesLeft' in one ? one.triesLeft : one.outcome))).toEqual([
        4,
        3,
        2,
        1,
        'spent',
      ]);
      expect(await check(code)).toEqual({ outcome: 'spent' });
    });

    it('of a hundred guesses at once are five', async () => {
      const code = await sent();
      const answers = await Promise.all(Array.from({ length: 100 }, () => check(wrong(code))));
      expect(answers.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(4);
      const [row] = await store.connection
        .collection('verifications')
        .find({ tenant: world.tenant })
        .toArray();
      expect(row?.['tries']).toBe(5);
      expect(await check(code)).toEqual({ outcome: 'spent' });
    });

    it('with the right code at once verify once', async () => {
      const code = await sent();
      const answers = await Promise.all(Array.from({ length: 20 }, () => check(code)));
      expect(answers.filter(({ outcome }) => outcome === 'verified')).toHaveLength(1);
    });

    it('are fifteen an hour for a network with an address, over all conversations', async () => {
      for (const place of ['c1', 'c2', 'c3']) {
        const code = await sent(place);
        for (let n = 0; n < 5; n += 1) await check(wrong(code), place);
      }
      const code = await sent('c4', { network: 'elsewhere' });
      expect(await check(code, 'c4')).toEqual({ outcome: 'spent' });
      expect((await check(await sent('c5', EVE), 'c5')).outcome).toBe('verified');
      world.clock.pass(HOUR);
      expect((await check(await sent('c6'), 'c6')).outcome).toBe('verified');
    });

    it('of somebody elsewhere leave those of the person at home', async () => {
      const mine = await sent('mine');
      for (const place of ['x1', 'x2', 'x3']) {
        const code = await sent(place, { network: 'elsewhere' });
        for (let n = 0; n < 5; n += 1) await check(wrong(code), place, 'elsewhere');
      }
      expect((await check(mine, 'mine')).outcome).toBe('verified');
    });

    it('that are spent are noticed before a code is mailed: nobody could type it', async () => {
      for (const place of ['c1', 'c2', 'c3']) {
        await sent(place, { network: 'elsewhere' });
        for (let n = 0; n < 5; n += 1) await check('00000000', place);
      }
      const mailed = world.mails.length;
      const retryAt = new Date(world.clock.now().getTime() + HOUR);
      expect(await send('c4')).toEqual({ outcome: 'budget_spent', retryAt });
      expect(world.mails).toHaveLength(mailed);
    });
  });

  describe('sending again', () => {
    it('waits a minute, and the earlier code is dead', async () => {
      const first = await sent();
      world.clock.pass(60 * SECOND - 1);
      expect(await send()).toEqual({
        outcome: 'too_soon',
        resendAfter: new Date(world.clock.now().getTime() + 1),
      });
      world.clock.pass(1);
      const second = await sent();
      expect((await check(first)).outcome).toBe('wrong');
      expect((await check(second)).outcome).toBe('verified');
    });

    it('leaves the code of another conversation alone', async () => {
      const first = await sent('c1');
      await sent('c2');
      expect((await check(first, 'c1')).outcome).toBe('verified');
    });

    it('is possible three times an hour for a network with an address, over all conversations', async () => {
      for (let n = 0; n < 3; n += 1) await sent(`c${n}`);
      const retryAt = new Date(world.clock.now().getTime() + HOUR);
      expect(await send('c9')).toEqual({ outcome: 'budget_spent', retryAt });
      await sent('c9', { network: 'elsewhere' });
      await sent('c10', EVE);
      world.clock.pass(HOUR);
      await sent('c9');
    });

    it('that was refused does not count for the day', async () => {
      for (let n = 0; n < 40; n += 1) await send(`x${n}`, { network: 'flood' });
      world.clock.pass(HOUR);
      for (let n = 0; n < 3; n += 1) await sent(`c${n}`, { network: 'flood' });
      expect(world.events).not.toContain('codes_of_address_spent');
    });

    it('for a download has a budget of its own', async () => {
      for (let n = 0; n < 3; n += 1) await sent(`c${n}`);
      await sent('export-1', { purpose: 'download', kind: 'download' });
      expect((await send('c9')).outcome).toBe('budget_spent');
    });

    it('leaves the code that is there when the budget is spent', async () => {
      const code = await sent('c0');
      for (let n = 1; n < 3; n += 1) await sent(`c${n}`);
      world.clock.pass(2 * MINUTE);
      expect((await send('c0')).outcome).toBe('budget_spent');
      expect((await check(code, 'c0')).outcome).toBe('verified');
    });
  });

  describe('an address that nobody has', () => {
    const NOBODY = { address: 'nobody@example.org', subjects: [] };

    it('gets the same answer and the same rows in the store', async () => {
      const counts = async () => [
        await store.connection.collection('verifications').countDocuments({ tenant: world.tenant }),
        await store.connection.collection('outbox').countDocuments({ tenant: world.tenant }),
      ];
      const known = await send('c1');
      expect(await counts()).toEqual([1, 1]);
      const unknown = await send('c2', NOBODY);
      expect(unknown).toEqual(known);
      expect(await counts()).toEqual([2, 2]);
    });

    it('gets a mail that says so, without a code', async () => {
      await send('c1', NOBODY);
      expect(world.mails).toMatchObject([{ to: NOBODY.address, content: { template: 'neutralNotice' } }]);
      expect(JSON.stringify(world.mails)).not.toMatch(/\d{8}/);
    });

    it('answers guesses like any other, and none of them is ever right', async () => {
      await send('c1', NOBODY);
      const answers: CheckOutcome[] = [];
      for (let n = 0; n < 5; n += 1) answers.push(await check(`0000000${n}`));
      expect(answers.map((one) => ('triesLeft' in one ? one.triesLeft : one.outcome))).toEqual([
        4,
        3,
        2,
        1,
        'spent',
      ]);
      expect(await world.codes.proofOf('c1')).toBeUndefined();
    });
  });

  describe('an address that is not on file of the person found', () => {
    it('is never written to as if it were', async () => {
      await send('c1', { address: 'typed@evil.example', subjects: [person('accounts:1')] });
      expect(world.mails[0]?.content.template).toBe('neutralNotice');
    });
  });

  describe('a change of identity', () => {
    it('voids what was proved, and the code that was under way', async () => {
      await check(await sent());
      await sent('c1', EVE);
      expect(await world.codes.proofOf('c1')).toBeUndefined();
    });

    it('keeps what was proved when the same person asks again', async () => {
      await check(await sent());
      world.clock.pass(MINUTE);
      await sent();
      expect(await world.codes.proofOf('c1')).toMatchObject({ address: ADA });
    });

    it('also by leaving: nothing stays of a conversation that was taken up elsewhere', async () => {
      const code = await sent();
      await world.codes.forget('c1');
      expect(await check(code)).toEqual({ outcome: 'nothing_open' });
      expect(await world.codes.latest('c1')).toBeUndefined();
    });
  });

  describe('what was begun last', () => {
    it('is known, to be sent again', async () => {
      await sent('c1', { requestId: 'r1' });
      expect(await world.codes.latest('c1')).toEqual({
        address: ADA,
        kind: 'erasure',
        purpose: 'request',
        requestId: 'r1',
        subjects: [person('accounts:1')],
      });
      expect(await world.codes.latest('c2')).toBeUndefined();
    });

    it('keeps dates as dates', async () => {
      const addressChangedAt = new Date('2026-02-20T00:00:00Z');
      await sent('c1', { subjects: [person('accounts:1', { addressChangedAt })] });
      expect((await world.codes.latest('c1'))?.subjects[0]?.addressChangedAt).toEqual(addressChangedAt);
    });
  });

  describe('the page behind the link', () => {
    const linkOf = (): string => {
      const content = world.mails.at(-1)?.content;
      return content?.template === 'verificationCode' ? (content.codePageUrl.split('/').at(-1) ?? '') : '';
    };

    it('shows the code and verifies nothing, however often it is opened', async () => {
      const code = await sent();
      for (let n = 0; n < 3; n += 1)
        expect(await world.codes.page(linkOf())).toMatchObject({
          code,
          kind: 'erasure',
          language: 'en',
          open: true,
        });
      expect(await world.codes.proofOf('c1')).toBeUndefined();
      expect((await check(code)).outcome).toBe('verified');
    });

    it('is closed once the code was used, replaced or has expired', async () => {
      const code = await sent();
      const first = linkOf();
      world.clock.pass(MINUTE);
      await sent();
      expect(await world.codes.page(first)).toMatchObject({ open: false });
      const second = linkOf();
      world.clock.pass(10 * MINUTE);
      expect(await world.codes.page(second)).toMatchObject({ open: false });
      expect(code).toHaveLength(8);
    });

    it('has 128 bits of chance, is stored as a hash only, and is unknown otherwise', async () => {
      await sent();
      expect(Buffer.from(linkOf(), 'base64url')).toHaveLength(16);
      expect(await world.everything()).not.toContain(linkOf());
      expect(await world.codes.page('A'.repeat(22))).toBeUndefined();
    });
  });
});
