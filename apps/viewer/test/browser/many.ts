import { GRAPH_FORMAT, type Graph, MODALITIES, RELATION_NAMES } from '@dossier/schema';

/** A graph of any size with real offsets: each statement is one sentence of one of 40 articles. Always the same for the same sizes. */
export function manyStatements(nodes: number, statements: number): Graph {
  let state = 12345;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const texts = Array.from({ length: 40 }, () => '');
  const made = Array.from({ length: statements }, (_, i) => {
    const a = random(nodes);
    const b = i < nodes ? (i * 7 + 1) % nodes : Math.floor(random(nodes) * 0.4);
    const article = i % texts.length;
    const start = texts[article]!.length;
    const quote = `Body ${a} deals with body ${b} in case ${i}.`;
    texts[article] += `${quote}\n`;
    return {
      id: `statement/${i}`,
      subject: `organization/b${a}`,
      relation: RELATION_NAMES[i % RELATION_NAMES.length]!,
      predicate: 'deals with',
      object: `organization/b${b}`,
      polarity: i % 17 === 0 ? ('negative' as const) : ('positive' as const),
      modality: MODALITIES[i % 5 === 0 ? i % 4 : 0]!,
      attribution: i % 3 === 0 ? [`organization/b${random(30)}`] : [],
      ...(i % 2 === 0 ? { time: { text: 'then', start: `20${10 + (i % 15)}-0${1 + (i % 9)}-11` } } : {}),
      confidence: (40 + (i % 60)) / 100,
      evidence: [{ article: `article/${article}`, start, end: start + quote.length, quote }],
    };
  });
  const extractor = { name: 'made', version: '1', model: 'none' };
  return {
    format: GRAPH_FORMAT,
    articles: texts.map((text, i) => ({
      id: `article/${i}`,
      title: `Article ${i}`,
      publisher: `Outlet ${i % 9}`,
      published: `2026-01-${10 + (i % 18)}`,
      language: 'en',
      text,
      extractor,
    })),
    entities: Array.from({ length: nodes }, (_, i) => ({
      id: `organization/b${i}`,
      type: 'Organization' as const,
      label: `Body ${i}`,
      aliases: [],
      mentions: [],
    })),
    statements: made,
  };
}
