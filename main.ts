import { loadConfig } from './config/loadConfig.ts';
import { fail, isChild, runProcess } from './processes/child.ts';

/** How long a child of the supervisor waits for the embedded store that starts beside it, in milliseconds. */
const WAIT_FOR_STORE_MS = 15_000;

const COMMANDS = [
  'start',
  'web',
  'worker',
  'local',
  'stand-ins',
  'store',
  'demo',
  'demo:reset',
  'sources:check',
  'chat',
  'privacy:check',
  'zendesk:setup',
] as const;
type Command = (typeof COMMANDS)[number];

/** One process of the product. Each command loads only what it needs, so that it starts quickly. */
const run = async (command: Command): Promise<void> => {
  const config = loadConfig(process.env);
  const waitMs = isChild() ? WAIT_FOR_STORE_MS : 0;
  switch (command) {
    case 'start': {
      const { startAll } = await import('./processes/startAll.ts');
      return startAll(config, ['store', 'stand-ins', 'web', 'worker']);
    }
    case 'local': {
      const { startAll } = await import('./processes/startAll.ts');
      return startAll(config, ['store', 'stand-ins']);
    }
    case 'web': {
      const { startWebProcess } = await import('./processes/webProcess.ts');
      return runProcess('web', () => startWebProcess(config, waitMs));
    }
    case 'worker': {
      const { startWorkerProcess } = await import('./processes/workerProcess.ts');
      return runProcess('worker', () => startWorkerProcess(config, waitMs));
    }
    case 'stand-ins': {
      const { startLocalProcess } = await import('./processes/localProcess.ts');
      return runProcess('stand-ins', () => startLocalProcess(config, waitMs));
    }
    case 'store': {
      const { startStoreProcess } = await import('./processes/storeProcess.ts');
      return runProcess('store', () => startStoreProcess(config));
    }
    case 'demo': {
      const { playDemo } = await import('./processes/playDemo.ts');
      return playDemo();
    }
    case 'chat': {
      const { startChat } = await import('./processes/startChat.ts');
      return startChat(config, process.argv.slice(3));
    }
    case 'sources:check': {
      const { checkSources } = await import('./processes/checkSources.ts');
      if (!(await checkSources(config))) process.exitCode = 1;
      return;
    }
    case 'privacy:check': {
      const { checkPrivacy } = await import('./processes/checkPrivacy.ts');
      return checkPrivacy(config, process.argv.slice(3));
    }
    case 'zendesk:setup': {
      const { setUpZendesk } = await import('./processes/zendeskSetup/setUpZendesk.ts');
      if (!(await setUpZendesk(config, process.argv.slice(3)))) process.exitCode = 1;
      return;
    }
    case 'demo:reset': {
      const { resetDemoCompany } = await import('./processes/resetDemoCompany.ts');
      return resetDemoCompany(config);
    }
  }
};

const command = process.argv[2] ?? 'start';
if (COMMANDS.includes(command as Command)) {
  run(command as Command).catch((error: unknown) =>
    fail(command === 'start' ? 'rightsdesk' : command, error),
  );
} else {
  process.stderr.write(`There is no command "${command}". There are: ${COMMANDS.join(', ')}.\n`);
  process.exitCode = 2;
}
