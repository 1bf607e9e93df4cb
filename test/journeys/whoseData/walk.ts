import type { OutgoingEmail } from '../../../integrations/email/mailer.ts';
import { createChance } from '../../../local/demo/chance.ts';
import { DAY, MINUTE } from '../../../observe/clock.ts';
import { act, fetchesAnExport, type Given, type Scene, works } from './acts.ts';
import { checkStep, ticketsLeft } from './invariants.ts';
import { emptyLedger, type Happening } from './ledger.ts';
import { type Outside, openStage } from './openStage.ts';
import { look, type Sight } from './sight.ts';

/** How a walk ended: every step in words, and what was wrong with the last one. */
export interface Walked {
  steps: string[];
  wrong: string[];
  happened: ReadonlySet<Happening>;
}

/** The steps of a seed. Each has its own chance, so that a step can be left out without changing the others. */
export const stepsOf = (seed: number, length: number): number[] =>
  Array.from({ length }, (_, index) => seed * 1_000 + index);

/**
 * People act at random on a product of their own, and after each step everything is looked at that was given to somebody,
 * changed or taken away. Ends at the first fault.
 */
export const walk = async (outside: Outside, steps: readonly number[]): Promise<Walked> => {
  const stage = await openStage(outside);
  const ledger = emptyLedger();
  const walked: Walked = { steps: [], wrong: [], happened: ledger.happened };
  let sight: Sight;
  let given: Given[] = [];
  let byCompany = false;
  let mailed = 0;

  const note = () => {
    const last = ledger.onFile.at(-1);
    ledger.onFile.push(JSON.stringify(last) === JSON.stringify(sight.onFile) && last ? last : sight.onFile);
    const { accounts, readers } = sight.onFile;
    const ids = [
      ...accounts.map(({ id }) => `accounts:${id}`),
      ...readers.map(({ id }) => `subscribers:${id}`),
    ];
    for (const id of ids) ledger.subjects.set(stage.keyring.hash('subject-hash', stage.tenant, id), id);
  };
  const check = async () => {
    const before = sight;
    sight = await look(stage);
    const emails: OutgoingEmail[] = stage.sent.slice(mailed);
    mailed = stage.sent.length;
    walked.wrong.push(
      ...(await checkStep({ stage, ledger, before, after: sight, given, emails, byCompany })),
    );
    given = [];
    byCompany = false;
    stage.stage.step += 1;
    note();
    if (walked.wrong.length > 0) throw new Stopped();
  };
  const scene = (seed: number): Scene => ({
    stage,
    ledger,
    chance: createChance(seed),
    sight: () => sight,
    byCompany: () => {
      byCompany = true;
    },
    give: (one) => void given.push(one),
    tick: async () => {
      const worked = await stage.worker.tick();
      if (worked) await check();
      return worked;
    },
  });
  const take = async (does: (scene: Scene) => Promise<string>, seed: number) => {
    const at = walked.steps.push('...') - 1;
    walked.steps[at] = await does(scene(seed));
    await check();
  };

  try {
    sight = await look(stage);
    note();
    stage.stage.step = 1;
    for (const seed of steps) await take(act, seed);
    // To the end of what was begun.
    stage.mail.away = false;
    await take(works, 1);
    await take((one) => fetchesAnExport(one, 'all'), 2);
    stage.clock.pass(16 * DAY);
    await take(works, 3);
    await take(works, 4);
    // An erasure may wait for the desk, and tickets are gone over once more a minute after it.
    for (let n = 5; n <= 7; n += 1) {
      stage.clock.pass(2 * MINUTE);
      await take(works, n);
    }
    walked.wrong.push(...ticketsLeft(ledger));
  } catch (error) {
    if (!(error instanceof Stopped))
      walked.wrong.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    await stage.close();
  }
  return walked;
};

/** Ends a walk at its first fault. */
class Stopped extends Error {}

const TRIES = 60;

/** Leaves out steps as long as the walk still fails. */
export const shrink = async (outside: Outside, failing: readonly number[]): Promise<Walked> => {
  let steps = [...failing];
  let shortest = await walk(outside, steps);
  for (let tries = 0, index = steps.length - 1; index >= 0 && tries < TRIES; index -= 1, tries += 1) {
    const fewer = steps.filter((_, at) => at !== index);
    const again = await walk(outside, fewer);
    if (again.wrong.length === 0) continue;
    steps = fewer;
    shortest = again;
  }
  return shortest;
};
