/** m•••@acme.com.br: its owner knows it again, and nobody else learns it (TRG-094). */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '•••' : `${email.slice(0, 1)}•••${email.slice(at)}`;
}

/** (11) •••••-5678: the last four digits, as many as one is asked to say. */
export const maskedPhone = (phone: string): string => {
  const last = phone.replaceAll(/\D/g, '').slice(-4);
  return last.length < 4 ? '' : `••• ${last}`;
};
