import { cpus, totalmem } from 'node:os';
import { wholeNumber } from '../bson/numbers.ts';
import { date, doc, double } from '../bson/value.ts';
import { badValue, StoreError } from '../storeError.ts';
import type { Command, Store } from './command.ts';
import { onlyOnAdmin } from './onlyOnAdmin.ts';
import type { Reply } from './reply.ts';

const VERSION = '7.0.0';
const FEATURE_VERSION = '7.0';

const simple = (
  name: string,
  fields: readonly string[],
  answer: () => Reply,
  ...aliases: string[]
): Command => ({
  name,
  aliases,
  fields: [name, ...aliases, ...fields],
  run: answer,
});

export const ping = simple('ping', [], () => new Map());

export const buildInfo = simple(
  'buildInfo',
  [],
  () =>
    doc({
      version: VERSION,
      gitVersion: 'embedded store of Rightsdesk, not a MongoDB server',
      modules: [],
      allocator: 'system',
      javascriptEngine: 'none',
      sysInfo: 'deprecated',
      versionArray: [7, 0, 0, 0],
      bits: 64,
      debug: false,
      maxBsonObjectSize: 16 * 1024 * 1024,
      storageEngines: ['embedded'],
    }),
  'buildinfo',
);

export const connectionStatus = simple('connectionStatus', ['showPrivileges'], () =>
  doc({ authInfo: doc({ authenticatedUsers: [], authenticatedUserRoles: [] }) }),
);

export const whatsmyuri: Command = {
  name: 'whatsmyuri',
  fields: ['whatsmyuri'],
  run: ({ connectionId }) => doc({ you: `127.0.0.1:${connectionId}` }),
};

export const hostInfo: Command = {
  name: 'hostInfo',
  fields: ['hostInfo'],
  run: (_, { clock }) =>
    doc({
      system: doc({
        currentTime: date(clock.now().getTime()),
        hostname: 'localhost',
        cpuAddrSize: 64,
        memSizeMB: wholeNumber(Math.floor(totalmem() / 1024 ** 2)),
        numCores: cpus().length,
        cpuArch: process.arch,
      }),
      os: doc({ type: process.platform, name: process.platform }),
      extra: doc({}),
    }),
};

/** The start-up warnings that a shell shows. */
export const getLog: Command = {
  name: 'getLog',
  fields: ['getLog'],
  run: (request) => {
    onlyOnAdmin(request);
    const which = request.body.get('getLog');
    if (which === '*') return doc({ names: ['global', 'startupWarnings'] });
    if (which !== 'global' && which !== 'startupWarnings')
      throw new StoreError(96, `No log named '${String(which)}'`);
    return doc({ totalLinesWritten: 0, log: [] });
  },
};

const PARAMETERS = doc({
  featureCompatibilityVersion: doc({ version: FEATURE_VERSION }),
  authenticationMechanisms: [],
  ttlMonitorEnabled: true,
});

export const getParameter: Command = {
  name: 'getParameter',
  fields: [],
  lenient: true,
  run: ({ body }) => {
    if (body.get('getParameter') === '*') return PARAMETERS;
    const asked = [...PARAMETERS].filter(([name]) => body.has(name));
    if (asked.length === 0) throw new StoreError(72, 'no option found to get');
    return new Map(asked);
  },
};

/** What only this store has to say, for its bench. */
const ownFacts = ({ journal, memory }: Store): Reply => {
  const { user, system } = process.cpuUsage();
  return doc({
    bytesHeld: wholeNumber(memory.used),
    commits: wholeNumber(journal.commits),
    cpuMicroseconds: wholeNumber(user + system),
  });
};

export const serverStatus: Command = {
  name: 'serverStatus',
  fields: [],
  lenient: true,
  run: (_, store) =>
    doc({
      host: 'localhost',
      version: VERSION,
      process: 'embedded store',
      pid: wholeNumber(process.pid),
      uptime: double(Math.floor(process.uptime())),
      localTime: date(store.clock.now().getTime()),
      mem: doc({ bits: 64, resident: wholeNumber(Math.floor(process.memoryUsage.rss() / 1024 ** 2)) }),
      metrics: doc({ cursor: doc({ open: doc({ total: store.cursors.count }) }) }),
      embeddedStore: ownFacts(store),
    }),
};

/** Sessions carry nothing on a standalone without transactions, so any of them may be ended. */
const sessions = (name: string): Command => ({
  name,
  fields: [name],
  run: ({ body }) => {
    if (!Array.isArray(body.get(name))) throw badValue(`${name} takes an array of sessions`);
    return new Map();
  },
});

export const endSessions = sessions('endSessions');
export const refreshSessions = sessions('refreshSessions');
export const killSessions = sessions('killSessions');

export const serverFacts: readonly Command[] = [
  ping,
  buildInfo,
  connectionStatus,
  whatsmyuri,
  hostInfo,
  getLog,
  getParameter,
  serverStatus,
  endSessions,
  refreshSessions,
  killSessions,
];
