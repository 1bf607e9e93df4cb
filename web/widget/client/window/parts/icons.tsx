import type { ComponentChildren } from 'preact';

const Icon = ({ children }: { children: ComponentChildren }) => (
  <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.8"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">{children}</svg>
); // biome-ignore format: attributes read better in a row

/** A speech bubble that is a keyhole: the same mark as on the launcher. */
export const Mark = () => (
  <svg viewBox="0 0 24 24" width="24" height="24" fill="currentColor" aria-hidden="true" focusable="false">
    <path
      fill-rule="evenodd"
      d="M12 1a11 10 0 1 1-4 19l-5 4 1-6a11 10 0 0 1 8-17Zm1.5 10.4a3 3 0 1 0-3 0V16h3Z"
    />
  </svg>
);
export const CloseIcon = () => (
  <Icon>
    <path d="m6.5 6.5 11 11m0-11-11 11" />
  </Icon>
);
export const FileIcon = () => (
  <Icon>
    <path d="M12 4v11m-5-4.5 5 5 5-5M5 20h14" />
  </Icon>
);
export const MenuIcon = () => (
  <Icon>
    <path d="M5 8h14M5 12h14M5 16h14" />
  </Icon>
);
export const SendIcon = () => (
  <Icon>
    <path d="M12 19V5.5M6 11.3l6-6 6 6" />
  </Icon>
);
export const DownIcon = () => (
  <Icon>
    <path d="M12 5.5V19M6 13.2l6 6 6-6" />
  </Icon>
);
export const OutIcon = () => (
  <Icon>
    <path d="M9 5H5.5v13.5H19V15M13 5h6v6M19 5l-8.5 8.5" />
  </Icon>
);
export const ForgetIcon = () => (
  <Icon>
    <path d="M5 7h14M10 4.5h4M7 7l.8 12.5h8.4L17 7M10.3 10.5v5.5m3.4-5.5v5.5" />
  </Icon>
);
