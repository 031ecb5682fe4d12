/**
 * Exact arithmetic for multipleOf. A number means the decimal that is written for it (0.1 is a tenth), as in the text of
 * a schema; the binary fraction that JavaScript holds is not what anybody meant.
 */

/** `digits * 10 ** exponent` */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

export function decimalOf(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), exponent: 0 };
  const [mantissa = "0", power = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

/** The number as JavaScript reads it, or undefined when it cannot hold it exactly. */
export function numberOf({ digits, exponent }: Decimal): number | undefined {
  const value = Number(`${digits}e${exponent}`);
  if (!Number.isFinite(value)) return undefined;
  const back = decimalOf(value);
  const [a, b] = aligned({ digits, exponent }, back);
  return a === b ? value : undefined;
}

/** Both as multiples of one power of ten. */
export function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, exponent: number] {
  const exponent = Math.min(a.exponent, b.exponent);
  return [a.digits * power(a.exponent - exponent), b.digits * power(b.exponent - exponent), exponent];
}

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

export function isMultiple(value: number, of: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(of)) return value % of === 0;
  const [a, b] = aligned(decimalOf(value), decimalOf(of));
  return a % b === 0n;
}

/** Whether a validator that divides doubles (ajv) says the same. Witnesses are chosen so that it does. */
export function isMultipleOfDoubles(value: number, of: number): boolean {
  const quotient = value / of;
  return Number.isFinite(quotient) && quotient === Math.trunc(quotient);
}

export function leastCommonMultiple(a: Decimal, b: Decimal): Decimal {
  const [x, y, exponent] = aligned(a, b);
  return { digits: (x / greatestCommonDivisor(x, y)) * y, exponent };
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The whole number below or above `value / of`. */
export function floorDivide(value: Decimal, of: Decimal): bigint {
  const [a, b] = aligned(value, of);
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}
