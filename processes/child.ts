import { AppError, isAppError } from '../errors.ts';

/** What a child tells its parent on standard output, one JSON line. */
export type ChildLine =
  | { event: 'ready'; details: Record<string, string> }
  | { event: 'failed'; code: string; message: string; remedy?: string };

const tell = (line: ChildLine): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** Set by the supervisor: the process is a child, speaks JSON on its output and ends when its input closes. */
export const CHILD_VARIABLE = 'RIGHTSDESK_CHILD';

export const isChild = (): boolean => process.env[CHILD_VARIABLE] === 'true';

const STOP_PATIENCE_MS = 10_000;

/**
 * Runs one part of the product until it is told to stop (SIGTERM, SIGINT, or the parent's pipe closes): `start` answers
 * what to print when ready and how to stop. A failed start ends the process with a message that names the remedy.
 */
export const runProcess = async (
  name: string,
  start: () => Promise<{ details: Record<string, string>; stop(): Promise<void> }>,
): Promise<void> => {
  let running: Awaited<ReturnType<typeof start>>;
  try {
    running = await start();
  } catch (error) {
    fail(name, error);
    return;
  }
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    const impatience = setTimeout(() => process.exit(1), STOP_PATIENCE_MS);
    impatience.unref();
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  // At a terminal Ctrl-C reaches parent and children alike; children wait for their parent to stop them.
  process.on('SIGINT', isChild() ? () => {} : stop);
  if (isChild()) {
    process.stdin.on('end', stop).on('error', stop).resume();
    tell({ event: 'ready', details: running.details });
  } else {
    const details = Object.entries(running.details).map(([key, value]) => `  ${key}: ${value}`);
    process.stdout.write([`${name} is ready.`, ...details, ''].join('\n'));
  }
};

export const fail = (name: string, error: unknown): void => {
  const { message, code, remedy } = describe(error);
  if (isChild()) tell({ event: 'failed', code, message, ...(remedy !== undefined && { remedy }) });
  else
    process.stderr.write(
      `${name} did not start (${code}): ${message}\n${remedy === undefined ? '' : `${remedy}\n`}`,
    );
  process.exitCode = 1;
  // Handles left open by a failed start must not keep the process alive.
  setTimeout(() => process.exit(1), 50);
};

const describe = (error: unknown): { message: string; code: string; remedy?: string } => {
  if (isAppError(error)) {
    return {
      message: error.message,
      code: error.code,
      ...(error.remedy !== undefined && { remedy: error.remedy }),
    };
  }
  return { message: error instanceof Error ? error.message : String(error), code: 'internal' };
};

/** A server's "address in use" as the coded error that names the variable. */
export const portTaken = (port: number, variable: string): AppError =>
  new AppError('port_taken', `Port ${port} is taken by another process.`, {
    remedy: `To resolve, end that process or set ${variable} to another port.`,
  });
