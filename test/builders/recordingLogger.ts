import type { LogFields, Logger } from '../../observe/logger.ts';

export interface LoggedLine {
  level: keyof Logger;
  message: string;
  fields: LogFields;
}

/** Keeps what is logged as it was handed over, before any redaction. */
export const recordingLogger = (): { logger: Logger; lines: LoggedLine[] } => {
  const lines: LoggedLine[] = [];
  const at =
    (level: keyof Logger) =>
    (message: string, fields: LogFields = {}): void =>
      void lines.push({ level, message, fields });
  return {
    lines,
    logger: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') },
  };
};
