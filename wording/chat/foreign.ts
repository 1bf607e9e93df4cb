import { LANGUAGES } from '../../domain/language.ts';

/** What is said in languages that are not spoken here: which ones are, and that a person can help. */
const SPOKEN_HERE = {
  ar: (spoken) => `أتحدث ${spoken}. اكتب من فضلك بإحدى هذه اللغات. أم تفضل أن يساعدك شخص من فريقنا؟`,
  cs: (spoken) =>
    `Mluvím těmito jazyky: ${spoken}. Napište mi prosím některým z nich. Nebo vám má pomoci někdo z našeho týmu?`,
  ja: (spoken) =>
    `対応している言語は${spoken}です。いずれかの言語でお書きください。担当者におつなぎしましょうか。`,
  ko: (spoken) =>
    `사용할 수 있는 언어는 ${spoken}입니다. 이 중 한 언어로 써 주세요. 담당자에게 연결해 드릴까요?`,
  nl: (spoken) =>
    `Ik spreek ${spoken}. Schrijf me alstublieft in een van die talen. Of wilt u dat iemand van ons team u helpt?`,
  pl: (spoken) =>
    `Rozumiem te języki: ${spoken}. Proszę napisać w jednym z nich. A może ma pomóc ktoś z naszego zespołu?`,
  pt: (spoken) =>
    `Falo ${spoken}. Escreva, por favor, numa destas línguas. Ou prefere que uma pessoa da nossa equipa ajude?`,
  ro: (spoken) =>
    `Vorbesc ${spoken}. Vă rog să scrieți într-una dintre aceste limbi. Sau preferați să vă ajute o persoană din echipa noastră?`,
  ru: (spoken) =>
    `Я понимаю эти языки: ${spoken}. Напишите, пожалуйста, на одном из них. Или вам поможет сотрудник нашей команды?`,
  sv: (spoken) =>
    `Jag talar ${spoken}. Skriv gärna på något av de språken. Eller vill du att någon i vårt team hjälper dig?`,
  tr: (spoken) =>
    `Konuştuğum diller: ${spoken}. Lütfen bu dillerden birinde yazın. Yoksa ekibimizden biri mi yardımcı olsun?`,
  uk: (spoken) =>
    `Я розумію ці мови: ${spoken}. Напишіть, будь ласка, однією з них. Чи вам допоможе хтось із нашої команди?`,
  zh: (spoken) => `我会这些语言：${spoken}。请用其中一种语言书写。或者需要我们团队的人员协助您吗？`,
} satisfies Record<string, (spoken: string) => string>;

export type ForeignLanguage = keyof typeof SPOKEN_HERE;

/** "inglês, francês, alemão, italiano e espanhol" */
const languagesIn = (language: ForeignLanguage): string => {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return new Intl.ListFormat(language).format(LANGUAGES.map((one) => names.of(one) ?? one));
};

export const spokenHere = (language: ForeignLanguage): string => SPOKEN_HERE[language](languagesIn(language));
