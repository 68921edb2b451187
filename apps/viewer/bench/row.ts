/** One measured goal: what was seen, in which unit, and what the goal allows. */
export interface Row {
  readonly goal: string;
  readonly what: string;
  readonly size: string;
  readonly seen: number | string;
  readonly unit: string;
  /** The most that is allowed, or the least where `least` is set. */
  readonly allowed?: number;
  readonly least?: boolean;
}

const number = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 1 : 0));

/** Whether a row meets its goal; undefined where it has none. */
function holds({ seen, allowed, least }: Row): boolean | undefined {
  if (allowed === undefined || typeof seen === 'string') return undefined;
  return least ? seen >= allowed : seen <= allowed;
}

/** The rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { goal, what, size, seen, unit, allowed, least } = row;
    const bound = allowed === undefined ? '' : `${least ? '≥' : '≤'} ${allowed} ${unit}`;
    const verdict = { true: 'holds', false: 'fails', undefined: '' }[String(holds(row)) as 'true'];
    return `| ${goal} | ${what} | ${size} | ${typeof seen === 'string' ? seen : number(seen)} ${unit} | ${bound} | ${verdict} |`;
  });
  return ['| goal | what | size | seen | allowed | |', '|---|---|---|---|---|---|', ...lines].join('\n');
}

/** The 95th percentile. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}
