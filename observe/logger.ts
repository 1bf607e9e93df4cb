import winston from 'winston';

/**
 * A fixed sentence with ids beside it. Only the fields named here reach a log line, so what a customer typed, an address
 * or a code cannot; the rendered line is redacted once more as a second line of defence.
 */
export interface LogFields {
  code?: string;
  reference?: string;
  requestId?: string;
  conversationId?: string;
  ticketId?: number | string;
  kind?: string;
  state?: string;
  step?: string;
  source?: string;
  status?: number;
  method?: string;
  route?: string;
  ms?: number;
  count?: number;
  attempt?: number;
  port?: number;
  pid?: number;
  process?: string;
  url?: string;
  remedy?: string;
  error?: string;
  stack?: string;
  template?: string;
  version?: string;
  until?: string;
}

export interface Logger {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

const ALLOWED = new Set<string>([
  'code', 'reference', 'requestId', 'conversationId', 'ticketId', 'kind', 'state', 'step', 'source', 'status', 'method',
  'route', 'ms', 'count', 'attempt', 'port', 'pid', 'process', 'url', 'remedy', 'error', 'stack', 'template', 'version',
  'until',
]); // biome-ignore format: a list to read across

const ADDRESS = /[^\s@<>"'(),;:]{1,64}(?:@|%40)[^\s@<>"'(),;:]{1,255}/gi;
/** Eight digits, or two groups of four as emails show them. A number in JSON, such as a ticket's, is left alone. */
const CODE = /(?<![\p{L}\p{N}_]|":)\p{Nd}{4}[ \u00a0]?\p{Nd}{4}(?![\p{L}\p{N}_])/gu;

/** Removes email addresses and eight-digit codes from a rendered line. */
export const redact = (line: string): string =>
  line.length > 20_000
    ? `${redact(line.slice(0, 20_000))} [cut]`
    : line.replace(ADDRESS, '[address]').replace(CODE, '[code]');

const allowListed = (fields: LogFields | undefined): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields ?? {}).filter(([key, value]) => ALLOWED.has(key) && value !== undefined),
  );

const readable = winston.format.printf((info) => {
  const { level, message, timestamp, ...rest } = info;
  const fields = Object.entries(rest).map(([key, value]) => `${key}=${String(value)}`);
  return redact(
    `${String(timestamp).slice(11, 19)} ${level.padEnd(5)} ${[String(message), ...fields].join('  ')}`,
  );
});

const json = winston.format.printf((info) => redact(JSON.stringify(info)));

/** JSON lines in production, readable lines at a terminal; always on standard error. */
export const createLogger = (options: { level: LogLevel; production: boolean; process?: string }): Logger => {
  const logger = winston.createLogger({
    level: options.level === 'silent' ? 'error' : options.level,
    silent: options.level === 'silent',
    format: winston.format.combine(winston.format.timestamp(), options.production ? json : readable),
    transports: [new winston.transports.Console({ stderrLevels: ['debug', 'info', 'warn', 'error'] })],
  });
  const write = (level: Exclude<LogLevel, 'silent'>) => (message: string, fields?: LogFields) => {
    const named = options.production && options.process ? { process: options.process, ...fields } : fields;
    logger.log(level, message, allowListed(named));
  };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
};

const nothing = (): void => {};
export const silentLogger: Logger = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Errors whose message quotes their input, which may be something a customer typed. */
const QUOTING = ['SyntaxError', 'CastError', 'ValidationError', 'StrictModeError', 'ObjectParameterError'];

/** What may be logged about a thrown value: a redacted message, its code and the remedy. */
export const errorFields = (error: unknown): LogFields => {
  if (!(error instanceof Error)) return { error: 'a value that is no Error was thrown' };
  const { code, remedy, status } = error as { code?: unknown; remedy?: string; status?: number };
  const quotes = QUOTING.includes(error.name) || error instanceof SyntaxError;
  return {
    error: quotes ? `${error.name} (its message may quote the input)` : redact(error.message).slice(0, 500),
    ...(typeof code === 'string' && { code }),
    ...(remedy !== undefined && { remedy }),
    ...(typeof status === 'number' && { status }),
  };
};
