import { appRoutes } from './appRoutes.ts';
import { attachmentRoutes } from './attachmentRoutes.ts';
import type { Route } from './call.ts';
import { fieldRoutes } from './fieldRoutes.ts';
import { formRoutes } from './formRoutes.ts';
import { groupRoutes } from './groupRoutes.ts';
import { incrementalRoutes } from './incrementalRoutes.ts';
import { jobRoutes } from './jobRoutes.ts';
import { macroRoutes } from './macroRoutes.ts';
import { privacyRoutes } from './privacyRoutes.ts';
import { roleRoutes } from './roleRoutes.ts';
import { searchRoutes } from './searchRoutes.ts';
import { tagRoutes } from './tagRoutes.ts';
import { ticketRoutes } from './ticketRoutes.ts';
import { triggerRoutes } from './triggerRoutes.ts';
import { userRoutes } from './userRoutes.ts';
import { viewRoutes } from './viewRoutes.ts';
import { webhookRoutes } from './webhookRoutes.ts';

/** Everything that the API answers. The first that fits is taken: `/tickets/update_many` stands before `/tickets/:id`. */
export const ROUTES: Route[] = [
  ...jobRoutes,
  ...ticketRoutes,
  ...attachmentRoutes,
  ...tagRoutes,
  ...privacyRoutes,
  ...userRoutes,
  ...groupRoutes,
  ...fieldRoutes,
  ...formRoutes,
  ...triggerRoutes,
  ...macroRoutes,
  ...viewRoutes,
  ...webhookRoutes,
  ...roleRoutes,
  ...searchRoutes,
  ...incrementalRoutes,
  ...appRoutes,
];
