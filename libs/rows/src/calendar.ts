/**
 * Dates and times as whole numbers and as ISO 8601 text, without `Date`: a JavaScript date has milliseconds, the engines
 * have microseconds and years that `Date` cannot hold. The calendar is the proleptic Gregorian one, as in Postgres,
 * DuckDB and Arrow; year 0 is 1 BC, so 44 BC is year -43.
 */

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_ERA = 146_097; // 400 years
const DAYS_TO_EPOCH = 719_468; // from 0000-03-01 to 1970-01-01

/**
 * Days from 1970-01-01 to a date (Howard Hinnant's `days_from_civil`: years that start in March put the leap day last).
 * @throws RangeError when there is no such day (a thirtieth of February).
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const days = era * DAYS_PER_ERA + dayOfEra - DAYS_TO_EPOCH;
  const back = civilFromDays(days);
  if (back.year !== year || back.month !== month || back.day !== day) {
    throw new RangeError(`there is no day ${year}-${month}-${day}`);
  }
  return days;
}

/** The date that is `days` days after 1970-01-01. */
export function civilFromDays(days: number): CivilDate {
  const shifted = days + DAYS_TO_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** `2013-01-05`; a year outside 0000 … 9999 has its sign and at least six digits, as ISO 8601 wants it. */
export function renderDate(days: number): string {
  const { year, month, day } = civilFromDays(days);
  return `${renderYear(year)}-${two(month)}-${two(day)}`;
}

/** The fraction digits of a unit: 0 for seconds, 3, 6, and 9 for nanoseconds. */
export type FractionDigits = 0 | 3 | 6 | 9;

/** `05:00:00.000001`, with all digits of the unit. */
export function renderTime(value: bigint, digits: FractionDigits): string {
  const scale = 10n ** BigInt(digits);
  const seconds = Number(value / scale);
  const fraction = digits === 0 ? "" : `.${String(value % scale).padStart(digits, "0")}`;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${fraction}`;
}

/** `2013-01-05T05:00:00.000001`, with all digits of the unit; the zone is the caller's. */
export function renderTimestamp(value: bigint, digits: FractionDigits): string {
  const perDay = 86_400n * 10n ** BigInt(digits);
  const rest = ((value % perDay) + perDay) % perDay;
  return `${renderDate(Number((value - rest) / perDay))}T${renderTime(rest, digits)}`;
}

function renderYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, "0");
  return `${year < 0 ? "-" : "+"}${String(Math.abs(year)).padStart(6, "0")}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

const DATE = /^([+-]?\d{4,9})-(\d\d)-(\d\d)$/;
const CLOCK = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?$/;

/** Days since 1970-01-01 of a date as ISO 8601 writes it, the mirror of `renderDate`. @throws RangeError */
export function parseDate(text: string): number {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) throw new RangeError(`${text} is not a date in ISO form`);
  return daysFromCivil(Number(year), Number(month), Number(day));
}

/** A time of day in units of that many digits, the mirror of `renderTime`. @throws RangeError when digits would be lost. */
export function parseTime(text: string, digits: FractionDigits): bigint {
  const [, hours, minutes, seconds, fraction = ""] = CLOCK.exec(text) ?? [];
  if (hours === undefined || /[1-9]/.test(fraction.slice(digits)))
    throw new RangeError(`${text} is not a time in ISO form with at most ${digits} digits after the point`);
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return BigInt(whole) * 10n ** BigInt(digits) + BigInt(fraction.slice(0, digits).padEnd(digits, "0") || 0);
}
