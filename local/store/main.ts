import { parseArgs } from 'node:util';
import { AppError, isAppError } from '../../errors.ts';
import { systemClock } from '../../observe/clock.ts';
import { createLogger } from '../../observe/logger.ts';
import { startStore } from './startStore.ts';
import type { Listen } from './wire/server.ts';

const USAGE = 'npm run local:store -- --dir FOLDER (--port NUMBER | --socket PATH) [--memory BYTES]';

const wrong = (message: string): AppError =>
  new AppError('config_invalid', message, { remedy: `To resolve, start it as: ${USAGE}` });

const whole = (text: string, name: string, max: number): number => {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > max) throw wrong(`--${name} must be a whole number up to ${max}.`);
  return number;
};

const readArguments = (): { dir: string; listen: Listen; memoryLimit: number | undefined } => {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string' },
      port: { type: 'string' },
      socket: { type: 'string' },
      memory: { type: 'string' },
    },
  });
  const { dir, port, socket, memory } = values;
  if (dir === undefined) throw wrong('--dir is missing.');
  if ((port === undefined) === (socket === undefined)) throw wrong('Either --port or --socket is needed.');
  return {
    dir,
    listen: socket !== undefined ? { socket } : { port: whole(port as string, 'port', 65_535) },
    memoryLimit: memory === undefined ? undefined : whole(memory, 'memory', Number.MAX_SAFE_INTEGER),
  };
};

/** The store alone, for a shell or another program: prints one line when it is ready, ends on SIGTERM. */
const run = async (): Promise<void> => {
  const logger = createLogger({ level: 'warn', production: false });
  const store = await startStore({ ...readArguments(), logger, clock: systemClock });
  const stop = (): void => {
    store.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write(`ready ${store.uri}\n`);
};

run().catch((error: unknown) => {
  const { message } = error as Error;
  process.stderr.write(`${message}\n${isAppError(error) && error.remedy ? `${error.remedy}\n` : ''}`);
  process.exit(1);
});
