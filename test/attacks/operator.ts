import { SECOND } from '../../observe/clock.ts';
import type { World } from '../builders/openWorld.ts';
import type { LoggedLine } from '../builders/recordingLogger.ts';

type Counts = Map<string, number>;

export interface Sight {
  metrics: Counts;
  log: Counts;
  /** The security audit, by event. */
  events: Counts;
  /** The trails of requests, by what happened. */
  trail: Counts;
}

/**
 * What the people see who run the product: metrics by name and labels, log lines by code, the security audit by
 * event, the trails of requests by what happened.
 */
export interface Operator {
  look(): Promise<Sight>;
}

/** What is there now and was not, or less of it, before. */
export const newIn = (now: Counts, before: Counts): string[] =>
  [...now].filter(([name, count]) => count > (before.get(name) ?? 0)).map(([name]) => name);

const countsOf = (names: string[]): Counts => {
  const counts: Counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

const readMetrics = (text: string): Counts =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const end = line.lastIndexOf(' ');
        return [line.slice(0, end), Number(line.slice(end + 1))];
      }),
  );

export const operatorOf = (world: World, lines: LoggedLine[]): Operator => {
  const database = world.product.connection.db;
  /** Lines of the trail, and those that still wait beside their request to be moved there. */
  const trail = async (): Promise<Counts> => {
    const moved = (await database?.collection('auditTrail').find({}).toArray()) ?? [];
    const requests = (await database?.collection('privacyRequests').find({}).toArray()) ?? [];
    const waiting = requests.flatMap((request) => request['audit'] as { what: string }[]);
    return countsOf([...moved, ...waiting].map((line) => String((line as { what?: unknown }).what)));
  };
  const events = async (): Promise<Counts> => {
    await world.product.securityAudit.flush();
    const counts: Counts = new Map();
    for await (const { what, count } of database?.collection('securityEvents').find({}) ?? [])
      counts.set(what, (counts.get(what) ?? 0) + Number(count));
    return counts;
  };
  return {
    look: async () => {
      // Numbers of requests are counted again after some seconds.
      world.clock.pass(5 * SECOND);
      return {
        events: await events(),
        metrics: readMetrics(await (await fetch(`${world.operationsUrl}/metrics`)).text()),
        log: countsOf(lines.flatMap(({ fields }) => fields.code ?? [])),
        trail: await trail(),
      };
    },
  };
};
