import { expect, it } from 'vitest';
import { loadConfig } from '../../../config/loadConfig.ts';
import { setUpZendesk } from '../../../processes/zendeskSetup/setUpZendesk.ts';
import { openDesk } from '../../local/desk/openDesk.ts';

const open = async () => {
  const desk = await openDesk({ clock: { now: () => new Date(), advance: () => {} } as never });
  const { clientId, clientSecret } = desk.credentials;
  const config = loadConfig({
    ZENDESK_URL: desk.url,
    ZENDESK_CLIENT_ID: clientId,
    ZENDESK_CLIENT_SECRET: clientSecret,
    PUBLIC_URL: 'https://privacy.example',
    LOG_LEVEL: 'silent',
  });
  const run = async (...args: string[]) => {
    const said: string[] = [];
    const ok = await setUpZendesk(config, args, (text) => void said.push(text));
    return { ok, said: said.join('') };
  };
  return { desk, config, run };
};

it('says first what it would do, and stops there with --dry-run', async () => {
  const { desk, run } = await open();
  const { ok, said } = await run('--dry-run');
  expect(ok).toBe(true);
  expect(said).toContain('+ create       webhook "Rightsdesk"');
  expect(said).toContain('~ mend         ticket field "Privacy decision": ');
  expect(desk.store.webhooks.all()).toEqual([]);
});

it('sets the account up, points its webhook to the product, and says so when nothing is left to do', async () => {
  const { desk, run } = await open();
  const first = await run();
  expect(first.ok).toBe(true);
  expect(first.said).toMatch(/Created: \d+\. Mended: 5\./);
  expect(desk.store.webhooks.all()[0]?.endpoint).toBe('https://privacy.example/desk/webhook');
  expect((await run()).said).toContain('Nothing to do.');
});

it('shows the signing secret to nobody who has not asked for it', async () => {
  const { desk, config, run } = await open();
  const { said } = await run();
  const secret = desk.store.webhooks.all()[0]?.signing_secret.secret ?? '';
  expect(said).toContain('ZENDESK_WEBHOOK_SECRET is not set');
  expect(said).toContain('Admin Center');
  expect(said).not.toContain(secret);
  expect((await run('--show-secret')).said).toContain(`ZENDESK_WEBHOOK_SECRET=${secret}`);
  const known = { ...config, desk: { ...config.desk, webhookSecret: secret } } as typeof config;
  const again: string[] = [];
  await setUpZendesk(known, ['--show-secret'], (text) => void again.push(text));
  expect(again.join('')).not.toContain(secret);
});

it('refuses an option that there is not, and says which there are', async () => {
  const { run } = await open();
  await expect(run('--dryrun')).rejects.toThrow(expect.objectContaining({ code: 'config_invalid' }) as Error);
});
