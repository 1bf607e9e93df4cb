import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoDeskData } from '../../local/demo/demoDeskData.ts';
import { generateDemo } from '../../local/demo/generateDemo.ts';
import { DEMO_CREDENTIALS } from '../../local/desk/demoCredentials.ts';
import { seedDesk } from '../../local/desk/seedDesk.ts';
import { startDesk } from '../../local/desk/startDesk.ts';
import { systemClock } from '../../observe/clock.ts';
import { silentLogger } from '../../observe/logger.ts';
import { secureRandomness } from '../../observe/randomness.ts';
import { type ChatClient, openChat } from '../../processes/demo/chatClient.ts';
import { type Instance, openFreshInstance } from '../../processes/demo/freshInstance.ts';
import { codeIn, createInboxClient, type InboxClient } from '../../processes/demo/inboxClient.ts';
import { createNarrator } from '../../processes/demo/narrator.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { median } from './statistics.ts';

export interface ConfirmedToMail {
  access: { median: number; longest: number };
  eraseNow: { median: number; longest: number };
}

const SAMPLES = 5;
const silent = createNarrator({ write: () => {} });
const labels = chatLabels.en.choices;

/** Ordinary customers whom the desk knows too, in the order of their numbers. */
const ordinaryCustomers = (): string[] => {
  const atDesk = new Set(demoDeskData(systemClock).users.map(({ email }) => email));
  return generateDemo(systemClock.now())
    .accounts.filter(
      ({ customerNumber, emailLower }) => Number(customerNumber) >= 101_000 && atDesk.has(emailLower),
    )
    .map(({ emailLower }) => emailLower);
};

const untilConfirmation = async (
  wish: string,
  address: string,
  url: string,
  inbox: InboxClient,
): Promise<ChatClient> => {
  const chat = await openChat(url, 'en', silent);
  await chat.say(wish);
  await chat.say(address);
  await chat.say(codeIn(await inbox.next(address)));
  return chat;
};

/** From the customer's yes to the mail that says it is done, in milliseconds. The mail before it only says "filed". */
const timed = async (chat: ChatClient, yes: string, address: string, inbox: InboxClient): Promise<number> => {
  const begun = performance.now();
  await chat.say(yes);
  await inbox.next(address);
  await inbox.next(address);
  return performance.now() - begun;
};

/** Times both kinds on an instance whose desk takes its time as said. */
export const measureConfirmedToMail = async (
  delays: 'none' | 'realistic',
  program: { file: string; nodeArgs: readonly string[] },
): Promise<ConfirmedToMail> => {
  const dir = mkdtempSync(path.join(tmpdir(), 'rightsdesk-bench-'));
  const desk = await startDesk({
    dir,
    host: '127.0.0.1',
    port: 0,
    clock: systemClock,
    randomness: secureRandomness,
    logger: silentLogger,
    delays,
  });
  seedDesk(desk, demoDeskData(systemClock));
  const { clientId, clientSecret } = DEMO_CREDENTIALS;
  const instance = await openFreshInstance({
    program,
    env: { ZENDESK_URL: desk.url, ZENDESK_CLIENT_ID: clientId, ZENDESK_CLIENT_SECRET: clientSecret },
  });
  try {
    return await measure(instance);
  } finally {
    await instance.close();
    await desk.close();
    rmSync(dir, { recursive: true, force: true });
  }
};

const measure = async ({ chat: url, inbox: inboxUrl }: Instance): Promise<ConfirmedToMail> => {
  const inbox = createInboxClient(inboxUrl, silent);
  const customers = ordinaryCustomers();
  const times = { access: [] as number[], eraseNow: [] as number[] };
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const [reader, leaver] = customers.splice(0, 2) as [string, string];
    const access = await untilConfirmation('I want a copy of my data', reader, url, inbox);
    times.access.push(await timed(access, labels.yes, reader, inbox));
    const erasure = await untilConfirmation('Please delete my data', leaver, url, inbox);
    await erasure.say(labels.erase_now);
    times.eraseNow.push(await timed(erasure, labels.yes_erase_now, leaver, inbox));
  }
  const summed = (took: number[]) => ({ median: median(took), longest: Math.max(...took) });
  return { access: summed(times.access), eraseNow: summed(times.eraseNow) };
};
