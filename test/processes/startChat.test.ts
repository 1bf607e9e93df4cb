import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../config/loadConfig.ts';
import { startChat } from '../../processes/startChat.ts';

describe('npm run chat', () => {
  it('reads no code out of a real mailbox', async () => {
    const config = loadConfig({ SMTP_URL: 'smtps://mail.example:465', MAIL_FROM: 'privacy@company.example' });
    await expect(startChat(config, ['--as', 'anna@example.org'])).rejects.toMatchObject({
      code: 'config_invalid',
      remedy: expect.stringContaining('leave out --as'),
    });
  });

  it('says how to start what it would talk to', async () => {
    const config = loadConfig({ PUBLIC_URL: 'http://127.0.0.1:1' });
    await expect(startChat(config, [])).rejects.toMatchObject({
      code: 'not_running',
      remedy: expect.stringContaining('npm start'),
    });
  });
});
