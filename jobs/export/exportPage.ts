import { categoryTitles, textIn } from '../../privacy/requests/previewScope.ts';
import { pageTexts } from '../../wording/pages/pageTexts.ts';
import type { ExportDocumentTexts } from '../../wording/pages/types.ts';
import { authorityFor } from '../authorityFor.ts';
import type { JobContext } from '../context.ts';
import type { ExportContents } from './exportDocument.ts';
import { escapeHtml, exportStyle } from './exportStyle.ts';

type Category = ExportContents['categories'][number];

const row = (label: string, value: string): string =>
  `<tr><th scope="row">${escapeHtml(label)}</th><td dir="auto">${value}</td></tr>`;

/** A value in a form that is easy to read; an object becomes a table inside the table. */
const valueHtml = (value: unknown, texts: ExportDocumentTexts): string => {
  if (value === null || value === undefined || value === '')
    return `<span class="quiet">${escapeHtml(texts.empty)}</span>`;
  if (typeof value === 'boolean') return escapeHtml(value ? texts.yes : texts.no);
  if (Array.isArray(value)) {
    if (value.length === 0) return `<span class="quiet">${escapeHtml(texts.empty)}</span>`;
    return `<ul>${value.map((item) => `<li>${valueHtml(item, texts)}</li>`).join('')}</ul>`;
  }
  if (typeof value === 'object') return tableOf(value as Record<string, unknown>, texts);
  return escapeHtml(String(value)).replace(/\n/g, '<br>');
};

const tableOf = (record: Record<string, unknown>, texts: ExportDocumentTexts): string =>
  `<table><tbody>${Object.entries(record)
    .map(([field, value]) => row(field, valueHtml(value, texts)))
    .join('')}</tbody></table>`;

const categoryHtml = (category: Category, contents: ExportContents, texts: ExportDocumentTexts): string => {
  const { facts, records } = category;
  const inLanguage = (text: Record<string, string>) => escapeHtml(textIn(text, contents.language));
  const entries = records.map(
    (record, index) => `<h3>${escapeHtml(texts.entryTitle(index + 1))}</h3>${tableOf(record, texts)}`,
  );
  return `<section id="${escapeHtml(facts.category)}">
<h2>${inLanguage(facts.title)} <span class="quiet">${escapeHtml(texts.entries(records.length))}</span></h2>
<table class="facts"><tbody>
${row(texts.facts.purpose, inLanguage(facts.purpose))}
${row(texts.facts.retention, inLanguage(facts.retention))}
${row(texts.facts.recipients, inLanguage(facts.recipients))}
${row(texts.facts.origin, inLanguage(facts.origin))}
</tbody></table>
${entries.length > 0 ? `<details open><summary>${escapeHtml(texts.entries(records.length))}</summary>${entries.join('\n')}</details>` : `<p>${escapeHtml(texts.noData)}</p>`}
</section>`;
};

/** What is missing and why, by category and count; nothing where nothing is missing. */
const unattributableHtml = (
  { unattributable, language }: ExportContents,
  sources: JobContext['sources'],
  texts: ExportDocumentTexts,
): string => {
  if (unattributable.length === 0) return '';
  const titleOf = categoryTitles(sources, language);
  const lines = unattributable.map(
    ({ category, count }) =>
      `<li>${escapeHtml(titleOf(category))} <span class="quiet">${escapeHtml(texts.entries(count))}</span></li>`,
  );
  return `<section id="not-included">
<h2>${escapeHtml(texts.unattributable.heading)}</h2>
<p>${escapeHtml(texts.unattributable.text)}</p>
<ul>${lines.join('')}</ul>
</section>`;
};

const missingFilesHtml = ({ missingFiles }: ExportContents, texts: ExportDocumentTexts): string =>
  missingFiles.length === 0
    ? ''
    : `<section id="missing-files">
<h2>${escapeHtml(texts.missingFiles.heading)}</h2>
<p>${escapeHtml(texts.missingFiles.text)}</p>
<ul>${missingFiles.map((file) => `<li>${escapeHtml(file)}</li>`).join('')}</ul>
</section>`;

/** The export for people: one file that opens in any browser, with no script and no network. */
export const exportPage = (
  contents: ExportContents,
  { company, sources }: Pick<JobContext, 'company' | 'sources'>,
): string => {
  const { language, madeAt: at, reference } = contents;
  const texts = pageTexts(language).exportDocument;
  const made = { at, timeZone: company.timeZone };
  const authority = authorityFor(company, language, contents.country);
  const titleOf = (category: Category) => escapeHtml(textIn(category.facts.title, language));
  const { facts } = texts;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(texts.title)} - ${escapeHtml(company.name)}</title>
<style>${exportStyle(company.brandColor)}</style>
</head>
<body>
<header><p>${escapeHtml(company.name)}</p><h1>${escapeHtml(texts.title)}</h1></header>
<main>
<p>${escapeHtml(texts.intro({ company: company.name, made, reference }))}</p>
<p class="quiet">${escapeHtml(texts.filesNote)} ${escapeHtml(texts.keepSafe)}</p>
<nav><h2>${escapeHtml(texts.contents)}</h2><ul>
${contents.categories.map((category) => `<li><a href="#${escapeHtml(category.facts.category)}">${titleOf(category)}</a> <span class="quiet">${escapeHtml(texts.entries(category.records.length))}</span></li>`).join('\n')}
<li><a href="#facts">${escapeHtml(facts.heading)}</a></li>
</ul></nav>
${contents.categories.map((category) => categoryHtml(category, contents, texts)).join('\n')}
${unattributableHtml(contents, sources, texts)}
${missingFilesHtml(contents, texts)}
<section id="facts">
<h2>${escapeHtml(facts.heading)}</h2>
<table class="facts"><tbody>
${row(facts.controller, `${escapeHtml(company.legalName)}<br>${escapeHtml(company.postalAddress)}<br>${escapeHtml(company.privacyEmail)}`)}
${row(facts.categories, contents.categories.map(titleOf).join(', '))}
${row(facts.location, escapeHtml(company.region))}
${row(facts.automatedDecisions, escapeHtml(texts.noAutomatedDecisions))}
${row(facts.rights, `<ul>${texts.rightsList.map((right) => `<li>${escapeHtml(right)}</li>`).join('')}</ul>`)}
${row(facts.complaint, `${escapeHtml(texts.complaintText)}<br>${escapeHtml(authority.name)}, ${escapeHtml(authority.url)}`)}
</tbody></table>
</section>
</main>
<footer><p>${escapeHtml(texts.madeOn(made))} - ${escapeHtml(reference)}</p></footer>
</body>
</html>
`;
};
