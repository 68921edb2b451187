/** How times are spread, in milliseconds. */
interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/**
 * How long something took over many calls. On a machine that others use too the clock tells of them as well; the processor's
 * time is ours alone (garbage collection and compilation on other threads included).
 */
export interface Timing {
  readonly what: string;
  readonly wall: Spread;
  readonly cpu: Spread;
  readonly calls: number;
  /** How much the calls found together: what is compared must have found the same. */
  readonly found: number;
}

/** Times calls one by one, by the clock and by the processor; `call` answers how much it found. */
export function timeCalls<T>(what: string, inputs: readonly T[], call: (input: T) => number): Timing {
  let found = 0;
  const wall: number[] = [];
  const cpu: number[] = [];
  for (const input of inputs) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    found += call(input);
    wall.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
  }
  return { what, wall: spread(wall), cpu: spread(cpu), calls: inputs.length, found };
}

function spread(times: number[]): Spread {
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** Times one thing and says so. */
export function timed<T>(what: string, make: () => T): T {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const made = make();
  const { user, system } = process.cpuUsage(before);
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  console.log(
    `${what}: ${seconds(performance.now() - start)} (${seconds((user + system) / 1000)} of processor), ${memory()}`,
  );
  return made;
}

const memory = () =>
  `${(process.memoryUsage().rss / 1e9).toFixed(2)} GB now, ${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB at most`;

export function printTimings(who: string, timings: readonly Timing[]): void {
  const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);
  const spreadText = ({ p50, p95, max }: Spread) => `${ms(p50)} / ${ms(p95)} / ${ms(max)} ms`;
  for (const { what, wall, cpu, calls, found } of timings) {
    console.log(
      `${who} | ${what} | clock ${spreadText(wall)} | processor ${spreadText(cpu)} | ${calls} calls | ${found} found`,
    );
  }
}
