import type { ComponentChildren } from 'preact';

const Icon = ({ children }: { children: ComponentChildren }) => (
  <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.8"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">{children}</svg>
); // biome-ignore format: attributes read better in a row

/** A speech bubble that is a keyhole: the same mark as on the launcher. */
export const Mark = () => (
  <Icon>
    <path d="M12 3.2c5 0 8.8 3.3 8.8 7.7s-3.8 7.7-8.8 7.7c-.9 0-1.7-.1-2.5-.3L4.7 20.8l.9-4.4C4 15 3.2 13.1 3.2 10.9c0-4.4 3.8-7.7 8.8-7.7Z" />
    <circle cx="12" cy="9.4" r="1.7" />
    <path d="M12 11.1v3.1" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="m6.5 6.5 11 11m0-11-11 11" />
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
