import type { SiteTexts } from './shape.ts';

export const fr: SiteTexts = {
  languageName: 'Français',
  skip: 'Aller au contenu',
  nav: { product: 'Produit', pricing: 'Tarifs', menu: 'Principal', languages: 'Langues' },
  home: {
    title: 'Plumelac : des newsletters qui se lisent',
    description: 'Écrire, envoyer et garder des newsletters que l’on attend. Conçu et hébergé à Genève.',
    kicker: 'Logiciel de newsletters, à Genève',
    headline: 'Des lettres que l’on attend.',
    lead: 'Plumelac est un lieu calme pour écrire une newsletter, et sûr pour l’envoyer. Ni pixel espion ni astuce : vos mots, bien composés, dans les bonnes boîtes.',
    start: 'Comment ça marche',
    more: 'Formules et tarifs',
    facts: [
      { number: '300', text: 'maisons, clubs et boutiques écrivent avec nous' },
      { number: '99,2 %', text: 'des lettres du mois dernier sont arrivées aussitôt' },
      { number: '0', text: 'pixel espion dans aucune d’elles' },
    ],
    featuresTitle: 'Pour celles et ceux qui ont quelque chose à dire',
    features: [
      {
        title: 'Une page, pas un tableau de bord',
        text: 'Vous écrivez sur une feuille qui ressemble à la lettre. La composition est faite pour vous, jusqu’à la dernière ligature, et tient dans chaque messagerie.',
      },
      {
        title: 'Des listes bien élevées',
        text: 'Chaque lecteur a dit oui, chaque lettre s’arrête d’un clic, et qui s’en va ne revient pas, même après le prochain import.',
      },
      {
        title: 'Envoyé du bord du lac',
        text: 'Listes, brouillons et archives restent à Genève. L’envoi est suivi par des gens qui répondent au téléphone.',
      },
    ],
    quote:
      'Nous avons déménagé notre lettre du vendredi en un après-midi. La première réponse est venue d’une lectrice dont nous n’avions plus de nouvelles depuis un an.',
    quoteBy: 'Une librairie de la vieille ville',
    closingTitle: 'Vos lecteurs vous confient leur adresse.',
    closing:
      'Et vous à nous. Notre politique de confidentialité est écrite pour être lue, et l’assistant sous « Privacy » règle une demande sous vos yeux.',
  },
  sheet: {
    issue: 'N° 48, vendredi',
    headline: 'Ce que le brouillard laisse en rayon',
    words: 'Trois nouveautés, une vieille amie, et une soirée avec soupe.',
  },
  product: {
    title: 'Produit et tarifs',
    description: 'Comment fonctionne Plumelac et ce que cela coûte.',
    headline: 'De la première ligne à la dernière boîte.',
    lead: 'Quatre étapes, et aucune ne demande de formation.',
    steps: [
      {
        title: 'Écrire',
        text: 'Sur une feuille à votre en-tête. Les images trouvent leur place, les liens sont vérifiés à la frappe.',
      },
      {
        title: 'Choisir les lecteurs',
        text: 'Importez une liste avec ses consentements, ou laissez les gens s’abonner sur votre page.',
      },
      {
        title: 'Envoyer',
        text: 'Tout de suite, ou à l’heure qu’aiment vos lecteurs. Les fournisseurs lents reçoivent lentement, pour que tout arrive.',
      },
      {
        title: 'Garder',
        text: 'Chaque lettre reste dans votre archive, en page et en PDF, aussi longtemps que vous voulez.',
      },
    ],
    pricingTitle: 'Tarifs',
    pricingLead: 'Par an, TVA comprise. Changez ou arrêtez quand vous voulez ; le reste est remboursé.',
    perYear: 'par an',
    free: 'gratuit',
    choose: 'Nous écrire',
    plans: [
      {
        name: 'Feuille',
        text: 'Pour une première lettre',
        points: ['jusqu’à 200 lecteurs', 'deux lettres par mois', 'votre page d’archives'],
      },
      {
        name: 'Cahier',
        text: 'Pour clubs et boutiques',
        points: ['jusqu’à 2000 lecteurs', 'lettres sans limite', 'votre domaine d’envoi'],
      },
      {
        name: 'Gazette',
        text: 'Pour les rédactions',
        points: ['jusqu’à 15 000 lecteurs', 'plusieurs plumes', 'trois langues dans une lettre'],
      },
      {
        name: 'Maison',
        text: 'Pour les éditeurs',
        points: ['lecteurs sans limite', 'validation par étapes', 'une personne qui vous connaît'],
      },
    ],
    promiseTitle: 'Ce qu’aucune formule ne contient',
    promise:
      'Les ouvertures ne sont pas comptées, les clics pas suivis, les listes ni vendues ni prêtées. Nous vivons des abonnements, de rien d’autre.',
  },
  policy: {
    description: 'Quelles données personnelles Plumelac détient, pourquoi, où, et comment vous en décidez.',
    versionLine: (version, day) => `Version ${version}, en vigueur depuis le ${day}`,
    contents: 'Sommaire',
    ask: 'Demander à l’assistant',
    askText:
      'Une copie de vos données, une correction, un effacement ou une simple question : l’assistant s’en charge ici.',
    linkTo: (number) => `Lien vers la clause ${number}`,
  },
  people: {
    title: 'Personnes à essayer',
    lead: 'Plumelac et ses clients sont inventés. Ouvrez le chat, tapez la phrase et donnez l’adresse quand on vous la demande ; le code arrive dans la boîte locale.',
    type: 'À taper d’abord',
    happens: 'Ce qui se passe',
    note: 'Tout ce que vous leur faites se défait avec « npm run demo:reset ».',
  },
  signIn: {
    title: 'Se connecter',
    lead: 'Qui est connecté ici est aussi connu dans le chat et n’y a pas besoin de code.',
    customer: 'Client',
    password: 'Mot de passe',
    hint: 'Toutes les personnes de la démo ont le mot de passe « plumelac ».',
    button: 'Se connecter',
    wrong: 'Ce n’est pas le mot de passe.',
    signOut: 'Se déconnecter',
  },
  footer: {
    made: 'Écrit et hébergé à Genève.',
    contact: 'Contact',
    demo: 'Plumelac est une entreprise fictive qui montre Rightsdesk au travail.',
    people: 'Personnes à essayer',
  },
  notFound: {
    title: 'Cette page n’est pas ici',
    text: 'Elle a peut-être déménagé, ou le lien a glissé.',
    back: 'Retour à l’accueil',
  },
};
