import type { Language } from '../../../../../domain/language.ts';
import type { WidgetTexts } from '../../../../../wording/widget/widgetTexts.ts';
import type { Delivery } from '../../directLine/outbox.ts';
import type { Message } from '../chatState.ts';
import { timeOf } from '../dates.ts';
import { CardView } from './cardView.tsx';
import { RichText } from './richTextView.tsx';

const reason = (delivery: Delivery & { state: 'failed' }, texts: WidgetTexts): string => {
  if (delivery.sentence) return delivery.sentence;
  if (delivery.status === 413) return texts.tooLarge;
  if (delivery.status === 429) return texts.tooMany;
  return delivery.status === 404 ? texts.endedMeanwhile : texts.failed;
};

/** For those who cannot see on which side it stands. */
const speaker = (message: Message, texts: WidgetTexts): string => {
  if (message.from === 'customer') return texts.you;
  if (message.from === 'assistant') return texts.assistant;
  return message.name ? `${message.name}, ${texts.person}` : texts.aPerson;
};

/** The first letters of the first and the last name. */
const initials = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean);
  const used = words.length > 1 ? [words[0], words.at(-1)] : words;
  return used.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
};

/** A person, and not the assistant: who they are must be plain at a glance. */
const Speaker = ({ name, texts }: { name: string | undefined; texts: WidgetTexts }) => (
  <span class="speaker">
    {name && (
      <span class="face" aria-hidden="true">
        {initials(name)}
      </span>
    )}
    <span>
      {name ? (
        <>
          <b dir="auto">{name}</b>
          <span class="unseen">, </span>
          <small>{texts.person}</small>
        </>
      ) : (
        <b>{texts.aPerson}</b>
      )}
    </span>
  </span>
);

/** One message: who, what, when, and whether it went out. `first` and `last` of what the same speaker says in a row. */
export const MessageView = (props: {
  message: Message;
  first: boolean;
  last: boolean;
  connected: boolean;
  language: Language;
  texts: WidgetTexts;
  onRetry: (key: string) => void;
  onFetch: (path: string) => Promise<Blob>;
}) => {
  const { message, texts, first, last } = props;
  const { delivery, from } = message;
  const failed = delivery?.state === 'failed' ? delivery : undefined;
  const named = from === 'person' && first;
  return (
    <li class={`message ${from}${first ? ' first' : ''}${failed ? ' failed' : ''}`}>
      {named ? (
        <Speaker name={message.name} texts={texts} />
      ) : (
        <span class="unseen">{speaker(message, texts)}</span>
      )}
      {message.text !== '' && (
        <div class="bubble">
          {from === 'customer' ? (
            <p dir="auto" class="as-typed">
              {message.text}
            </p>
          ) : (
            <RichText text={message.text} texts={texts} />
          )}
        </div>
      )}
      {message.cards.map((card) => (
        <CardView card={card} texts={texts} onFetch={props.onFetch} />
      ))}
      {delivery?.state === 'sending' && (
        <span class="stamp pending" aria-hidden="true">
          {props.connected ? texts.sending : texts.queued}
        </span>
      )}
      {failed && (
        <span class="failure">
          {reason(failed, texts)}{' '}
          {failed.mayRetry && (
            <button type="button" class="inline" onClick={() => props.onRetry(message.key)}>
              {texts.retry}
            </button>
          )}
        </span>
      )}
      {last && !failed && delivery?.state !== 'sending' && (
        <time class="stamp" dateTime={new Date(message.at).toISOString()}>
          {timeOf(message.at, props.language)}
        </time>
      )}
    </li>
  );
};
