import { startInbox } from '../../../local/inbox/inbox.ts';
import { systemClock } from '../../../observe/clock.ts';
import { silentLogger } from '../../../observe/logger.ts';

/** An inbox in a process of its own, to be killed. Prints its SMTP URL. */
const inbox = await startInbox({
  dir: process.argv[2] ?? '',
  host: '127.0.0.1',
  httpPort: 0,
  smtpPort: 0,
  clock: systemClock,
  logger: silentLogger,
});
process.stdout.write(`${inbox.smtpUrl}\n`);
