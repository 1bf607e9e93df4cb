import { Binary } from 'mongodb';

/**
 * How text is stored at rest. Every activity and the bot's memory pass through it on their way into and out of the store.
 */
export interface TextCodec {
  encode(text: string, conversationId: string): string | Buffer;
  decode(stored: string | Buffer, conversationId: string): string;
}

/** Stores text as it is. */
export const plainText: TextCodec = {
  encode: (text) => text,
  decode: (stored) => stored.toString(),
};

/** Stores JSON values through a codec. The driver's binary type does not leave this file. */
export const jsonThrough = (codec: TextCodec) => ({
  write: (value: unknown, conversationId: string): string | Buffer =>
    codec.encode(JSON.stringify(value), conversationId),
  read: <Value>(stored: string | Buffer | Binary, conversationId: string): Value =>
    JSON.parse(
      codec.decode(stored instanceof Binary ? Buffer.from(stored.value()) : stored, conversationId),
    ) as Value,
});

export type JsonThrough = ReturnType<typeof jsonThrough>;
