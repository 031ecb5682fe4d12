/**
 * Taking turns: in each round everything is measured once, and each round begins with another, so that a slow moment or a
 * warm cache is nobody's in particular. The first round warms up and is thrown away.
 */

export interface Named {
  readonly name: string;
}

/** The samples of each subject, by its name, one a round. */
export type Samples = ReadonlyMap<string, readonly number[]>;

/** @throws RangeError for two subjects of one name, and whatever `measure` throws. */
export async function takeTurns<Subject extends Named>(
  subjects: readonly Subject[],
  rounds: number,
  measure: (subject: Subject) => number | Promise<number>,
): Promise<Samples> {
  const samples = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  if (samples.size !== subjects.length) throw new RangeError("two subjects have one name");
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < subjects.length; turn += 1) {
      const subject = subjects[(round + turn) % subjects.length];
      if (subject === undefined) continue;
      const sample = await measure(subject);
      if (round > 0) samples.get(subject.name)?.push(sample);
    }
  }
  return samples;
}

/** The samples of one subject. @throws RangeError when it was not measured. */
export function samplesOf(samples: Samples, name: string): readonly number[] {
  const found = samples.get(name);
  if (found === undefined) throw new RangeError(`${name} was not measured`);
  return found;
}
