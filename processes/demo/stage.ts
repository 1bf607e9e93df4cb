import type { CompanyData } from './companyData.ts';
import type { DeskClient } from './deskClient.ts';
import type { InboxClient } from './inboxClient.ts';
import type { Narrator } from './narrator.ts';

/** What each journey of the demo works with: the three places where its effects can be seen. */
export interface Stage {
  narrator: Narrator;
  chatUrl: string;
  inbox: InboxClient;
  desk: DeskClient;
  data: CompanyData;
}
