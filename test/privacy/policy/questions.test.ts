import { describe, expect, it } from 'vitest';
import { loadTopics } from '../../../bot/understanding/topics/loadTopics.ts';
import { shipped } from '../../../config/packageRoot.ts';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import { QUESTION_TOPICS } from '../../../privacy/policy/clauseTopics.ts';
import { createAskPolicy } from '../../../privacy/policy/createAskPolicy.ts';
import { loadPolicy } from '../../../privacy/policy/loadPolicy.ts';
import { clausesOf } from '../../../privacy/policy/policy.ts';

const policy = loadPolicy(shipped('local', 'demo', 'policy'), { siteUrl: 'https://www.plumelac.example/' });
const ask = createAskPolicy(policy, loadTopics('clauses', QUESTION_TOPICS));
const idFor = (question: string, language: Language) => {
  const result = ask({ question, language });
  return result.outcome === 'answer' ? result.clause : undefined;
};

describe('a question about the policy is answered with the clause that answers it', () => {
  it.each<[string, string]>([
    ['Do you sell my personal data to anybody?', 'no-sale'],
    ['are you selling my data', 'no-sale'],
    ['Where are your servers located?', 'location'],
    ['is my data stored in the EU or in Switzerland', 'location'],
    ['Which cookies does your website use?', 'cookies'],
    ['Do you use Google Analytics?', 'analytics'],
    ['How long do you keep invoices?', 'invoices'],
    ['what is the retention period for my data', 'retention'],
    ['Do you store credit card numbers?', 'payment'],
    ['Will you tell me if there is a data breach?', 'breach'],
    ['What do you collect when I sign up for an account?', 'account-data'],
    ['who is the data protection officer', 'contact'],
    ['Does Zendesk get my data?', 'processors'],
    ['Is my information sent to the United States?', 'transfers'],
    ['do you use ads or facebook plugins', 'no-advertising'],
    ['Are you a robot or a human?', 'automated'],
    ['do you train AI on my emails', 'automated'],
    ['Do you honor Global Privacy Control?', 'gpc'],
    ['can I complain to an authority about you', 'complaint'],
    ['Do you give my data to the police?', 'authorities'],
    ['do you record phone calls?', 'messages'],
    ['How quickly do you answer a request?', 'deadlines'],
    ['is it encrypted?', 'security'],
  ])('en: %s', (question, id) => expect(idFor(question, 'en')).toBe(id));

  it.each<[string, string]>([
    ['Vendez-vous mes données personnelles ?', 'no-sale'],
    ['Où sont hébergées mes données ?', 'location'],
    ['Quels cookies utilisez-vous ?', 'cookies'],
    ['Utilisez-vous Google Analytics ?', 'analytics'],
    ['Combien de temps conservez-vous les factures ?', 'invoices'],
    ['quelle est la durée de conservation de mes données', 'retention'],
    ['Gardez-vous mon numéro de carte bancaire ?', 'payment'],
    ['Que se passe-t-il en cas de fuite de données ?', 'breach'],
    ['Quelles données collectez-vous ?', 'account-data'],
    ['Qui sont vos sous-traitants ?', 'processors'],
    ['Mes données partent-elles aux États-Unis ?', 'transfers'],
    ['Est-ce que je parle à un robot ?', 'automated'],
    ['Auprès de quelle autorité puis-je déposer une réclamation ?', 'complaint'],
    ['Qui est responsable du traitement ?', 'controller'],
  ])('fr: %s', (question, id) => expect(idFor(question, 'fr')).toBe(id));

  it.each<[string, string]>([
    ['Verkaufen Sie meine Daten?', 'no-sale'],
    ['Wo werden meine Daten gespeichert?', 'location'],
    ['In welchem Land ist der Speicherort?', 'location'],
    ['Welche Cookies setzen Sie?', 'cookies'],
    ['Nutzen Sie Google Analytics?', 'analytics'],
    ['Wie lange bewahren Sie Rechnungen auf?', 'invoices'],
    ['Wie lange speichern Sie meine Daten?', 'retention'],
    ['Speichern Sie Kreditkartennummern?', 'payment'],
    ['Was passiert bei einem Datenleck?', 'breach'],
    ['Welche Daten erheben Sie?', 'account-data'],
    ['Wer ist der Datenschutzbeauftragte?', 'contact'],
    ['Gehen meine Daten in die USA?', 'transfers'],
    ['Bei welcher Aufsichtsbehörde kann ich mich beschweren?', 'complaint'],
    ['Sind meine Daten verschlüsselt?', 'security'],
  ])('de: %s', (question, id) => expect(idFor(question, 'de')).toBe(id));

  it.each<[string, string]>([
    ['Vendete i miei dati?', 'no-sale'],
    ['Dove sono conservati i miei dati?', 'location'],
    ['Quali cookie usate?', 'cookies'],
    ['Usate Google Analytics?', 'analytics'],
    ['Per quanto tempo conservate le fatture?', 'invoices'],
    ['Per quanto tempo conservate i miei dati?', 'retention'],
    ['Conservate il numero della mia carta di credito?', 'payment'],
    ['Che cosa succede in caso di violazione dei dati?', 'breach'],
    ['Quali dati raccogliete?', 'account-data'],
    ['I miei dati vanno negli Stati Uniti?', 'transfers'],
    ['A quale autorità posso fare reclamo?', 'complaint'],
    ['Registrate le telefonate?', 'messages'],
  ])('it: %s', (question, id) => expect(idFor(question, 'it')).toBe(id));

  it.each<[string, string]>([
    ['¿Venden mis datos?', 'no-sale'],
    ['¿Dónde se guardan mis datos?', 'location'],
    ['¿Qué cookies usan?', 'cookies'],
    ['¿Usan Google Analytics?', 'analytics'],
    ['¿Cuánto tiempo guardan las facturas?', 'invoices'],
    ['¿Cuánto tiempo conservan mis datos?', 'retention'],
    ['¿Guardan mi número de tarjeta?', 'payment'],
    ['¿Qué pasa si hay una filtración de datos?', 'breach'],
    ['¿Qué datos recopilan?', 'account-data'],
    ['¿Mis datos van a Estados Unidos?', 'transfers'],
    ['¿Ante qué autoridad puedo presentar una queja?', 'complaint'],
    ['¿Están cifrados mis datos?', 'security'],
    ['¿Graban las llamadas?', 'messages'],
    ['¿Estoy hablando con un robot?', 'automated'],
  ])('es: %s', (question, id) => expect(idFor(question, 'es')).toBe(id));
});

describe('a question that may be about several clauses', () => {
  it('is answered with the likeliest, and others are offered', () => {
    const question = 'How do you learn about my browser?';
    expect(ask({ question, language: 'en' })).toMatchObject({
      outcome: 'answer',
      clause: 'site-use',
      others: [{}, {}],
    });
  });
});

describe('what the policy does not answer is not answered', () => {
  it.each<[Language, string]>([
    ['en', 'What is the weather like in Geneva tomorrow?'],
    ['en', 'Can you recommend a good pizza place?'],
    ['en', 'How do I change the font of a heading?'],
    ['en', 'what does the Gazette plan cost'],
    ['en', 'asdf qwer'],
    ['en', ''],
    ['en', '?!'],
    ['fr', 'Quel temps fera-t-il demain à Genève ?'],
    ['fr', 'Combien coûte la formule Gazette ?'],
    ['de', 'Wie wird das Wetter morgen in Genf?'],
    ['de', 'Was kostet das Abonnement Gazette?'],
    ['it', 'Che tempo farà domani a Ginevra?'],
    ['it', 'Quanto costa il piano Gazette?'],
    ['es', '¿Qué tiempo hará mañana en Ginebra?'],
    ['es', '¿Cuánto cuesta el plan Gazette?'],
  ])('%s: %s', (language, question) => expect(idFor(question, language)).toBeUndefined());
});

describe('an answer', () => {
  it('quotes the clause word for word, with its number, the version and a link to it', () => {
    const clause = clausesOf(policy.current).find(({ id }) => id === 'location');
    expect(ask({ question: 'où sont stockées mes données', language: 'fr' })).toEqual({
      outcome: 'answer',
      others: [],
      clause: 'location',
      number: '6.1',
      title: clause?.title.fr,
      text: clause?.text.fr,
      version: '2.0',
      url: 'https://www.plumelac.example/fr/confidentialite#location',
    });
  });

  it('or an offer comes for every way of asking that the policy itself lists', () => {
    const notFound = LANGUAGES.flatMap((language) =>
      clausesOf(policy.current).flatMap(({ id, asked }) =>
        asked[language]
          .filter((question) => {
            const result = ask({ question, language });
            return result.outcome === 'choices'
              ? result.clauses.every(({ clause }) => clause !== id)
              : result.outcome === 'nothing' || result.clause !== id;
          })
          .map((way) => `${language} ${id}: ${way}`),
      ),
    );
    expect(notFound).toEqual([]);
  });

  it('does not take long for a very long question', () => {
    expect(
      ask({ question: `Where is my data stored? ${'really '.repeat(20_000)}`, language: 'en' }),
    ).toBeDefined();
  });
});
