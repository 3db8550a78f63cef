const SHORTEST = 32;
const FEWEST_DIFFERENT = 10;
const WORDS = /change.?me|troque|secret|segredo|password|senha|guich[eê]|example|exemplo|12345678|qwerty/i;

/**
 * Why a secret could be guessed, if it could. It cannot prove a secret random, but it stops what people type.
 *
 * @returns undefined for a good one
 */
export function weaknessOf(secret: string | undefined): { portuguese: string; english: string } | undefined {
  if (!secret)
    return {
      portuguese: 'GUICHE_SECRET é obrigatório em produção',
      english: 'GUICHE_SECRET is compulsory in production',
    };
  if (secret.length < SHORTEST)
    return {
      portuguese: `GUICHE_SECRET precisa de ${SHORTEST} caracteres ou mais`,
      english: `GUICHE_SECRET needs ${SHORTEST} characters or more`,
    };
  if (
    new Set(secret).size < FEWEST_DIFFERENT ||
    isRepeated(secret) ||
    isMostlyInOrder(secret) ||
    WORDS.test(secret)
  )
    return { portuguese: 'GUICHE_SECRET é fácil de adivinhar', english: 'GUICHE_SECRET is easy to guess' };
  return undefined;
}

/** "abcabcabc": found again inside its double before its own end. */
const isRepeated = (secret: string) => `${secret}${secret}`.indexOf(secret, 1) < secret.length;

/** "abcdefgh…", "98765432…" */
function isMostlyInOrder(secret: string): boolean {
  const codes = Array.from(secret, (letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.filter((code, index) => index > 0 && Math.abs(code - (codes[index - 1] ?? 0)) === 1);
  return steps.length > secret.length / 2;
}
