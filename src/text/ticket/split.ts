/** What the customer reads where a part of her ticket got one of its own (TRG-160). */
export const splitInWords = (number: string, subject: string, locale: string): string =>
  locale.startsWith('en')
    ? `So that each subject goes at its own pace, we separated “${subject}” into ticket ${number}. It has its own deadline, and you can follow it in the portal.`
    : `Para cada assunto andar no seu tempo, separamos “${subject}” no chamado ${number}. Ele tem prazo próprio, e você o acompanha no portal.`;
