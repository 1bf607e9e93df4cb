import { expect, it } from 'vitest';
import { createHostBridge } from '../../../../../web/widget/client/window/hostBridge.ts';

const HOST = 'https://shop.example';

const openFrame = () => {
  const heard: unknown[] = [];
  const told: [unknown, string][] = [];
  const parent = { postMessage: (data: unknown, to: string) => told.push([data, to]) };
  let listener: (event: object) => void = () => {};
  const own = {
    parent,
    addEventListener: (_type: string, heardBy: typeof listener) => {
      listener = heardBy;
    },
  };
  const bridge = createHostBridge(own as unknown as Window, HOST, {
    open: (open) => heard.push(['open', open]),
    token: (token) => heard.push(['token', token]),
  });
  const say = (data: unknown, from: object = {}) => listener({ source: parent, origin: HOST, data, ...from });
  return { bridge, heard, told, say };
};

it('hears the page that embeds the window, and tells it things at its own origin', () => {
  const { bridge, heard, told, say } = openFrame();
  say({ rightsdesk: { open: true } });
  say({ rightsdesk: { token: 'a.b.c' } });
  bridge.tell({ signIn: true });
  expect(heard).toEqual([
    ['open', true],
    ['token', 'a.b.c'],
  ]);
  expect(told).toEqual([[{ rightsdesk: { signIn: true } }, HOST]]);
});

it('hears nothing from elsewhere, and nothing of another shape', () => {
  const { heard, say } = openFrame();
  say({ rightsdesk: { token: 'a.b.c' } }, { origin: 'https://evil.example' });
  say({ rightsdesk: { token: 'a.b.c' } }, { source: {} });
  for (const data of [
    null,
    'token',
    { token: 'a.b.c' },
    { rightsdesk: null },
    { rightsdesk: { token: { toString: () => 'a' } } },
    { rightsdesk: { token: 'x'.repeat(9_000) } },
    { rightsdesk: { open: 'yes' } },
  ])
    say(data);
  expect(heard).toEqual([]);
});
