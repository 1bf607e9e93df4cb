import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { shipped } from '../../config/packageRoot.ts';

/** The same package from the same sources, whenever it is made. */
const MADE_AT = new Date('2026-01-01T00:00:00Z');

/** Where Zendesk shows the app: beside each ticket, and as an entry of the navigation. */
const manifestFor = (publicUrl: string, version: string) => {
  const url = `${publicUrl}/sidebar`;
  return {
    name: 'Rightsdesk',
    author: { name: 'Rightsdesk', email: 'privacy@example.com', url: publicUrl },
    defaultLocale: 'en',
    private: true,
    version,
    frameworkVersion: '2.0',
    signedUrls: true,
    location: {
      support: {
        ticket_sidebar: { url, flexible: true },
        nav_bar: { url },
      },
    },
  };
};

const ENGLISH = {
  app: {
    name: 'Rightsdesk',
    short_description: 'Decide on privacy requests where you answer tickets.',
    long_description:
      'Beside each ticket: who it is, what the customer wants, what happens when, what was done, and what you can decide. In the navigation: all requests, by what is due.',
    installation_instructions:
      'After the installation give its public key and its audience to the product: ZENDESK_APP_PUBLIC_KEY and ZENDESK_APP_AUDIENCE.',
  },
};

const ICONS = ['logo.png', 'logo-small.png', 'icon_nav_bar.svg'];

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/**
 * The app as a ZIP that an administrator uploads to Zendesk. It holds an address, names and icons: the app itself stays on our
 * own server, and is never out of date.
 * @param publicUrl origin at which Zendesk's browsers reach the product
 */
export const appPackage = async (publicUrl: string): Promise<Buffer> => {
  const { version } = JSON.parse(readFileSync(shipped('package.json'), 'utf8')) as { version: string };
  const zip = new yazl.ZipFile();
  const add = (name: string, content: Buffer): void => zip.addBuffer(content, name, { mtime: MADE_AT });
  add('manifest.json', json(manifestFor(publicUrl, version)));
  add('translations/en.json', json(ENGLISH));
  for (const icon of ICONS) add(`assets/${icon}`, readFileSync(shipped('scripts', 'zendesk', icon)));
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream);
};
