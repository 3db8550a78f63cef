import { refuse, type Refusal } from '#/domain/refusal.ts';

/** What others know of the person, of which a password is not to be made. */
export interface OwnWords {
  readonly name: string;
  readonly email: string;
  readonly vendor: string;
}

const LEAST = 10;
/** Letters that must be left when one's own words are taken out. */
const LEFT = 6;
const FEWEST_DIFFERENT = 5;

/**
 * Whether a password is strong enough (TRG-101): long, not among those everybody tries first, also with digits at its
 * ends or written twice, and not made of what is known of the person.
 *
 * @param isCommon whether a text, in small letters, is one of the known common passwords
 * @returns undefined for a good one; `password/short`, `password/common`, `password/own`
 */
export function weaknessOfPassword(
  password: string,
  own: OwnWords,
  isCommon: (text: string) => boolean,
): Refusal | undefined {
  const plain = password.normalize('NFKC').toLowerCase();
  const letters = Array.from(plain);
  if (letters.length < LEAST) return refuse('password/short', { least: LEAST });
  if (new Set(letters).size < FEWEST_DIFFERENT || isMostlyInOrder(letters) || coresOf(plain).some(isCommon))
    return refuse('password/common');
  if (Array.from(without(plain, own)).length < LEFT) return refuse('password/own');
  return undefined;
}

/** The password itself, without digits and signs at its ends, and the half of one that is written twice. */
function coresOf(plain: string): string[] {
  const bare = plain.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const read = bare
    .replaceAll('0', 'o')
    .replaceAll('1', 'i')
    .replaceAll('3', 'e')
    .replaceAll(/[4@]/g, 'a')
    .replaceAll(/[5$]/g, 's');
  const halves = [plain, bare].filter((text) => isTwice(text)).map((text) => text.slice(0, text.length / 2));
  return [plain, bare, read, ...halves].filter((text) => text !== '');
}

const isTwice = (text: string) => text.length % 2 === 0 && text.slice(0, text.length / 2).repeat(2) === text;

function isMostlyInOrder(letters: readonly string[]): boolean {
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.filter((code, i) => i > 0 && Math.abs(code - (codes[i - 1] ?? 0)) <= 1);
  return steps.length > letters.length * 0.7;
}

/** What is left of a text without the words of the person. */
function without(plain: string, { name, email, vendor }: OwnWords): string {
  const words = [name, email, vendor]
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 3)
    .toSorted((one, other) => other.length - one.length);
  return words
    .flatMap((word) => [word, bareLetters(word)])
    .reduce((left, word) => left.replaceAll(word, ''), plain);
}

const bareLetters = (word: string) => word.normalize('NFD').replaceAll(/\p{M}/gu, '');
