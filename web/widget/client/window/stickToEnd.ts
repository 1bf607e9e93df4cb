import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Message } from './chatState.ts';

const NEAR = 60;
/** Messages this close together (milliseconds) are one answer. */
const ONE_ANSWER = 3_000;

/** Where the latest answer begins: the first of the messages that the customer has to read now. */
export const answerStart = (messages: readonly Message[]): number => {
  let start = messages.length - 1;
  while (start > 0) {
    const [earlier, later] = [messages[start - 1], messages[start]];
    if (!earlier || !later || earlier.from === 'customer' || later.at - earlier.at > ONE_ANSWER) break;
    start -= 1;
  }
  return Math.max(start, 0);
};

/**
 * Keeps a scrolling list at its end while the reader is there, and shows a long answer from its beginning. Someone who
 * scrolled up to read is left where they are, unless they just said something themselves. `more` says that something
 * stands below.
 */
export const useStickToEnd = (messages: readonly Message[], extra: unknown) => {
  const log = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  const atEnd = useRef(true);
  const placed = useRef(-1);
  const ownBefore = useRef(0);
  const filled = useRef(false);
  const [more, setMore] = useState(false);
  const own = messages.filter((message) => message.from === 'customer').length;

  const measure = (element: HTMLElement): void => {
    atEnd.current = element.scrollHeight - element.clientHeight - element.scrollTop < NEAR;
    setMore(!atEnd.current);
  };

  useLayoutEffect(() => {
    const element = log.current;
    if (!element) return;
    if (own > ownBefore.current) following.current = true;
    ownBefore.current = own;
    if (!following.current) return measure(element);
    const end = element.scrollHeight - element.clientHeight;
    const first = element.querySelectorAll<HTMLElement>('.message')[answerStart(messages)];
    // A conversation that was resumed is shown at its end: it has been read.
    const top = filled.current && first && messages.at(-1)?.from !== 'customer' ? first.offsetTop - 16 : end;
    filled.current ||= messages.length > 0;
    element.scrollTop = Math.min(end, Math.max(top, element.scrollTop));
    placed.current = element.scrollTop;
    measure(element);
  }, [messages.length, own, extra]);

  useEffect(() => {
    const element = log.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const onScroll = (): void => {
    const element = log.current;
    if (!element) return;
    measure(element);
    if (Math.abs(element.scrollTop - placed.current) > 2) following.current = atEnd.current;
  };
  const toEnd = (): void => {
    following.current = true;
    log.current?.scrollTo({ top: log.current.scrollHeight });
    log.current?.focus({ preventScroll: true });
  };
  return { log, onScroll, more, toEnd };
};
