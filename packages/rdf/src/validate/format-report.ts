import { NAMESPACES } from '../terms/namespaces.ts';
import type { ValidationReport } from './validate.ts';

export interface ReportOptions {
  /** At most so many violations are listed. Default 20. */
  readonly limit?: number | undefined;
}

/** A report in lines for people: each node at fault, and under it what is wrong. */
export function formatReport(
  { conforms, triples, violations }: ValidationReport,
  { limit = 20 }: ReportOptions = {},
): string {
  if (conforms) return `Valid: ${triples} triples, and nothing is wrong with them.\n`;
  const lines: string[] = [];
  let last = '';
  for (const { node, property, value, problem } of violations.slice(0, limit)) {
    if (node !== last) lines.push(shorten(node));
    last = node;
    const subject = property === undefined ? '' : `${shorten(property)}: `;
    const told = value === undefined ? '' : ` («${shorten(value).slice(0, 80)}»)`;
    lines.push(`  ${subject}${problem}${told}`);
  }
  const rest = violations.length - Math.min(limit, violations.length);
  if (rest > 0) lines.push(`… and ${rest} more.`);
  const many = violations.length === 1 ? '1 violation' : `${violations.length} violations`;
  return `${lines.join('\n')}\nNot valid: ${many} in ${triples} triples.\n`;
}

function shorten(value: string): string {
  for (const [prefix, namespace] of Object.entries(NAMESPACES)) {
    if (value.startsWith(namespace)) return `${prefix}:${value.slice(namespace.length)}`;
  }
  return value;
}
