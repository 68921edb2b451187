/** Something that reads all texts. */
export interface Contestant {
  readonly name: string;
  /** Reads them once; milliseconds. */
  run(): Promise<number>;
  close(): void | Promise<void>;
}

/** The times of each contestant, in turns, so that all meet the same weather; the first round only warms up. */
export async function contest(contestants: readonly Contestant[], rounds: number): Promise<number[][]> {
  const times: number[][] = contestants.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, contestant] of contestants.entries()) {
      const time = await contestant.run();
      if (round > 0) times[index]!.push(time);
    }
  }
  return times;
}

/** The middle one. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
