import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { AppError, type ErrorCode } from '../errors.ts';
import { CHILD_VARIABLE, type ChildLine } from './child.ts';

export interface Child {
  readonly name: string;
  readonly process: ChildProcess;
  /** What it said when it was ready. */
  readonly details: Record<string, string>;
  /** Closes its pipe and waits for its end. */
  stop(): Promise<void>;
}

/**
 * Starts one part of the product as a child of this process and waits until it is ready. The child ends by itself when
 * this process is gone, because its standard input closes then.
 * @throws AppError with the child's own code and remedy when it does not start
 */
export const spawnChild = async (
  name: string,
  command: {
    file: string;
    args: string[];
    env?: Record<string, string | undefined>;
    /** Node's own arguments. Default: those of this process. */
    nodeArgs?: readonly string[];
  },
): Promise<Child> => {
  const child = spawn(
    process.execPath,
    [...(command.nodeArgs ?? process.execArgv), command.file, ...command.args],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...command.env, [CHILD_VARIABLE]: 'true' },
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const details = await firstWord(name, child);
  return {
    name,
    process: child,
    details,
    stop: async () => {
      child.stdin?.end();
      child.kill('SIGTERM');
      await ended;
    },
  };
};

const firstWord = (name: string, child: ChildProcess): Promise<Record<string, string>> =>
  new Promise((resolve, reject) => {
    child.stdin?.on('error', () => {});
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new AppError('internal', `${name} ended before it was ready (exit ${code}).`)),
    );
    const lines = createInterface({ input: child.stdout! });
    lines.on('line', (line) => {
      const word = readLine(line);
      if (word?.event === 'ready') resolve(word.details);
      if (word?.event === 'failed') {
        const { code, message, remedy } = word;
        reject(new AppError(code as ErrorCode, message, remedy === undefined ? {} : { remedy }));
      }
    });
  });

const readLine = (line: string): ChildLine | undefined => {
  try {
    return JSON.parse(line) as ChildLine;
  } catch {
    return undefined;
  }
};
