import { useMemo } from 'preact/hooks';
import type { WidgetTexts } from '../../../../../wording/widget/widgetTexts.ts';
import { type Inline, parseRichText } from '../richText.ts';

/** A link out of the chat: a new tab, which learns neither who we are nor how to reach back. */
export const OutLink = (props: { href: string; label: string; texts: WidgetTexts; class?: string }) => (
  <a href={props.href} target="_blank" rel="noopener noreferrer" class={props.class}>
    {props.label}
    <span class="unseen"> ({props.texts.newTab})</span>
  </a>
);

const Parts = ({ parts, texts }: { parts: Inline[]; texts: WidgetTexts }) => (
  <>
    {parts.map((part) => {
      if (part.type === 'bold') {
        return (
          <strong>
            <Parts parts={part.parts} texts={texts} />
          </strong>
        );
      }
      return part.type === 'link' ? <OutLink href={part.href} label={part.label} texts={texts} /> : part.text;
    })}
  </>
);

/** The assistant's text. Each block finds its own direction, so that Arabic or Hebrew reads right. */
export const RichText = ({ text, texts }: { text: string; texts: WidgetTexts }) => (
  <>
    {useMemo(() => parseRichText(text), [text]).map((block) =>
      block.type === 'list' ? (
        <ul dir="auto">
          {block.items.map((item) => (
            <li>
              <Parts parts={item} texts={texts} />
            </li>
          ))}
        </ul>
      ) : (
        <p dir="auto">
          {block.lines.map((line, at) => (
            <>
              {at > 0 && <br />}
              <Parts parts={line} texts={texts} />
            </>
          ))}
        </p>
      ),
    )}
  </>
);
