import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packageRoot } from '../../../../config/packageRoot.ts';

const HOME = 'https://privacy.example';
const PAGE = 'https://shop.example';

let script: string;
beforeAll(async () => {
  const built = await build({
    entryPoints: [path.join(packageRoot, 'web/widget/client/signIn.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
  });
  script = built.outputFiles[0]!.text;
});

interface Asked {
  origin?: string;
  source?: object | null;
  data?: unknown;
}

/** A host's page with the chat's frame on it, as far as the script looks at it. */
const openPage = (options: { tokenUrl?: string; ownToken?: () => unknown; status?: number } = {}) => {
  const told: { data: unknown; to: string }[] = [];
  const fetched: { url: string; init: RequestInit }[] = [];
  const frame = { postMessage: (data: unknown, to: string) => told.push({ data, to }) };
  let listener: ((event: object) => Promise<void>) | undefined;
  const page: Record<string, unknown> = {
    URL,
    location: { href: `${PAGE}/cart`, origin: PAGE },
    document: {
      currentScript: { src: `${HOME}/widget-sign-in.js`, dataset: { tokenUrl: options.tokenUrl } },
      querySelector: () => ({ shadowRoot: { querySelector: () => ({ contentWindow: frame }) } }),
    },
    addEventListener: (_type: string, heard: typeof listener) => {
      listener = heard;
    },
    fetch: async (url: URL, init: RequestInit) => {
      fetched.push({ url: String(url), init });
      return { status: options.status ?? 200, json: async () => ({ token: 'from.the.server' }) };
    },
    ...(options.ownToken && { rightsdeskToken: options.ownToken }),
  };
  page['window'] = page;
  runInContext(script, createContext(page));
  const ask = ({ origin = HOME, source = frame, data = { rightsdesk: { signIn: true } } }: Asked = {}) =>
    listener!({ origin, source, data });
  return { ask, told, fetched };
};

describe('the script that tells the chat who is signed in', () => {
  let page: ReturnType<typeof openPage>;
  beforeEach(() => {
    page = openPage({ tokenUrl: '/chat-token' });
  });

  it("fetches a token from the page's own server and gives it to the chat's origin alone", async () => {
    await page.ask();
    expect(page.fetched).toEqual([
      { url: `${PAGE}/chat-token`, init: expect.objectContaining({ method: 'POST', redirect: 'error' }) },
    ]);
    expect(page.told).toEqual([{ data: { rightsdesk: { token: 'from.the.server' } }, to: HOME }]);
  });

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['another window of the same origin', { source: { postMessage: () => {} } }],
    ['no window', { source: null }],
    ['another message', { data: { rightsdesk: { ready: true } } }],
    ['a message of another sort', { data: 'signIn' }],
    ['nothing', { data: null }],
  ])('answers nothing to %s', async (_who, asked) => {
    await page.ask(asked);
    expect(page.fetched).toEqual([]);
    expect(page.told).toEqual([]);
  });

  it('takes the function of the page where there is one', async () => {
    const own = openPage({ ownToken: async () => 'from.the.page' });
    await own.ask();
    expect(own.told).toEqual([{ data: { rightsdesk: { token: 'from.the.page' } }, to: HOME }]);
    expect(own.fetched).toEqual([]);
  });

  it.each([
    ['nobody is signed in', { tokenUrl: '/chat-token', status: 204 }],
    ['the server fails', { tokenUrl: '/chat-token', status: 500 }],
    ['the address lies on another origin', { tokenUrl: 'https://evil.example/token' }],
    ['no address is given', {}],
    ["the page's function answers no text", { ownToken: () => ({ token: 1 }) }],
    [
      "the page's function throws",
      {
        ownToken: () => {
          throw new Error('no');
        },
      },
    ],
  ])('stays silent where %s', async (_what, options) => {
    const silent = openPage(options);
    await silent.ask();
    expect(silent.told).toEqual([]);
  });
});
