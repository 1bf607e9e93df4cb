import { Fragment } from 'preact';
import type { Language } from '../../../../../domain/language.ts';
import { systemClock } from '../../../../../observe/clock.ts';
import type { WidgetTexts } from '../../../../../wording/widget/widgetTexts.ts';
import type { ChatState, Message, Note } from '../chatState.ts';
import { dayName, dayOf } from '../dates.ts';
import { useStickToEnd } from '../stickToEnd.ts';
import { DownIcon } from './icons.tsx';
import { MessageView } from './messageView.tsx';

const GROUP = 5 * 60_000;

const together = (one: Message | Note | undefined, other: Message | Note | undefined): boolean =>
  one?.kind === 'message' &&
  other?.kind === 'message' &&
  one.from === other.from &&
  one.name === other.name &&
  Math.abs(one.at - other.at) < GROUP;

/** The conversation. A `div` with the role around a plain list: lists that carry the role themselves lose their items. */
export const MessageLog = (props: {
  state: ChatState;
  language: Language;
  texts: WidgetTexts;
  onRetry: (key: string) => void;
  onFetch: (path: string) => Promise<Blob>;
  onSay: (text: string) => void;
}) => {
  const { state, language, texts } = props;
  const { entries } = state;
  const messages = entries.filter((entry) => entry.kind === 'message');
  const latest = messages.at(-1);
  const suggestions = latest && latest.from !== 'customer' ? latest.suggestions : [];
  const { log, onScroll, more, toEnd } = useStickToEnd(
    messages,
    `${state.typing} ${suggestions.length} ${latest?.delivery?.state}`,
  );
  const now = systemClock.now().getTime();
  let day = dayOf(now);

  return (
    <div class="reading">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div role="log" aria-label={texts.log} tabIndex={0} class="log" ref={log} onScroll={onScroll}>
        <ul>
          {entries.map((entry, at) => {
            if (entry.kind === 'note') {
              return (
                <li key={entry.key} class="note">
                  {texts[entry.note]}
                </li>
              );
            }
            const newDay = dayOf(entry.at) !== day;
            day = dayOf(entry.at);
            return (
              <Fragment key={entry.key}>
                {newDay && <li class="day">{dayName(entry.at, now, language, texts)}</li>}
                <MessageView
                  message={entry}
                  first={!together(entries[at - 1], entry)}
                  last={!together(entry, entries[at + 1])}
                  connected={state.link === 'online'}
                  language={language}
                  texts={texts}
                  onRetry={props.onRetry}
                  onFetch={props.onFetch}
                />
              </Fragment>
            );
          })}
        </ul>
        {state.typing && (
          <div class="typing" aria-hidden="true">
            <i />
            <i />
            <i />
          </div>
        )}
        {suggestions.length > 0 && !state.typing && (
          <fieldset aria-label={texts.suggestions} class="suggestions">
            {suggestions.map(({ label, value }) => (
              <button type="button" key={value} onClick={() => props.onSay(value)} dir="auto">
                {label}
              </button>
            ))}
          </fieldset>
        )}
      </div>
      {more && (
        <button type="button" class="more" aria-label={texts.latest} onClick={toEnd}>
          <DownIcon />
        </button>
      )}
    </div>
  );
};
