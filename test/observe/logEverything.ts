/** Logs what must never reach a log, in every way the product could: its standard error is read by the test. */
import { createLogger, errorFields, type LogFields } from '../../observe/logger.ts';
import { CANARIES } from './canaries.ts';

const logger = createLogger({ level: 'debug', production: process.argv[2] === 'production', process: 'web' });
const { address, code, sentence } = CANARIES;

for (const level of ['debug', 'info', 'warn', 'error'] as const) {
  logger[level](`a mail to ${address} with ${code}`, { reference: 'RD-2222-222E', status: 200 });
  logger[level]('fields that no line may have', { text: sentence, typed: code, to: address } as LogFields);
}
logger.warn('errors', errorFields(new Error(`550 no such user <${address}>`)));
logger.warn('errors', { error: `wrong code ${code}`, url: `/x?a=${encodeURIComponent(address)}` });
try {
  JSON.parse(`{"text": ${sentence}`);
} catch (error) {
  logger.warn('a body could not be read', errorFields(error));
}
