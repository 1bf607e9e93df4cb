import { describeDeskWalks } from './anyDesk/describeDeskWalks.ts';

describeDeskWalks(100);
