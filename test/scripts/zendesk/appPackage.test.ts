import { beforeAll, describe, expect, it } from 'vitest';
import { unzip } from '../../../processes/demo/unzip.ts';
import { appPackage } from '../../../scripts/zendesk/appPackage.ts';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

describe('the package of the agents’ app', () => {
  let zip: Buffer;
  let files: Map<string, Buffer>;
  const readJson = (name: string) => JSON.parse(files.get(name)?.toString() ?? '') as Record<string, unknown>;
  beforeAll(async () => {
    zip = await appPackage('https://privacy.example');
    files = unzip(zip);
  });

  it('has what Zendesk asks of an app, and nothing else', () => {
    expect([...files.keys()].toSorted()).toEqual([
      'assets/icon_nav_bar.svg',
      'assets/logo-small.png',
      'assets/logo.png',
      'manifest.json',
      'translations/en.json',
    ]);
    expect(zip.length).toBeLessThan(2 * 1024 ** 2);
  });

  it('opens the product by signed addresses, beside tickets and in the navigation', () => {
    const url = 'https://privacy.example/sidebar';
    expect(readJson('manifest.json')).toMatchObject({
      frameworkVersion: '2.0',
      signedUrls: true,
      private: true,
      defaultLocale: 'en',
      location: { support: { ticket_sidebar: { url }, nav_bar: { url } } },
    });
  });

  it('has its texts, and logos of the sizes that Zendesk wants', () => {
    expect(readJson('translations/en.json')).toMatchObject({
      app: {
        name: expect.any(String),
        short_description: expect.any(String),
        long_description: expect.any(String),
        installation_instructions: expect.stringContaining('ZENDESK_APP_PUBLIC_KEY'),
      },
    });
    for (const [name, size] of [
      ['logo.png', 320],
      ['logo-small.png', 128],
    ] as const) {
      const logo = files.get(`assets/${name}`) as Buffer;
      expect(logo.subarray(0, 8)).toEqual(PNG);
      expect([logo.readUInt32BE(16), logo.readUInt32BE(20)]).toEqual([size, size]);
    }
    const icon = files.get('assets/icon_nav_bar.svg')?.toString() ?? '';
    expect(icon).toMatch(/^<svg /);
    expect(icon).not.toMatch(/script|href|style/);
  });

  it('is the same whenever it is made', async () => {
    expect(await appPackage('https://privacy.example')).toEqual(zip);
  });
});
