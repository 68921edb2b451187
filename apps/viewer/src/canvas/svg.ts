import { FONT, type Op } from './vector.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters that XML forbids are left out. */
function escapeXml(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (c) => ESCAPES[c]!);
}

/** Marks as an SVG document of the given size. */
export function toSvg(
  ops: readonly Op[],
  { width, height, paper, title }: { width: number; height: number; paper: string; title: string },
): string {
  const body = ops.map(element).join('\n');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FONT)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    body,
    '</svg>',
    '',
  ].join('\n');
}

function element(op: Op): string {
  if (op.kind === 'text') {
    const halo = op.halo ? ` stroke="${op.halo}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke"` : '';
    const anchor = op.anchor && op.anchor !== 'start' ? ` text-anchor="${op.anchor}"` : '';
    return `<text x="${n(op.x)}" y="${n(op.y)}" font-size="${op.size}" font-weight="${op.weight}" fill="${op.fill}"${anchor}${halo}>${escapeXml(op.text)}</text>`;
  }
  const attributes = [
    `d="${op.d}"`,
    `fill="${op.fill ?? 'none'}"`,
    ...(op.fill ? ['fill-rule="evenodd"'] : []),
    ...(op.stroke
      ? [
          `stroke="${op.stroke}" stroke-width="${n((op.width ?? 1) * (op.fill ? 2 : 1))}" stroke-linecap="round" stroke-linejoin="round"`,
          ...(op.fill ? ['paint-order="stroke"'] : []),
        ]
      : []),
    ...(op.dash && op.dash.length > 0 ? [`stroke-dasharray="${op.dash.map(n).join(' ')}"`] : []),
    ...(op.opacity !== undefined && op.opacity < 1 ? [`opacity="${op.opacity}"`] : []),
    ...(op.place ? [`transform="translate(${n(op.place.x)} ${n(op.place.y)}) scale(${n(op.place.scale)})"`] : []),
  ];
  return `<path ${attributes.join(' ')}/>`;
}

function n(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
