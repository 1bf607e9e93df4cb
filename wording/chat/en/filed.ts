import { createFiled } from '../filed.ts';

export const filed = createFiled({
  number: (reference) => `Your reference is **${reference}**.`,
  human: {
    inChat: (number, contact) =>
      `I have passed this chat on to our team. ${number} A person answers you here in the chat. You can also reach us at ${contact}.`,
    byEmail: (number, address) =>
      `I have passed this chat on to our team. ${number} A person answers you at ${address}.`,
  },
  complaint: (number, where, latest, authority) =>
    `Your complaint is with our privacy team. ${number} A person looks into it and answers you${where}, by ${latest} at the latest. The data protection authority is there for you too: ${authority}.`,
  where: { inChat: ' here in the chat', byEmail: (address) => ` at ${address}` },
  request: (number, nextSteps) => `Your request is filed. ${number}\n\n${nextSteps}`,
  latestByLaw: (day) => ` The latest date by law is ${day}.`,
  emailWhenDone: (address) => ` We write to ${address} when it is done.`,
  nextSteps: {
    copy: 'We now gather your data. When it is ready, you get a mail with a link.',
    byAgent: 'A person in our team takes care of it.',
    erasureNow: 'We start erasing now.',
    erasureAfter: (day, reference) =>
      `From now on we no longer use your data. We erase it after ${day}. Until then you can change your mind: write “cancel ${reference}” here.`,
    noNewsletter: 'You will get no more newsletters from us at this address.',
    noAdvertising: 'You will get no more newsletters and no advertising from us at this address.',
    notSold: 'From now on, your data is not sold or shared.',
  },
  gpc: {
    sent: ' Your browser also sends us the Global Privacy Control signal; we take it as the same wish.',
    notSent: ' Your browser does not send us the Global Privacy Control signal. You do not need it for this.',
  },
});
