import { createFiled } from '../filed.ts';

export const filed = createFiled({
  number: (reference) => `Ihre Referenz ist **${reference}**.`,
  human: {
    inChat: (number, contact) =>
      `Ich habe diesen Chat an unser Team weitergegeben. ${number} Ein Mensch antwortet Ihnen hier im Chat. Sie erreichen uns auch unter ${contact}.`,
    byEmail: (number, address) =>
      `Ich habe diesen Chat an unser Team weitergegeben. ${number} Ein Mensch antwortet Ihnen an ${address}.`,
  },
  complaint: (number, where, latest, authority) =>
    `Ihre Beschwerde ist bei unserem Datenschutz-Team. ${number} Ein Mensch geht der Sache nach und antwortet Ihnen ${where}, spätestens am ${latest}. Auch die Datenschutzbehörde ist für Sie da: ${authority}.`,
  where: { inChat: 'hier im Chat', byEmail: (address) => `an ${address}` },
  request: (number, nextSteps) => `Ihre Anfrage ist eingereicht. ${number}\n\n${nextSteps}`,
  latestByLaw: (day) => ` Nach dem Gesetz muss es spätestens am ${day} erledigt sein.`,
  emailWhenDone: (address) => ` Wir schreiben an ${address}, sobald es erledigt ist.`,
  nextSteps: {
    copy: 'Wir stellen Ihre Daten jetzt zusammen. Wenn alles da ist, bekommen Sie eine E-Mail mit einem Link.',
    byAgent: 'Ein Mensch aus unserem Team kümmert sich darum.',
    erasureNow: 'Wir fangen jetzt an zu löschen.',
    erasureAfter: (day, reference) =>
      `Ab sofort nutzen wir Ihre Daten nicht mehr. Nach dem ${day} löschen wir sie. Bis dahin können Sie es sich anders überlegen: Schreiben Sie hier «${reference} zurückziehen».`,
    noNewsletter: 'An diese Adresse bekommen Sie von uns keine Newsletter mehr.',
    noAdvertising: 'An diese Adresse bekommen Sie von uns keine Newsletter und keine Werbung mehr.',
    notSold: 'Ab sofort werden Ihre Daten nicht verkauft und nicht weitergegeben.',
  },
  gpc: {
    sent: ' Ihr Browser schickt uns auch das Signal Global Privacy Control; wir nehmen es als denselben Wunsch.',
    notSent:
      ' Ihr Browser schickt uns das Signal Global Privacy Control nicht. Das brauchen Sie dafür auch nicht.',
  },
});
