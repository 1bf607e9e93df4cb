import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../config/packageRoot.ts';
import { temporaryFolder } from '../builders/temporaryFolder.ts';

const demo = (name: string): string => path.join(packageRoot, 'local', 'demo', name);

/** What production needs, whole. */
export const PRODUCTION: Record<string, string> = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://privacy.example',
  ALLOWED_ORIGINS: 'https://www.example.com',
  TRUSTED_PROXIES: '1',
  SECRET_KEY: 'a-secret-key-of-more-than-32-characters',
  MONGODB_URI: 'mongodb://db.example:27017/rightsdesk',
  SMTP_URL: 'smtps://mail.example:465',
  MAIL_FROM: 'privacy@example.com',
  ZENDESK_SUBDOMAIN: 'example',
  ZENDESK_CLIENT_ID: 'rightsdesk',
  ZENDESK_CLIENT_SECRET: 'client-secret',
  COMPANY_FILE: demo('company.json'),
  DATA_MAP: demo('dataMap.yaml'),
  POLICY_DIR: demo('policy'),
};

export const without = (...names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(PRODUCTION).filter(([name]) => !names.includes(name)));

/** A company file of one's own. */
export const companyFile = (text: string): string => {
  const file = path.join(temporaryFolder(), 'company.json');
  writeFileSync(file, text);
  return file;
};
