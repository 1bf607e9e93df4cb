import { attachmentRoutes } from './attachmentRoutes.ts';
import type { Route } from './call.ts';
import { fieldRoutes } from './fieldRoutes.ts';
import { formRoutes } from './formRoutes.ts';
import { groupRoutes } from './groupRoutes.ts';
import { jobRoutes } from './jobRoutes.ts';
import { macroRoutes } from './macroRoutes.ts';
import { otherRoutes } from './otherRoutes.ts';
import { privacyRoutes } from './privacyRoutes.ts';
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
  ...otherRoutes,
];
