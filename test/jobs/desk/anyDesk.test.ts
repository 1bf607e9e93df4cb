import { describeDeskWalks } from './anyDesk/describeDeskWalks.ts';

// So many that everything happens in some walk; the slow tests walk further.
describeDeskWalks(24);
