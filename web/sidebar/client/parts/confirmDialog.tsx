import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppChoice, AppRequest } from '../../../../domain/agentApp.ts';

const ASKS: Record<NonNullable<AppChoice['needs']>, { label: string; hint: string }> = {
  public_reply: {
    label: 'What the customer reads',
    hint: 'Goes to the customer as you write it, and stands on the ticket.',
  },
  internal_note: {
    label: 'Note for the record',
    hint: 'Stays inside. Kept as what was done, or why.',
  },
};

/** In pixels: from the edges of our frame, and how far above the button it begins. */
const EDGE = 12;
const ABOVE = 80;

/** Names this one confirmation: sent twice because no answer came, it is done once. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** Asks once more: what it does, the words it needs, whom it is about; and whether one is sure, where nothing brings it back. */
export const ConfirmDialog = ({
  choice,
  at,
  request,
  decide,
  close,
}: {
  choice: AppChoice;
  /** How far down the agent is looking: beside a ticket our frame is longer than the screen. */
  at: number;
  request: AppRequest;
  decide(decision: { words?: string; candidate?: number; key: string; seen: object }): Promise<void>;
  close(): void;
}) => {
  const dialog = useRef<HTMLDialogElement>(null);
  // As it was when the agent began to decide: what changes meanwhile is for the server to see.
  const [seen] = useState(request.seen);
  const [key] = useState(newKey);
  const [words, setWords] = useState('');
  const [candidate, setCandidate] = useState(0);
  const [sure, setSure] = useState(false);
  const [sending, setSending] = useState(false);
  const [failed, setFailed] = useState<string | undefined>();
  const asks = choice.needs && ASKS[choice.needs];
  const irreversible = choice.weight === 'irreversible';
  const ready =
    (!asks || words.trim() !== '') &&
    (!choice.people || candidate > 0) &&
    (!irreversible || sure) &&
    !sending;

  useEffect(() => {
    const box = dialog.current;
    box?.showModal();
    const lowest = innerHeight - (box?.offsetHeight ?? 0) - EDGE;
    box?.style.setProperty('top', `${Math.max(EDGE, Math.min(at - ABOVE, lowest))}px`);
  }, [at]);

  const send = async () => {
    setSending(true);
    setFailed(undefined);
    try {
      await decide({ key, seen, ...(asks && { words }), ...(choice.people && { candidate }) });
    } catch (error) {
      setFailed((error as Error).message);
      setSending(false);
    }
  };

  return (
    <dialog ref={dialog} class={choice.weight} aria-labelledby="confirm-title" onClose={close}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void send();
        }}
      >
        <h2 id="confirm-title">
          {choice.title}: {request.kindTitle.toLowerCase()} {request.reference}
        </h2>
        <p>{choice.consequence}</p>
        {choice.people && (
          <fieldset>
            <legend>Whom the customer means</legend>
            {choice.people.map((person, index) => (
              <label key={person}>
                <input
                  type="radio"
                  name="person"
                  checked={candidate === index + 1}
                  onChange={() => setCandidate(index + 1)}
                />{' '}
                {index + 1}. {person}
              </label>
            ))}
          </fieldset>
        )}
        {asks && (
          <div class="c-field c-field--compact">
            <label class="c-field__label" for="words">
              {asks.label}
            </label>
            <p class="c-field__hint" id="words-hint">
              {asks.hint}
            </p>
            <textarea
              id="words"
              class="c-field__input c-field__input--area"
              rows={4}
              maxLength={5_000}
              required
              aria-describedby="words-hint"
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          </div>
        )}
        {irreversible && (
          <label class="sure">
            <input type="checkbox" checked={sure} onChange={() => setSure(!sure)} /> I have made sure. This
            cannot be undone.
          </label>
        )}
        <div role="alert">{failed !== undefined && <p class="failed">{failed}</p>}</div>
        <div class="acts">
          <button type="button" class="c-btn c-btn--sm c-btn--basic" onClick={close}>
            Back
          </button>
          <button
            type="submit"
            class={`c-btn c-btn--sm c-btn--primary ${choice.weight === 'ordinary' ? '' : 'c-btn--danger'}`}
            disabled={!ready}
          >
            {sending ? 'One moment' : choice.title}
          </button>
        </div>
      </form>
    </dialog>
  );
};
