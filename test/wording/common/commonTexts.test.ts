import { describe, expect, it } from 'vitest';
import type { RequestKind } from '../../../domain/kinds.ts';
import { REQUEST_KINDS } from '../../../domain/kinds.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { commonTexts } from '../../../wording/common/commonTexts.ts';
import { groupedCode, moment } from '../../../wording/common/format.ts';
import { fr } from '../../../wording/common/french.ts';

describe.each(LANGUAGES)('the common words in %s', (language) => {
  const texts = commonTexts(language);

  it('name every kind', () => {
    // The assignment fails the type check when wording and domain drift apart.
    const kinds: Record<RequestKind, string> = texts.kindNames;
    expect(Object.keys(kinds)).toEqual(expect.arrayContaining([...REQUEST_KINDS]));
    expect(Object.keys(texts.requestNames).sort()).toEqual([...REQUEST_KINDS].sort());
    expect(new Set(Object.values(kinds)).size).toBe(REQUEST_KINDS.length);
  });

  it('count', () => {
    expect(texts.entries(1)).toMatch(/^1 (entry|entrée|Eintrag|voce|registro)$/);
    expect(texts.entries(12)).toMatch(/^12 (entries|entrées|Einträge|voci|registros)$/);
  });
});

describe('formats', () => {
  it('tell a moment in the zone that is asked for, and which one it is', () => {
    const date = new Date('2026-06-30T22:30:00Z');
    expect(moment(date, 'en', 'Europe/Zurich')).toBe('1 July 2026 at 00:30 CEST');
    expect(moment(date, 'fr', 'Europe/Zurich')).toMatch(/^1(er)? juillet 2026 à 00:30 UTC\+2$/);
    expect(moment(date, 'de', 'UTC')).toBe('30. Juni 2026 um 22:30 Uhr UTC');
    expect(moment(date, 'it', 'UTC')).toBe('30 giugno 2026 alle 22:30 UTC');
    expect(moment(date, 'es', 'UTC')).toBe('30 de junio de 2026 a las 22:30 UTC');
  });

  it('group a code by four', () => {
    expect(groupedCode('12345678')).toBe('1234 5678');
    expect(groupedCode('123')).toBe('123');
  });

  it('set French around values and leave the values alone', () => {
    expect(fr`« ${"l'eau !"} » : ça va ?`).toBe("«\u00a0l'eau !\u00a0»\u00a0: ça va\u202f?");
  });
});
