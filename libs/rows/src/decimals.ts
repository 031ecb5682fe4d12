/** Decimals as scaled whole numbers: 1.10 with scale 2 is 110n. A float never touches them. */

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The most digits that Arrow's 128-bit decimal holds. */
export const MOST_DIGITS = 38;

/**
 * The scaled value of a decimal text such as `-1.10`; a negative scale counts hundreds, thousands, … .
 * @throws RangeError for anything that is not plain digits (`NaN`, `1e5`) and for digits that the scale would drop.
 */
export function parseDecimal(text: string, scale: number): bigint {
  const match = PLAIN.exec(text);
  if (match === null) throw new RangeError(`${text} is not a decimal number`);
  const [, sign, whole = "", fraction = ""] = match;
  const kept = Math.max(scale, 0);
  if (/[1-9]/.test(fraction.slice(kept))) throw new RangeError(`${text} has more than ${kept} digits after the point`);
  const digits = BigInt(whole + fraction.slice(0, kept).padEnd(kept, "0"));
  const step = scale < 0 ? 10n ** BigInt(-scale) : 1n;
  if (digits % step !== 0n) throw new RangeError(`${text} is not a multiple of ${step}`);
  return (sign === "-" ? -digits : digits) / step;
}

/** The text of a scaled value, with all digits of its scale: 110n of scale 2 is `1.10`. */
export function renderDecimal(value: bigint, scale: number): string {
  if (scale <= 0) return String(value * 10n ** BigInt(-scale));
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, "0");
  return `${value < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
