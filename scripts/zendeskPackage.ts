/** `npm run zendesk:package`: writes the app for PUBLIC_URL into dist/rightsdesk-zendesk-app.zip, for an administrator to upload. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadConfig } from '../config/loadConfig.ts';
import { shipped } from '../config/packageRoot.ts';
import { appPackage } from './zendesk/appPackage.ts';

const { publicUrl } = loadConfig(process.env);
const file = shipped('dist', 'rightsdesk-zendesk-app.zip');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, await appPackage(publicUrl));
process.stdout.write(
  `${file}\nUpload it in Zendesk's Admin Center under Apps and integrations > Zendesk Support apps > Upload private app. It opens ${publicUrl}/sidebar.\n`,
);
if (!publicUrl.startsWith('https:'))
  process.stdout.write(
    'Zendesk opens https: addresses only. To resolve, set PUBLIC_URL to the address under which the product is reached.\n',
  );
