import { parseArgs } from 'node:util';
import type { RequestKind } from '../domain/kinds.ts';
import { isFinished } from '../domain/states.ts';
import { MINUTE, SECOND } from '../observe/clock.ts';
import { type Call, openCrowd } from './zendesk/openCrowd.ts';

const KINDS_OF_CROWD: readonly RequestKind[] = ['access', 'rectification', 'erasure', 'human'];
/** A poll of all tickets, as the worker makes it without webhooks. */
const LISTEN_MS = 30 * SECOND;
/** After that a run has failed: nothing here may take a working day. */
const LONGEST_MS = 8 * 60 * MINUTE;
const MOST_REFUSED = 0.02;

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '1000' }, perMinute: { type: 'string', default: '200' } },
});
const total = Number(values.requests);
const perMinute = Number(values.perMinute);
const print = (line = ''): void => void process.stdout.write(`${line}\n`);
let kept = true;
const hold = (what: string, holds: boolean): void => {
  kept &&= holds;
  print(`${holds ? 'holds' : 'BROKEN'}: ${what}`);
};

const kinds = Array.from({ length: total }, (_, n) => KINDS_OF_CROWD[n % KINDS_OF_CROWD.length]!);
const crowd = await openCrowd(kinds, perMinute);
const begun = crowd.clock.now().getTime();
const minutesSince = (moment: number): number => (moment - begun) / MINUTE;
try {
  let listened = begun;
  let ticketsAt: number | undefined;
  let outOfTurn = 0;
  for (;;) {
    const waiting = await crowd.waiting();
    const before = crowd.calls.length;
    const busy = await crowd.worker.tick();
    const now = crowd.clock.now().getTime();
    const made = crowd.calls.slice(before).find((call) => call.made)?.made;
    // A request that the same tick has worked on may be less urgent by now than it was.
    if (made !== undefined) {
      const still = new Map((await crowd.waiting()).map((one) => [one.reference, one.desk?.rank]));
      const unchanged = waiting.filter(
        ({ reference, desk }) => reference === made || still.get(reference) === desk?.rank,
      );
      if (isOutOfTurn(made, unchanged)) outOfTurn += 1;
    }
    if (now - listened >= LISTEN_MS) {
      listened = now;
      await crowd.worker.listen().catch(() => 0);
    }
    if (now - begun > LONGEST_MS) break;
    if (busy) continue;
    const requests = await crowd.requests();
    if (requests.every(({ ticket }) => ticket !== undefined)) ticketsAt ??= now;
    const atRest = requests.every(
      ({ state, work, desk }) =>
        (isFinished(state) || work.at === null) &&
        (desk?.at == null || desk.at.getTime() > now + 60 * MINUTE),
    );
    if (ticketsAt !== undefined && atRest) break;
    crowd.clock.pass(SECOND);
  }

  const requests = await crowd.requests();
  const ended = crowd.calls.at(-1)?.at ?? begun;
  const refused = crowd.calls.filter((call) => call.refused).length;
  const share = refused / crowd.calls.length;
  print(`${total} requests at once against ${perMinute} calls a minute, in virtual time, 150 ms a call:`);
  print('| kind | requests | tickets there | at rest | calls a request |');
  print('|---|---:|---:|---:|---:|');
  for (const kind of KINDS_OF_CROWD) {
    const own = requests.filter((request) => request.kind === kind);
    const withTicket = own.filter(({ ticket }) => ticket !== undefined).length;
    const resting = own.filter(({ state, work }) => isFinished(state) || work.at === null).length;
    const asked = crowd.calls.filter((call) => call.kind === kind).length;
    print(`| ${kind} | ${own.length} | ${withTicket} | ${resting} | ${(asked / own.length).toFixed(1)} |`);
  }
  print();
  print(
    `calls: ${crowd.calls.length}, refused ${refused} (${(share * 100).toFixed(2)} %), ${(crowd.calls.length / total).toFixed(1)} a request`,
  );
  print(
    `all tickets there after ${ticketsAt === undefined ? 'never' : minutesSince(ticketsAt).toFixed(0)} min, everything at rest after ${minutesSince(ended).toFixed(0)} min`,
  );
  print(`refused, by call: ${mostRefused(crowd.calls)}`);
  print();
  hold('at most 2 % of the calls are refused', share <= MOST_REFUSED);
  hold(
    'every request has its ticket',
    requests.length === total && requests.every(({ ticket }) => ticket !== undefined),
  );
  hold('what is most urgent gets its ticket first: for an agent, then by legal date', outOfTurn === 0);
} finally {
  await crowd.close();
}
process.exitCode = kept ? 0 : 1;

function mostRefused(calls: readonly Call[]): string {
  const counts = new Map<string, number>();
  for (const { call, refused } of calls) {
    const kind = call.replace(/\d+/g, 'N');
    if (refused) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([call, count]) => `${call} ${count}`).join(', ') || 'none';
}

/** Whether somebody more urgent was waiting as well. */
function isOutOfTurn(made: string, waiting: Awaited<ReturnType<typeof crowd.waiting>>): boolean {
  const own = waiting.find(({ reference }) => reference === made);
  const rank = ({ desk }: (typeof waiting)[number]): number => desk?.rank ?? 0;
  return (
    own !== undefined &&
    waiting.some((other) => rank(other) < rank(own) || (rank(other) === rank(own) && other.dueAt < own.dueAt))
  );
}
