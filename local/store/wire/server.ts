import { chmodSync, rmSync } from 'node:fs';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { AppError } from '../../../errors.ts';

/** A Unix socket that only this user may open, or a port of this machine (0 is a free one). */
export type Listen =
  | { readonly socket: string }
  | { readonly port: number; readonly host?: string | undefined };

export interface WireServer {
  readonly uri: string;
  /** Takes no more clients and ends those it has, once what was written to them is out. */
  close(): Promise<void>;
}

/** `sun_path` of Linux, less its closing zero. */
const MAX_SOCKET_PATH = 107;
const MAX_CONNECTIONS = 2_000;

const checkPath = (path: string): void => {
  if (!path.endsWith('.sock')) {
    throw new AppError('config_invalid', `the socket's path does not end in .sock: ${path}`, {
      remedy: 'To resolve, end it so: MongoDB drivers take any other path for the name of a host.',
    });
  }
  if (Buffer.byteLength(path) <= MAX_SOCKET_PATH) return;
  throw new AppError('config_invalid', `the socket's path is longer than ${MAX_SOCKET_PATH} bytes: ${path}`, {
    remedy: 'To resolve, choose a shorter folder for it.',
  });
};

const isTaken = (error: Error): boolean => (error as NodeJS.ErrnoException).code === 'EADDRINUSE';

const taken = (listen: Listen): AppError =>
  new AppError(
    'port_taken',
    `${'socket' in listen ? listen.socket : `Port ${listen.port}`} is taken by another process.`,
    { remedy: 'To resolve, end that process, or let the store listen elsewhere (port 0 is a free one).' },
  );

export const startServer = async (
  listen: Listen,
  serve: (socket: Socket, connectionId: number) => void,
): Promise<WireServer> => {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, ++connections);
  });
  server.maxConnections = MAX_CONNECTIONS;

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(isTaken(error) ? taken(listen) : error));
    if ('socket' in listen) {
      checkPath(listen.socket);
      // Whoever holds the folder's lock owns the socket too: a file that is there was left by a killed process.
      rmSync(listen.socket, { force: true });
      const mask = process.umask(0o177);
      server.listen(listen.socket, resolve);
      process.umask(mask);
    } else server.listen(listen.port, listen.host ?? '127.0.0.1', resolve);
  });
  if ('socket' in listen) chmodSync(listen.socket, 0o600);

  return {
    uri:
      'socket' in listen
        ? `mongodb://${encodeURIComponent(listen.socket)}/`
        : `mongodb://${listen.host ?? '127.0.0.1'}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroySoon();
      }),
  };
};
