const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

/** Style of the readable document: plain, printable, for light and dark screens. */
export const exportStyle = (brandColor: string): string => `
:root { --brand: ${brandColor}; --ground: #f6f5f1; --card: #fff; --ink: #22262a; --quiet: #5d646b; --line: #dcdad3; }
@media (prefers-color-scheme: dark) { :root { --ground: #15181a; --card: #1e2326; --ink: #eceae5; --quiet: #a5abb0; --line: #353c40; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
header { background: var(--brand); color: #fff; padding: 28px max(24px, calc(50% - 420px)); }
header p { margin: 0; opacity: 0.85; } header h1 { margin: 4px 0 0; font-size: 1.9rem; }
main { max-width: 888px; margin: 0 auto; padding: 24px; }
section, nav { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 20px 24px; margin: 20px 0; }
h2 { margin: 0 0 12px; font-size: 1.25rem; } h3 { margin: 18px 0 6px; font-size: 1rem; color: var(--quiet); }
.quiet { color: var(--quiet); font-weight: 400; font-size: 0.92em; }
table { width: 100%; border-collapse: collapse; } th, td { text-align: left; vertical-align: top; padding: 6px 10px 6px 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
th { width: 30%; font-weight: 600; } tbody tr:first-child > * { border-top: 0; } td table { margin: -6px 0; }
ul { margin: 0; padding-left: 1.2em; } details { margin-top: 14px; } summary { cursor: pointer; }
a { color: inherit; } footer { max-width: 888px; margin: 0 auto; padding: 0 24px 40px; color: var(--quiet); font-size: 0.92rem; }
@media print { body, section { background: #fff; color: #000; } section { break-inside: auto; border: 0; } }
`;
