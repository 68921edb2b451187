import { exampleElement } from '../examples/catalogue.ts';
import { jsonForHtml } from './json-html.ts';

/** Where `renderViewer` puts a graph into the template. */
export const GRAPH_SLOT = '<script type="application/json" id="dossier-graph" data-name="">null</script>';

/** What the examples stand between. */
export const EXAMPLES_START = '<!-- examples -->';
export const EXAMPLES_END = '<!-- /examples -->';

interface PageParts {
  readonly code: string;
  readonly css: string;
  /** JSON of the examples by id. */
  readonly examples: ReadonlyMap<string, string>;
  /** Whether the worker that extracts lies beside the page. */
  readonly extracts: boolean;
  /** SHA-256 of a text, as base64. */
  hash(text: string): string;
}

/** The page around code and styles. Its policy allows this one script, and no connection; with `extracts`, a worker of its own server. */
export function pageTemplate({ code, css, examples, extracts, hash }: PageParts): string {
  const script = code.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\!--');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash(script)}' blob:`,
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data: blob:',
    `worker-src blob:${extracts ? " 'self'" : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const islands = [...examples].map(
    ([id, json]) => `<script type="application/json" id="${exampleElement(id)}">${jsonForHtml(json)}</script>`,
  );
  return `<!doctype html>
<html lang="en"${extracts ? ' data-extract="yes"' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Dossier</title>
<link rel="icon" href="data:,">
<style>${css.replace(/<\/style/gi, '<\\/style')}</style>
</head>
<body>
<div id="root"></div>
${GRAPH_SLOT}
${[EXAMPLES_START, ...islands, EXAMPLES_END].join('\n')}
<script id="dossier-code">${script}</script>
</body>
</html>
`;
}
