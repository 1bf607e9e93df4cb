import { describeDeskWalks } from '../jobs/desk/anyDesk/describeDeskWalks.ts';

describeDeskWalks(process.env['SLOW'] === 'short' ? 100 : 2_000);
