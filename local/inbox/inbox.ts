import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '../../errors.ts';
import type { Clock } from '../../observe/clock.ts';
import type { Logger } from '../../observe/logger.ts';
import { type Randomness, secureRandomness } from '../../observe/randomness.ts';
import { createFaults, type InboxFaults } from './faults.ts';
import { inboxApp } from './inboxApp.ts';
import { createLiveFeed } from './liveFeed.ts';
import { openMailStore } from './mailStore.ts';
import { parseMail } from './parseMail.ts';
import { type SmtpReceiver, startSmtpReceiver } from './smtpReceiver.ts';

export interface InboxOptions {
  /** A folder of its own for the emails; created when missing. */
  dir: string;
  /** An address of this machine's loopback; anything else is refused. */
  host: string;
  /** 0: any free one. */
  httpPort: number;
  smtpPort: number;
  clock: Clock;
  logger: Logger;
  randomness?: Randomness;
}

export interface Inbox {
  /** Origin of the page and the API, without a trailing slash. */
  url: string;
  /** For `SMTP_URL`. */
  smtpUrl: string;
  faults: InboxFaults;
  close(): Promise<void>;
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const remedy = 'To resolve, stop what listens there or set LOCAL_INBOX_PORT to another port.';
      const taken = cause.code === 'EADDRINUSE';
      reject(
        taken ? new AppError('port_taken', `port ${port} for the inbox is taken`, { remedy, cause }) : cause,
      );
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });

/**
 * A mail server that keeps every mail it gets and shows it on a page, for machines without a real one. A mail is
 * answered with 250 only once it is on disk. Throws `port_taken`, and `config_invalid` for a host that others could
 * reach.
 */
export const startInbox = async (options: InboxOptions): Promise<Inbox> => {
  const { dir, host, clock, logger } = options;
  if (!LOOPBACK.includes(host)) {
    throw new AppError('config_invalid', 'the local inbox listens on this machine only', {
      remedy: 'To resolve, give it 127.0.0.1.',
    });
  }
  const store = openMailStore(dir, options.randomness ?? secureRandomness);
  const feed = createLiveFeed();

  const startSmtp = (port: number): Promise<SmtpReceiver> =>
    startSmtpReceiver({
      host,
      port,
      logger,
      faults: state,
      keep: async (raw, envelope) => {
        const kept = store.add(await parseMail(raw, envelope), clock.now());
        feed.arrived(kept);
        return kept.ID;
      },
    });

  let smtp: SmtpReceiver | undefined;
  const { faults, state } = createFaults({
    down: async () => {
      await smtp?.close();
      smtp = undefined;
    },
    up: async () => {
      smtp ??= await startSmtp(smtpPort);
    },
  });

  const server = createServer(inboxApp(store, feed, logger));
  const shut = async (): Promise<void> => {
    await smtp?.close();
    feed.close();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
    store.close();
  };
  let smtpPort = options.smtpPort;
  try {
    smtp = await startSmtp(smtpPort);
    smtpPort = smtp.port;
    const httpPort = await listen(server, options.httpPort, host);
    const name = host.includes(':') ? `[${host}]` : host;
    return {
      url: `http://${name}:${httpPort}`,
      smtpUrl: `smtp://${name}:${smtpPort}`,
      faults,
      close: shut,
    };
  } catch (error) {
    await shut();
    throw error;
  }
};
