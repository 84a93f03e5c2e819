const compared = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Words that two successive texts of a growing recording begin with alike are taken as settled (LocalAgreement-2; Liu et
 * al. 2020); the rest may still change. Pure.
 */
export function agreedWords(
  before: readonly string[],
  now: readonly string[],
): { stable: string; tail: string } {
  let agreed = 0;
  while (
    agreed < now.length &&
    agreed < before.length &&
    compared(before[agreed] ?? '') === compared(now[agreed] ?? '')
  ) {
    agreed += 1;
  }
  return { stable: now.slice(0, agreed).join(' '), tail: now.slice(agreed).join(' ') };
}
