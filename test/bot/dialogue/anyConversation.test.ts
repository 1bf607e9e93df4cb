import { describe, expect, it } from 'vitest';
import { GOAL_OF_INTENT, isWeighty } from '../../../bot/dialogue/goal.ts';
import { type Memory, readMemory } from '../../../bot/dialogue/memory.ts';
import { bare } from '../../../bot/dialogue/phrases/plain.ts';
import { isPlainYes } from '../../../bot/dialogue/phrases/plainYes.ts';
import type { RequestKind } from '../../../domain/kinds.ts';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import { type Chance, createChance } from '../../../local/demo/chance.ts';
import { MINUTE } from '../../../observe/clock.ts';
import { chatLabels } from '../../../wording/chat/chatLabels.ts';
import type { GoalKind } from '../../../wording/chat/terms.ts';
import { standingClock } from '../../builders/standingClock.ts';
import { type Chat, createChat, MARCH } from './createChat.ts';
import { type Confirmed, outcomesAtRandom, RIGHT_CODE } from './outcomesAtRandom.ts';
import { THINGS_TO_SAY } from './thingsToSay.ts';

const CONVERSATIONS = 250;
const TURNS = 16;

interface AnyChat extends Chat {
  pass(milliseconds: number): void;
  confirmed: Confirmed[];
  /** What was filed without a confirmation, because it needs none. */
  atOnce: { kind: RequestKind; filed: boolean }[];
  /** What a person of the company was given to read. */
  passedOn: string[];
}

/** A conversation in which every use case may answer anything. */
const openAnyChat = async (chance: Chance, language: Language): Promise<AnyChat> => {
  const clock = standingClock(MARCH);
  const { useCases, confirmed, atOnce, passedOn } = outcomesAtRandom(chance, clock);
  const conversation = { tenant: 'demo', conversationId: 'c1', network: 'here', language, gpc: false };
  const chat = createChat({ useCases, clock, conversation });
  await chat.open();
  return Object.assign(chat, { pass: clock.pass, confirmed, atOnce, passedOn });
};

const memoryOf = (chat: Chat): Memory => readMemory(chat.memory, 'en').memory;

/** What somebody would do who wants to get on: press a button, give the address, type the code. */
const helpfulAct = (chat: Chat, chance: Chance): string | undefined => {
  const last = chat.answer.at(-1);
  if (last?.expecting === 'address') return chance.pick(['anna@example.org', 'ben@example.org']);
  if (last?.expecting === 'code') return RIGHT_CODE;
  return last?.buttons === undefined ? undefined : chance.pick(last.buttons).value;
};

/** The reference that was said last. */
const referenceIn = (chat: Chat): string =>
  /RD-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(chat.answer.map(({ text }) => text).join())?.[0] ?? 'RD-2222-2222';

/** One act of a customer who may do anything: get on, say something else, wait, come back. */
const anyAct = (chat: AnyChat, chance: Chance): string => {
  const roll = chance.below(10);
  const helpful = roll < 6 ? helpfulAct(chat, chance) : undefined;
  if (helpful !== undefined) return helpful;
  if (roll === 6) chat.pass(chance.pick([1, 5, 11, 60, 24 * 60]) * MINUTE);
  return chance.pick(THINGS_TO_SAY).replaceAll('{reference}', referenceIn(chat));
};

/** How much has happened so far. */
interface Counted {
  confirmed: number;
  atOnce: number;
  passedOn: number;
}

const countedIn = ({ confirmed, atOnce, passedOn }: AnyChat): Counted => ({
  confirmed: confirmed.length,
  atOnce: atOnce.length,
  passedOn: passedOn.length,
});

const YES_BUTTONS = LANGUAGES.flatMap((language) => {
  const { yes, yes_erase, yes_erase_now } = chatLabels[language].choices;
  return [yes, yes_erase, yes_erase_now].map(bare);
});

/** What a yes to the open question begins. */
const offeredBy = (asked: Memory['question']): GoalKind | undefined => {
  if (asked?.about === 'next') return asked.goal;
  if (asked?.about === 'person') return 'human';
  const [meant, ...others] = asked?.about === 'meaning' ? asked.intents : [];
  return meant !== undefined && others.length === 0 ? GOAL_OF_INTENT[meant] : undefined;
};

/** What must hold after every turn, whatever was said. */
const check = (chat: AnyChat, before: Memory, earlier: Counted, said: string): string[] => {
  const { goal, waiting, question } = memoryOf(chat);
  const filed = chat.confirmed.slice(earlier.confirmed);
  const atOnce = chat.atOnce.slice(earlier.atOnce);
  const asked = before.question;
  const confirmed = filed.every(
    (one) =>
      asked?.about === 'confirmation' &&
      asked.nonce === one.nonce &&
      asked.waive === one.waive &&
      (!isWeighty(one) || isPlainYes(said) || YES_BUTTONS.includes(bare(said))),
  );
  const handedOver = atOnce.some(({ kind, filed: withPerson }) => kind === 'human' && withPerson);
  const announced = before.waiting.flatMap((one) => (one.announced ? one.kind : []));
  const offered = offeredBy(asked);
  const askedFor = [before.goal?.kind, offered, ...announced];
  const yesToAnother = isPlainYes(said) && atOnce.some(({ kind }) => !askedFor.includes(kind));
  return [
    ...(chat.answer.length === 0 && chat.passedOn.length === earlier.passedOn
      ? ['nothing was answered']
      : []),
    ...(goal !== undefined && question === undefined ? ['something is begun and nothing is asked'] : []),
    ...(confirmed ? [] : ['something was filed that nobody confirmed']),
    ...(filed.length > 1 ? ['one yes filed two things'] : []),
    ...(handedOver && (goal !== undefined || waiting.length > 0)
      ? ['something goes on although a person has taken over']
      : []),
    ...(yesToAnother ? ['a yes filed what it was no answer to'] : []),
    ...chat.answer.flatMap(({ text }) =>
      /undefined|\[object|NaN|Invalid/.test(text) ? [`said: ${text}`] : [],
    ),
  ];
};

describe('any conversation at all', () => {
  it('is always at a question or at an end, and does nothing that cannot be undone without a yes to it', async () => {
    const faults: { seed: number; said: string[]; wrong: string[] }[] = [];
    const happened = { atOnce: 0, passedOn: 0 };
    let weighty = 0;
    for (let seed = 1; seed <= CONVERSATIONS; seed++) {
      const chance = createChance(seed);
      const chat = await openAnyChat(chance, chance.pick(LANGUAGES));
      const said: string[] = [];
      for (let turn = 0; turn < TURNS; turn++) {
        const before = memoryOf(chat);
        const earlier = countedIn(chat);
        said.push(anyAct(chat, chance));
        await chat.say(said.at(-1) ?? '');
        const wrong = check(chat, before, earlier, said.at(-1) ?? '');
        if (wrong.length > 0) faults.push({ seed, said: [...said], wrong });
      }
      weighty += chat.confirmed.filter(isWeighty).length;
      happened.atOnce += chat.atOnce.length;
      happened.passedOn += chat.passedOn.length;
    }
    expect(faults).toEqual([]);
    // Otherwise the check above has checked nothing.
    expect(weighty).toBeGreaterThan(10);
    expect(happened.atOnce).toBeGreaterThan(10);
    expect(happened.passedOn).toBeGreaterThan(10);
  }, 120_000);
});
