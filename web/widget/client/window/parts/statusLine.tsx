import type { WidgetTexts } from '../../../../../wording/widget/widgetTexts.ts';
import type { ChatState } from '../chatState.ts';

/** Says why nothing moves, once that has lasted a moment (the delay is in the style). */
export const StatusLine = (props: {
  state: ChatState;
  online: boolean;
  texts: WidgetTexts;
  onTryNow: () => void;
}) => {
  const { state, texts, online } = props;
  const lost = state.link !== 'online' && state.phase !== 'forgotten';
  const why = !online
    ? texts.offline
    : (state.linkSentence ?? (state.link === 'connecting' ? texts.connecting : texts.waiting));
  return (
    <>
      {lost && (
        <div class={state.link === 'connecting' && online ? 'line calm' : 'line'}>
          <span>{why}</span>
          {online && state.link === 'waiting' && (
            <button type="button" class="inline" onClick={props.onTryNow}>
              {texts.tryNow}
            </button>
          )}
        </div>
      )}
      <div role="status" class="unseen">
        {lost && state.link === 'waiting' ? why : state.typing ? texts.typing : ''}
      </div>
    </>
  );
};
