import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { portTaken } from './child.ts';

/** Listens and answers the port. @throws AppError `port_taken` naming the variable */
export const listen = (
  server: Server,
  at: { host: string; port: number; variable: string },
): Promise<number> =>
  new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portTaken(at.port, at.variable) : error);
    server.once('error', refuse);
    server.listen(at.port, at.host, () => {
      server.off('error', refuse);
      resolve((server.address() as AddressInfo).port);
    });
  });
