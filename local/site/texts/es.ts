import type { SiteTexts } from './shape.ts';

export const es: SiteTexts = {
  languageName: 'Español',
  skip: 'Ir al contenido',
  nav: { product: 'Producto', pricing: 'Precios', menu: 'Principal', languages: 'Idiomas' },
  home: {
    title: 'Plumelac: boletines que se leen',
    description: 'Escribir, enviar y conservar boletines que la gente espera. Hecho y alojado en Ginebra.',
    kicker: 'Programa de boletines, de Ginebra',
    headline: 'Cartas que la gente espera.',
    lead: 'Plumelac es un lugar tranquilo para escribir un boletín, y uno fiable para enviarlo. Sin píxeles espía ni trucos: solo sus palabras, bien compuestas, en los buzones correctos.',
    start: 'Ver cómo funciona',
    more: 'Planes y precios',
    facts: [
      { number: '300', text: 'casas, clubes y tiendas escriben con nosotros' },
      { number: '99,2 %', text: 'de las cartas del mes pasado llegaron enseguida' },
      { number: '0', text: 'píxeles espía en todas ellas' },
    ],
    featuresTitle: 'Para quien tiene algo que decir',
    features: [
      {
        title: 'Una página, no un panel de control',
        text: 'Usted escribe en una hoja que se parece a la carta. La tipografía se compone sola, hasta la última ligadura, y aguanta en cualquier programa de correo.',
      },
      {
        title: 'Listas con buenos modales',
        text: 'Cada lector ha dicho que sí, cada carta se termina con un clic, y quien se va no vuelve, ni siquiera tras la próxima importación.',
      },
      {
        title: 'Enviado desde el lago',
        text: 'Sus listas, borradores y archivos se quedan en Ginebra. La entrega la vigilan personas que contestan al teléfono.',
      },
    ],
    quote:
      'Mudamos nuestra carta de los viernes en una tarde. La primera respuesta vino de una lectora de la que no sabíamos nada desde hacía un año.',
    quoteBy: 'Una librería del casco antiguo',
    closingTitle: 'Sus lectores le confían su dirección.',
    closing:
      'Y usted a nosotros. Nuestra política de privacidad está escrita para leerse, y el asistente de «Privacy» resuelve una solicitud mientras usted mira.',
  },
  sheet: {
    issue: 'N.º 48, viernes',
    headline: 'Lo que la niebla deja en los estantes',
    words: 'Tres novedades, una vieja amiga y una velada con sopa.',
  },
  product: {
    title: 'Producto y precios',
    description: 'Cómo funciona Plumelac y cuánto cuesta.',
    headline: 'De la primera línea al último buzón.',
    lead: 'Cuatro pasos, y ninguno necesita un curso.',
    steps: [
      {
        title: 'Escribir',
        text: 'En una hoja con su membrete. Las imágenes encuentran su sitio, los enlaces se comprueban mientras escribe.',
      },
      {
        title: 'Elegir lectores',
        text: 'Importe una lista con los consentimientos que trae, o deje que la gente se suscriba en una página suya.',
      },
      {
        title: 'Enviar',
        text: 'Ahora, o a la hora que gusta a sus lectores. Los proveedores lentos reciben despacio, para que todo llegue.',
      },
      {
        title: 'Conservar',
        text: 'Cada carta se queda en su propio archivo, como página y como PDF, todo el tiempo que quiera.',
      },
    ],
    pricingTitle: 'Precios',
    pricingLead: 'Por año, IVA incluido. Cambie o termine cuando quiera; el resto se devuelve.',
    perYear: 'al año',
    free: 'gratis',
    choose: 'Preguntar',
    plans: [
      {
        name: 'Feuille',
        text: 'Para una primera carta',
        points: ['hasta 200 lectores', 'dos cartas al mes', 'su página de archivo'],
      },
      {
        name: 'Cahier',
        text: 'Para clubes y tiendas',
        points: ['hasta 2000 lectores', 'cartas sin límite', 'su propio dominio de envío'],
      },
      {
        name: 'Gazette',
        text: 'Para redacciones',
        points: ['hasta 15.000 lectores', 'varios autores', 'tres idiomas en una carta'],
      },
      {
        name: 'Maison',
        text: 'Para editoriales',
        points: ['lectores sin límite', 'aprobación por pasos', 'una persona que le conoce'],
      },
    ],
    promiseTitle: 'Lo que ningún plan contiene',
    promise:
      'Las aperturas no se cuentan, los clics no se siguen, las listas no se venden ni se prestan. Vivimos solo de las suscripciones.',
  },
  policy: {
    description: 'Qué datos personales guarda Plumelac, por qué, dónde, y cómo decide usted sobre ellos.',
    versionLine: (version, day) => `Versión ${version}, en vigor desde el ${day}`,
    contents: 'Contenido',
    ask: 'Preguntar al asistente',
    askText:
      'Una copia de sus datos, una corrección, un borrado o solo una pregunta: el asistente lo resuelve aquí.',
    linkTo: (number) => `Enlace a la cláusula ${number}`,
  },
  people: {
    title: 'Personas para probar',
    lead: 'Plumelac y sus clientes son inventados. Abra el chat, escriba la frase y dé la dirección cuando se le pida; el código llega al buzón local.',
    type: 'Escriba primero',
    happens: 'Qué pasa',
    note: 'Todo lo que les haga se deshace con «npm run demo:reset».',
  },
  signIn: {
    title: 'Iniciar sesión',
    lead: 'Quien inicia sesión aquí también es conocido en el chat, y allí no necesita código.',
    customer: 'Cliente',
    password: 'Contraseña',
    hint: 'Todas las personas de la demo tienen la contraseña «plumelac».',
    button: 'Iniciar sesión',
    wrong: 'Esa no es la contraseña.',
    signOut: 'Cerrar sesión',
  },
  footer: {
    made: 'Escrito y alojado en Ginebra.',
    contact: 'Contacto',
    demo: 'Plumelac es una empresa ficticia que muestra Rightsdesk en acción.',
    people: 'Personas para probar',
  },
  notFound: {
    title: 'Esta página no está aquí',
    text: 'Quizás se mudó, o el enlace tenía un desliz.',
    back: 'Volver al inicio',
  },
};
