import { describe, expect, it } from 'vitest';
import { changeIn } from '../../../../bot/understanding/details/change.ts';
import type { Change } from '../../../../bot/understanding/types.ts';

const lastName = (newValue?: string, oldValue?: string): Change => ({
  field: 'lastName',
  ...(oldValue !== undefined && { oldValue }),
  ...(newValue !== undefined && { newValue }),
});
const address = (newValue: string): Change => ({ field: 'postalAddress', newValue });

const SAID: Record<string, [string, Change | undefined][]> = {
  English: [
    ['Please change my last name from Miller to Smith', lastName('Smith', 'Miller')],
    ["pls correct my surname to O'Brien", lastName("O'Brien")],
    ['I got married, my last name is now García', lastName('García')],
    [
      'my first name should be Anna instead of Ana',
      { field: 'firstName', newValue: 'Anna', oldValue: 'Ana' },
    ],
    ['replace Jon with John in my first name', { field: 'firstName', newValue: 'John', oldValue: 'Jon' }],
    ['my name is Jon not John', { newValue: 'Jon', oldValue: 'John' }],
    ['my name is spelled wrong, it should be Meyer', { newValue: 'Meyer' }],
    ['my new address is 12 High Street, London SW1A 1AA', address('12 High Street, London SW1A 1AA')],
    ["My address changed, it's now 4 Elm Road, Leeds LS1 4AB, thanks", address('4 Elm Road, Leeds LS1 4AB')],
    ['I moved to 5 Rue de la Paix, 75002 Paris', address('5 Rue de la Paix, 75002 Paris')],
    ['update my phone number to +44 20 7946 0958', { field: 'phone', newValue: '+44 20 7946 0958' }],
    [
      'change my email from a@old.example to b@new.example please',
      { field: 'email', oldValue: 'a@old.example', newValue: 'b@new.example' },
    ],
    [
      'use b@new.example instead of a@old.example for my email',
      { field: 'email', oldValue: 'a@old.example', newValue: 'b@new.example' },
    ],
    ['my old email a@old.example is dead', { field: 'email', oldValue: 'a@old.example' }],
    ['I want to change my last name', lastName()],
    ['change my name from Jon Fry to John Fry', { oldValue: 'Jon Fry', newValue: 'John Fry' }],
    [
      "My first name isn't Micheal but Michael",
      { field: 'firstName', oldValue: 'Micheal', newValue: 'Michael' },
    ],
    ['my surname is Holm, not Holmes', lastName('Holm', 'Holmes')],
    ['my surname is misspelt', lastName()],
    ['hello', undefined],
  ],
  French: [
    ['Merci de changer mon nom de Dupont à Durand', lastName('Durand', 'Dupont')],
    ['Mon nom de famille est maintenant Martin, et non Morin', lastName('Martin', 'Morin')],
    ['Pouvez-vous corriger mon nom en Lefèvre ?', lastName('Lefèvre')],
    ['mon nom est Durand et pas Dupont', lastName('Durand', 'Dupont')],
    ['on habite maintenant à Vevey, 8 rue du Lac', address('Vevey, 8 rue du Lac')],
    ['Mon prénom s’écrit Stéphane', { field: 'firstName', newValue: 'Stéphane' }],
    ['Ma nouvelle adresse est 3 rue du Lac, 1003 Lausanne', address('3 rue du Lac, 1003 Lausanne')],
    [
      "J'ai déménagé au 12 avenue de la Gare, 1000 Lausanne. Merci",
      address('12 avenue de la Gare, 1000 Lausanne'),
    ],
    [
      'Mon mail n’est plus a@vieux.example mais b@neuf.example',
      { field: 'email', oldValue: 'a@vieux.example', newValue: 'b@neuf.example' },
    ],
  ],
  German: [
    ['Bitte ändern Sie meinen Nachnamen von Müller auf Meier', lastName('Meier', 'Müller')],
    ['Der Nachname muss Weiß heißen', lastName('Weiß')],
    ['Ich heisse Meier, nicht Maier', { newValue: 'Meier', oldValue: 'Maier' }],
    ['mein vorname wird mit ph geschrieben: Stephan', { field: 'firstName', newValue: 'Stephan' }],
    ['Meine neue Adresse lautet: Hauptstr. 5, 10115 Berlin', address('Hauptstr. 5, 10115 Berlin')],
    ['Bitte meine Adresse in Seestrasse 12, 8002 Zürich ändern', address('Seestrasse 12, 8002 Zürich')],
    ['wir sind umgezogen, neu Seestrasse 12, 8002 Zürich', address('Seestrasse 12, 8002 Zürich')],
    ['mein Nachname ist falsch geschrieben', lastName()],
    ['Ich bin umgezogen nach Lindenweg 3, 3000 Bern', address('Lindenweg 3, 3000 Bern')],
    [
      'meine Natelnummer stimmt nicht mehr, neu ist 079 123 45 67',
      { field: 'phone', newValue: '079 123 45 67' },
    ],
    ['Meine Telefonnummer ist neu 079 123 45 67', { field: 'phone', newValue: '079 123 45 67' }],
  ],
  Italian: [
    ['Cambiate il mio cognome da Rossi a Bianchi', lastName('Bianchi', 'Rossi')],
    ['Mi chiamo Luca e non Lucas', { newValue: 'Luca', oldValue: 'Lucas' }],
    ['Correggete il mio cognome in D’Angelo, grazie', lastName("D'Angelo")],
    ['ci siamo trasferiti, ora siamo in via Nassa 3 a Lugano', address('via Nassa 3 a Lugano')],
    ['il mio cognome è Rossi, non Rosi', lastName('Rossi', 'Rosi')],
    ['Il mio nuovo indirizzo è Via Roma 5, 6900 Lugano', address('Via Roma 5, 6900 Lugano')],
    ['mi sono trasferito in Via Garibaldi 3, 20121 Milano', address('Via Garibaldi 3, 20121 Milano')],
  ],
  Spanish: [
    ['Cambien mi apellido de Lopez a López', lastName('López', 'Lopez')],
    ['Me llamo Ana, no Anna', { newValue: 'Ana', oldValue: 'Anna' }],
    ['Mi nueva dirección es Calle Mayor 5, 28013 Madrid', address('Calle Mayor 5, 28013 Madrid')],
    ['pongan Calle Mayor 5, 28013 Madrid como dirección', address('Calle Mayor 5, 28013 Madrid')],
    ['nos mudamos, ahora es Av. Corrientes 1250, Buenos Aires', address('Av. Corrientes 1250, Buenos Aires')],
    ['mi apellido es Pérez, no Peres', lastName('Pérez', 'Peres')],
    ['me mudé a Av. Reforma 222, CDMX', address('Av. Reforma 222, CDMX')],
    ['mi teléfono ahora es 612 345 678', { field: 'phone', newValue: '612 345 678' }],
  ],
};

describe.each(Object.entries(SAID))('changeIn, %s', (_, said) => {
  it.each(said)('%s', (text, change) => {
    expect(changeIn(text.replaceAll('’', "'"))).toEqual(change);
  });
});
