/** A company that took somebody out wants her back; whether she agrees is hers to say. */
export const askedBackPtBr = (vendor: string, company: string, link: string, until: string): string[] => [
  `${company} quer você de volta no portal da ${vendor}`,
  `Quem administra os contatos de ${company} convidou você a falar de novo pela empresa no portal de atendimento da ${vendor}.`,
  `Para aceitar, crie a sua senha:\n${link}`,
  `O link é só seu, serve uma vez e vale até ${until}. Se você já entra no portal com este e-mail, a senha nova substitui a atual.`,
  'Se não quiser, não precisa fazer nada: nada muda, e a empresa não vê nenhum dado seu.',
];

export const askedBackEn = (vendor: string, company: string, link: string, until: string): string[] => [
  `${company} would like you back in the portal of ${vendor}`,
  `Whoever keeps the contacts of ${company} invited you to speak for the company again in the support portal of ${vendor}.`,
  `To accept, set your password:\n${link}`,
  `The link is yours alone, works once, and is good until ${until}. If you enter the portal with this e-mail already, the new password takes the place of the present one.`,
  'If you would rather not, there is nothing to do: nothing changes, and the company sees no data of yours.',
];
