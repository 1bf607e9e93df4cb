import type { Duplex } from 'node:stream';

/** Counts the open sockets of each conversation in this process. */
export interface SocketCount {
  /** Counts a socket until it closes; `false` where the conversation has as many as it may have. */
  hold(conversationId: string, socket: Duplex): boolean;
}

export const createSocketCount = (most: number): SocketCount => {
  const counts = new Map<string, number>();
  const add = (conversationId: string, change: 1 | -1): void => {
    const count = (counts.get(conversationId) ?? 0) + change;
    if (count > 0) counts.set(conversationId, count);
    else counts.delete(conversationId);
  };
  return {
    hold: (conversationId, socket) => {
      if ((counts.get(conversationId) ?? 0) >= most) return false;
      add(conversationId, 1);
      socket.once('close', () => add(conversationId, -1));
      return true;
    },
  };
};
