/**
 * `node scripts/startAndStop.mjs`: runs `npm start` on free ports and with a data folder of its own, waits until the chat,
 * the company's site, the desk and the inbox answer, ends it as Ctrl-C does, and fails when any of that does not work.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const START_MS = 120_000;
const STOP_MS = 30_000;

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return String(port);
};

const [web, site, desk, inbox, smtp] = await Promise.all(Array.from({ length: 5 }, freePort));
const data = mkdtempSync(path.join(tmpdir(), 'rightsdesk-start-'));
const product = spawn('npm', ['start'], {
  // A group of its own: Ctrl-C at a terminal reaches every process of the group.
  detached: true,
  stdio: 'inherit',
  env: {
    ...process.env,
    DATA_DIR: data,
    PORT: web,
    LOCAL_SITE_PORT: site,
    LOCAL_DESK_PORT: desk,
    LOCAL_INBOX_PORT: inbox,
    LOCAL_SMTP_PORT: smtp,
  },
});
const ended = once(product, 'exit');
const PAGES = [`${web}/readyz`, `${web}/widget.js`, `${site}/`, `${desk}/`, `${inbox}/api/v1/messages`];

const answers = async (page) => {
  try {
    return (await fetch(`http://127.0.0.1:${page}`)).ok;
  } catch {
    return false;
  }
};
const allAnswer = async () => (await Promise.all(PAGES.map(answers))).every(Boolean);
const noneAnswers = async () => !(await Promise.all(PAGES.map(answers))).some(Boolean);

/** Tries until it holds; false when the time is over or the product has ended first. */
const within = async (ms, holds) => {
  for (const until = Date.now() + ms; Date.now() < until && product.exitCode === null; await pause(250)) {
    if (await holds()) return true;
  }
  return false;
};

const problems = [];
if (!(await within(START_MS, allAnswer))) problems.push('it did not answer on every port');
if (product.exitCode === null) process.kill(-product.pid, 'SIGINT');
const stopped = await Promise.race([ended, pause(STOP_MS, undefined)]);
if (stopped === undefined) {
  problems.push('it did not end');
  process.kill(-product.pid, 'SIGKILL');
} else if (!(await noneAnswers())) problems.push('a part of it still answers');
rmSync(data, { recursive: true, force: true });

console.log(problems.length === 0 ? 'npm start: answered, and ended.' : `npm start: ${problems.join('; ')}.`);
process.exit(problems.length === 0 ? 0 : 1);
