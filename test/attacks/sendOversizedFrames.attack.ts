import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import WebSocket from 'ws';
import { activitiesPath, openChat } from '../builders/chat.ts';
import type { Attack } from './attack.ts';

const MEGABYTE = 1_048_576;

const closeCode = async (url: string, send: (socket: WebSocket) => void): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.once('open', () => send(socket));
    socket.once('close', resolve);
    socket.once('unexpected-response', () => reject(new Error('the stream was refused')));
    socket.on('error', () => {});
  });

/** Frames, pieces of frames, bodies and headers that would fill the memory: cut off before they are gathered. */
export const sendOversizedFrames: Attack = {
  wants: 'fill the memory with frames, bodies and headers',
  attempt: async ({ world }) => {
    const mine = await openChat(world.url);
    const stream = async (): Promise<string> => {
      const own = await mine.call('GET', `/v3/directline/conversations/${mine.conversationId}`);
      const url = new URL(((await own.json()) as { streamUrl: string }).streamUrl);
      return `${world.url.replace('http', 'ws')}${url.pathname}${url.search}`;
    };
    const frames: ((socket: WebSocket) => void)[] = [
      (socket) => socket.send('x'.repeat(MEGABYTE)),
      (socket) => socket.send(Buffer.alloc(2_048)),
      (socket) => {
        for (let n = 0; n < 64; n += 1) socket.send('x'.repeat(64), { fin: false });
      },
      (socket) => socket.ping(Buffer.alloc(125)) ?? socket.send('x'.repeat(1_025)),
    ];
    for (const send of frames) expect([1006, 1009]).toContain(await closeCode(await stream(), send));

    const path = activitiesPath(mine.conversationId);
    const big = JSON.stringify({ type: 'message', text: 'x'.repeat(MEGABYTE) });
    expect((await mine.call('POST', path, big)).status).toBe(413);
    const bomb = await fetch(`${world.url}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${mine.token}`,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      body: gzipSync(`"${'x'.repeat(64 * MEGABYTE)}"`),
    });
    expect(bomb.status).toBe(413);
    const deep = `{"type":"message","text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect((await mine.call('POST', path, deep)).status).toBe(400);
    expect((await mine.call('GET', path, undefined, { 'x-padding': 'x'.repeat(20_000) })).status).toBe(431);
    expect((await mine.say('hello')).status).toBe(200);
  },
  seen: {
    metric: 'rightsdesk_refused_total{reason="frame_too_large"}',
    audit: { event: 'frame_too_large' },
    log: 'frame_too_large',
  },
};
