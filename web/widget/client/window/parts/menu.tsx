import { useEffect, useRef, useState } from 'preact/hooks';
import { LANGUAGES, type Language } from '../../../../../domain/language.ts';
import { type WidgetTexts, widgetTexts } from '../../../../../wording/widget/widgetTexts.ts';
import { ForgetIcon, MenuIcon, OutIcon } from './icons.tsx';

/** Language, privacy policy, end and forget: a button that shows and hides a few ordinary controls. */
export const Menu = (props: {
  language: Language;
  texts: WidgetTexts;
  privacy: string | undefined;
  mayForget: boolean;
  onLanguage: (language: Language) => void;
  onForget: () => void;
}) => {
  const { texts } = props;
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    const left = (): void => setOpen(false);
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    addEventListener('blur', left);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      removeEventListener('blur', left);
    };
  }, [open]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from the controls inside
    <div class="menu" ref={box} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="icon"
        ref={button}
        aria-label={texts.menu}
        aria-expanded={open}
        aria-controls="menu"
        onClick={() => setOpen(!open)}
      >
        <MenuIcon />
      </button>
      <div id="menu" class="panel" hidden={!open}>
        <fieldset aria-label={texts.language} class="languages">
          {LANGUAGES.map((one) => (
            <button
              type="button"
              key={one}
              lang={one}
              aria-pressed={one === props.language}
              onClick={() => props.onLanguage(one)}
            >
              {widgetTexts[one].languageName}
            </button>
          ))}
        </fieldset>
        {props.privacy && (
          <a class="row" href={props.privacy} target="_blank" rel="noopener noreferrer">
            <OutIcon />
            {texts.privacy}
            <span class="unseen"> ({texts.newTab})</span>
          </a>
        )}
        {props.mayForget && (
          <button
            type="button"
            class="row"
            onClick={() => {
              setOpen(false);
              button.current?.focus();
              props.onForget();
            }}
          >
            <ForgetIcon />
            {texts.forget}
          </button>
        )}
      </div>
    </div>
  );
};
