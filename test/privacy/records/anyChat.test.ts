import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BATCH } from '../../../models/conversation/log.ts';
import type { ConversationRepository } from '../../../models/conversation/repository.ts';
import { after, MINUTE } from '../../../observe/clock.ts';
import { openPrivacy, type PrivacyWorld } from '../../builders/openPrivacy.ts';
import { openTestConnection, type TestConnection } from '../../builders/testConnection.ts';
import { person } from '../identity/subjects.ts';
import { chatStage } from './chatStage.ts';

const PEOPLE = ['a:ada', 'a:ben', 'a:cleo'];
const SEEDS = Number(process.env['CHAT_SEEDS'] ?? 12);
const STEPS = 40;

let store: TestConnection;
let world: PrivacyWorld;
let stage: ReturnType<typeof chatStage>;
beforeAll(async () => {
  store = await openTestConnection();
  const people = PEOPLE.map((id) => person(id, { addressesOnFile: [`${id.slice(2)}@example.org`] }));
  world = await openPrivacy(store, Object.fromEntries(people.map((one) => [one.addressesOnFile[0]!, [one]])));
  stage = chatStage(world);
});
afterAll(() => store.close());

/** The same numbers for the same seed. */
const chanceFrom = (seed: number) => {
  let state = seed * 2_654_435_761 + 1;
  return (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) >>> 0;
    return (state >>> 8) % below;
  };
};

/** Who owns each line, kept without any of the product's rules. */
interface Ledger {
  /** The person proved, and until when. */
  proved?: { who: string; until: Date };
  lines: { text: string; owner?: string; gone: boolean }[];
}

const keyOf = (subjectId: string): string => world.keyring.hash('subject-hash', world.tenant, subjectId);

const write = async (conversations: ConversationRepository, id: string, texts: string[]): Promise<void> => {
  const start = await conversations.beginTurn({ conversationId: id });
  if (start.outcome !== 'begun') throw new Error(start.outcome);
  await conversations.commitTurn(start.turn, {
    drafts: texts.map((text) => ({
      activity: { type: 'message', from: { id: 'dl_x', role: 'user' as const }, text },
    })),
  });
};

const check = async (id: string, ledger: Ledger): Promise<void> => {
  const left = ledger.lines.filter(({ gone }) => !gone);
  expect((await stage.textsOf(id)) ?? []).toEqual(left.map(({ text }) => text));
  for (const who of PEOPLE) {
    const theirs = left.filter(({ owner }) => owner === who).map(({ text }) => text);
    expect(await stage.linesOf(who)).toEqual(theirs);
  }
};

it.each(Array.from({ length: SEEDS }, (_, seed) => seed))(
  'whatever three people do in one chat, none gets or loses a line of another (%i)',
  async (seed) => {
    const chance = chanceFrom(seed);
    const { conversations, clock } = world;
    const id = await stage.open();
    // A request of somebody unknown hangs on it, so that the chat goes on whoever is erased.
    await world.useCases.fileAtOnce({
      conversation: stage.facts(id),
      kind: 'human',
      address: `${randomBytes(6).toString('hex')}@example.org`,
      wish: {},
    });
    const ledger: Ledger = { lines: [] };
    const owner = () =>
      ledger.proved && ledger.proved.until >= clock.now() ? { owner: ledger.proved.who } : {};
    const log = (texts: string[]) =>
      ledger.lines.push(...texts.map((text) => ({ text, ...owner(), gone: false })));

    for (let step = 0; step < STEPS; step += 1) {
      const who = PEOPLE[chance(PEOPLE.length)]!;
      const action = chance(7);
      if (action < 2) {
        const until = after(clock.now(), 10 * MINUTE);
        await conversations.markProved(id, { subjectKey: keyOf(who), validUntil: until });
        ledger.proved = { who, until };
      } else if (action === 2) {
        await conversations.endProof(id);
        delete ledger.proved;
      } else if (action === 3) {
        await stage.erase(who);
        for (const line of ledger.lines) if (line.owner === who) line.gone = true;
      } else if (action === 4) {
        clock.pass((1 + chance(8)) * MINUTE);
      } else {
        const texts = Array.from({ length: 1 + chance(BATCH) }, (_, n) => `${seed}/${step}/${n}`);
        if (chance(3) === 0) {
          const [text = ''] = texts;
          await conversations.appendNotice(id, { key: text, text, from: 'assistant' });
          log([text]);
        } else {
          await write(conversations, id, texts);
          log(texts);
        }
      }
    }
    await check(id, ledger);
    for (const one of PEOPLE) {
      await stage.erase(one);
      for (const line of ledger.lines) if (line.owner === one) line.gone = true;
      await check(id, ledger);
    }
    await conversations.forget(id);
  },
);
