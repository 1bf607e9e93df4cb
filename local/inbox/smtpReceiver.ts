import type net from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { AppError } from '../../errors.ts';
import { errorFields, type Logger } from '../../observe/logger.ts';
import type { FaultState, Refusal } from './faults.ts';
import type { Envelope } from './storedMail.ts';

const SIZE_MAX = 25 * 1024 * 1024;

export interface SmtpReceiverOptions {
  host: string;
  /** 0: any free one. */
  port: number;
  faults: FaultState;
  /** Keeps a mail; the sender is told 250 only once this is fulfilled. */
  keep: (raw: Buffer, envelope: Envelope) => Promise<string>;
  logger: Logger;
}

export interface SmtpReceiver {
  port: number;
  /** Finishes storing the emails at hand, then cuts all connections. */
  close(): Promise<void>;
}

const refused = ({ code, message }: Refusal): Error =>
  Object.assign(new Error(message), { responseCode: code });

const envelopeOf = (session: SMTPServerSession): Envelope => ({
  from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address,
  to: session.envelope.rcptTo.map((recipient) => recipient.address),
});

const readAll = async (stream: SMTPServerDataStream): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) throw refused({ code: 552, message: '5.3.4 The mail is larger than 25 MB' });
  return Buffer.concat(chunks);
};

/** An SMTP server without TLS and login, for this machine only. */
export const startSmtpReceiver = async (options: SmtpReceiverOptions): Promise<SmtpReceiver> => {
  const { host, port, faults, keep, logger } = options;
  const sockets = new Map<number | undefined, net.Socket>();
  const underWay = new Set<Promise<unknown>>();

  const receive = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> => {
    const raw = await readAll(stream);
    const refusal = faults.atData();
    if (refusal) throw refused(refusal);
    const id = await keep(raw, envelopeOf(session));
    if (faults.dropsNow()) sockets.get(session.remotePort)?.destroy();
    return `2.0.0 Ok: kept as ${id}`;
  };

  const server = new SMTPServer({
    name: 'inbox.localhost',
    banner: 'local inbox',
    size: SIZE_MAX,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo: (address, session, answer) => {
      const refusal = faults.atRecipient(envelopeOf(session).from, address.address);
      answer(refusal ? refused(refusal) : null);
    },
    onData: (stream, session, answer) => {
      const work = receive(stream, session).then(
        (reply) => answer(null, reply),
        (error: Error & { responseCode?: number }) => {
          if (error.responseCode === undefined) logger.error('a mail could not be kept', errorFields(error));
          answer(
            error.responseCode === undefined ? refused({ code: 451, message: '4.3.0 Not kept' }) : error,
          );
        },
      );
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    },
  });
  server.on('error', (error: Error) => logger.debug('a mail connection failed', errorFields(error)));
  server.server.on('connection', (socket: net.Socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.on('close', () => sockets.delete(remotePort));
  });

  await new Promise<void>((resolve, reject) => {
    server.server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(
        cause.code === 'EADDRINUSE'
          ? new AppError('port_taken', `port ${port} for the inbox's SMTP is taken`, {
              remedy: 'To resolve, stop what listens there or set LOCAL_SMTP_PORT to another port.',
              cause,
            })
          : cause,
      );
    });
    server.listen(port, host, resolve);
  });

  return {
    port: (server.server.address() as net.AddressInfo).port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(resolve));
      await Promise.allSettled(underWay);
      for (const socket of sockets.values()) socket.destroy();
      await closed;
    },
  };
};
