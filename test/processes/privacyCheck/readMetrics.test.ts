import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { readMetrics } from '../../../processes/privacyCheck/readMetrics.ts';

const listening = async (status: number) => {
  const server = createServer((_request, response) => void response.writeHead(status).end());
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  return { server, port: (server.address() as AddressInfo).port };
};
const at = (port: number) => readMetrics({ operations: { host: '127.0.0.1', port } });

describe('metrics that cannot be read', () => {
  it('are told with where they were looked for', async () => {
    const { server, port } = await listening(404);
    expect(await at(port)).toEqual({
      unread: expect.stringContaining(`http://127.0.0.1:${port}/metrics answers 404`),
    });
    await new Promise((closed) => void server.close(closed));
    expect(await at(port)).toEqual({
      unread: expect.stringContaining(`nothing answers at http://127.0.0.1:${port}/metrics`),
    });
  });

  it('are told where the port is not fixed', async () => {
    expect(await at(0)).toEqual({ unread: expect.stringContaining('OPERATIONS_PORT') });
  });
});
