import type { WebAnswer } from '../http.ts';
import type { UserRow } from '../store/rows.ts';
import { appFrame } from './appFrame.ts';
import { html } from './html.ts';
import { page } from './layout.ts';
import type { PageParts } from './pageParts.ts';

/** The app where Zendesk shows one that is opened from the navigation: it has the whole page. */
export const appPage = (parts: PageParts, user: UserRow): WebAnswer =>
  page({
    title: 'Privacy requests',
    section: 'privacy',
    user,
    appUrl: parts.appUrl,
    body: html`<h1 class="hidden">Privacy requests</h1>${
      appFrame(parts, user) ?? html`<div class="empty"><p>No app is installed.</p></div>`
    }`,
  });
