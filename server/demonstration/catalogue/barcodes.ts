/** EAN-13 barcodes of the in-store range: they begin with 2, so they never collide with a number issued by GS1. */

/** Check digit of the first twelve digits (GS1 General Specifications, section 7.9: weights 1 and 3, modulo 10). */
export function ean13CheckDigit(twelveDigits: string): number {
  let sum = 0;
  for (let index = 0; index < 12; index += 1) sum += Number(twelveDigits[index]) * (index % 2 === 0 ? 1 : 3);
  return (10 - (sum % 10)) % 10;
}

/** The barcode of an article number from 0 to 99,999,999. */
export function inStoreBarcode(articleNumber: number): string {
  const twelveDigits = `2040${String(articleNumber).padStart(8, '0')}`;
  return `${twelveDigits}${ean13CheckDigit(twelveDigits)}`;
}
