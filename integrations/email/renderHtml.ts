import type { Block, WrittenEmail } from '../../wording/emails/types.ts';
import { type Brand, imprint } from './brand.ts';
import { brandColours } from './brandColour.ts';
import { colon } from './colon.ts';
import { escapeHtml as e, webUrl } from './escapeHtml.ts';

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const INK = '#1f2933';
const QUIET = '#5b6875';
const LINE = '#e2e7ec';

/** Mail programs that know dark mode get colours of our own; all others keep the inline ones. */
const STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background:#14181d!important}.card{background:#1e242b!important;border-color:#323b45!important}
.ink{color:#edf1f5!important}.quiet{color:#a9b4bf!important}
.line{border-color:#323b45!important}.well{background:#28303a!important;border-color:#3b4652!important}
a.plain{color:#9cc4ee!important}
}
@media (max-width:480px){.inside{padding-left:22px!important;padding-right:22px!important}.digits{font-size:30px!important}}
`.replace(/\n/g, '');

/** References stay in one piece, so that they can be read out and copied. */
const lines = (text: string): string =>
  e(text)
    .replace(/\n/g, '<br>')
    .replace(
      /\b[A-Z]{2,3}-[0-9A-Z]{2,8}(?:-[0-9A-Z]{1,8}){0,3}\b/g,
      '<span style="white-space:nowrap">$&</span>',
    );

const link = (label: string, url: string): string =>
  `<a class="plain" href="${e(webUrl(url))}" style="color:#1d5c9a;text-decoration:underline">${e(label)}</a>`;

const factRow = ({ label, value }: { label: string; value: string }, index: number): string => {
  const border = index === 0 ? '' : `border-top:1px solid ${LINE};`;
  return (
    `<tr><td class="quiet line" width="38%" valign="top" style="${border}padding:9px 14px 9px 0;color:${QUIET};font-size:14px;line-height:21px">${e(label)}</td>` +
    `<td class="ink line" valign="top" dir="auto" style="${border}padding:9px 0;color:${INK};font-size:14px;line-height:21px;text-align:left;overflow-wrap:anywhere">${lines(value)}</td></tr>`
  );
};

const blockHtml = (block: Block, colour: string, onColour: string): string => {
  switch (block.type) {
    case 'paragraph':
      return `<p class="ink" style="margin:0 0 16px;color:${INK};font-size:16px;line-height:25px">${lines(block.text)}</p>`;
    case 'heading':
      return `<h2 class="ink" style="margin:26px 0 10px;color:${INK};font-size:16px;line-height:24px;font-weight:700">${e(block.text)}</h2>`;
    case 'code':
      return `<p class="digits ink well" style="margin:4px 0 20px;padding:18px 8px;background:#f3f6f9;border:1px solid ${LINE};border-radius:10px;color:${INK};font-family:Menlo,Consolas,'Liberation Mono',monospace;font-size:36px;line-height:44px;font-weight:700;letter-spacing:3px;text-align:center;white-space:nowrap">${e(block.digits)}</p>`;
    case 'facts':
      return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="line" style="margin:0 0 20px;border-collapse:collapse;border-top:1px solid ${LINE};border-bottom:1px solid ${LINE}">${block.rows.map(factRow).join('')}</table>`;
    case 'list':
      return `<ul class="ink" style="margin:0 0 16px;padding:0 0 0 22px;color:${INK};font-size:16px;line-height:25px">${block.items.map((item) => `<li style="margin:0 0 6px">${lines(item)}</li>`).join('')}</ul>`;
    case 'quote':
      return `<div class="ink well" dir="auto" style="margin:0 0 20px;padding:14px 18px;background:#f3f6f9;border-left:4px solid ${colour};border-radius:4px;color:${INK};font-size:16px;line-height:25px;text-align:left;overflow-wrap:anywhere">${lines(block.text)}</div>`;
    case 'button':
      return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:6px 0 22px"><tr><td bgcolor="${colour}" style="background:${colour};border-radius:8px"><a href="${e(webUrl(block.url))}" style="display:inline-block;padding:13px 24px;color:${onColour};font-size:16px;line-height:20px;font-weight:600;text-decoration:none">${e(block.label)}</a></td></tr></table>`;
    case 'note':
      return `<p class="quiet" style="margin:0 0 14px;color:${QUIET};font-size:14px;line-height:21px">${lines(block.text)}${block.link ? ` ${link(block.link.label, block.link.url)}` : ''}</p>`;
  }
};

/** Keeps the first lines of the email out of the preview in mail programs. */
const FILLER = '&#8199;&#65279;&#847; '.repeat(40);

/** One column of tables with inline styles, as mail programs still want it; no picture, nothing remote. */
export const renderHtml = (content: WrittenEmail, brand: Brand): string => {
  const { colour, onColour } = brandColours(brand.color);
  const { sentBy, privacyLabel, reference } = content.footer;
  const footer = [
    e(sentBy),
    ...(reference ? [`${e(reference.label)}${colon(content.language)}${e(reference.value)}`] : []),
    `${e(imprint(brand))} · ${link(privacyLabel, brand.privacyUrl)}`,
  ];
  return [
    `<!doctype html><html lang="${content.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no,date=no,address=no">',
    `<title>${e(content.subject)}</title><style>${STYLE}</style></head>`,
    `<body class="page" style="margin:0;padding:0;background:#f1f4f7;${FONT}">`,
    `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${e(content.preheader)}${FILLER}</div>`,
    '<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f1f4f7"><tr><td align="center" style="padding:28px 12px">',
    `<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:580px;background:#ffffff;border:1px solid ${LINE};border-radius:14px;overflow:hidden">`,
    `<tr><td bgcolor="${colour}" style="background:${colour};height:5px;line-height:5px;font-size:0">&nbsp;</td></tr>`,
    `<tr><td class="inside quiet" style="padding:24px 40px 0;color:${QUIET};font-size:14px;line-height:20px;font-weight:600;${FONT}">${e(brand.name)}</td></tr>`,
    `<tr><td class="inside" style="padding:10px 40px 18px;${FONT}"><h1 class="ink" style="margin:0 0 18px;color:${INK};font-size:24px;line-height:32px;font-weight:700">${e(content.title)}</h1>`,
    ...content.blocks.map((block) => blockHtml(block, colour, onColour)),
    '</td></tr>',
    `<tr><td class="inside quiet line" style="padding:18px 40px 26px;border-top:1px solid ${LINE};color:${QUIET};font-size:13px;line-height:20px;${FONT}">`,
    footer.map((line) => `<p style="margin:0 0 6px">${line}</p>`).join(''),
    '</td></tr></table></td></tr></table></body></html>',
  ].join('\n');
};
