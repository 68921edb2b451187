import { type Graph, type Statement, statementId, verifyGraph } from '@dossier/schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shippedGazetteer } from '../src/index.node.ts';
import { createLinker, linkGraph } from '../src/index.ts';
import { markedGraph } from './marked-text.ts';

const linker = createLinker(shippedGazetteer());
const NAMES = [
  'G:U.S.',
  'G:United States',
  'G:Mexico',
  'G:Mexican',
  'O:Pentagon',
  'O:Department of Defense',
  'P:Ann Nobody',
];

/** A graph of some names, each once, with statements between any two of them. */
const graphs = fc
  .record({
    names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2 }),
    ends: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom('aids', 'meets', 'related')), {
      maxLength: 12,
    }),
  })
  .map(({ names, ends }): Graph => {
    const graph = markedGraph(`${names.map((name) => `{${name}}`).join(' and ')} spoke.`);
    const article = graph.articles[0]?.id ?? '';
    const at = (index: number) => graph.entities[index % graph.entities.length]?.id ?? '';
    const statements = ends.map(([a, b, c, relation]): Statement => {
      const content = {
        subject: at(a),
        relation,
        predicate: 'spoke',
        object: at(b),
        polarity: 'positive',
        modality: 'actual',
      };
      const whole = { ...content, attribution: [at(c)], time: undefined } as const;
      const id = statementId(whole as never);
      const evidence = [{ article, start: 0, end: 1, quote: graph.articles[0]?.text[0] ?? '' }];
      return { ...content, id, attribution: [at(c)], place: at(c), confidence: 0.5, evidence } as Statement;
    });
    return { ...graph, statements: [...new Map(statements.map((one) => [one.id, one])).values()] };
  });

it('leaves a graph whole: every id is there once, every statement has the id of what it says, and a second run changes nothing', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const linked = linkGraph(graph, linker);
      expect(verifyGraph(linked)).toEqual([]);
      expect(new Set(linked.entities.map(({ id }) => id)).size).toBe(linked.entities.length);
      expect(new Set(linked.statements.map(({ id }) => id)).size).toBe(linked.statements.length);
      for (const statement of linked.statements) expect(statement.id).toBe(statementId(statement));
      expect(linked.entities.flatMap(({ mentions }) => mentions)).toHaveLength(
        graph.entities.flatMap(({ mentions }) => mentions).length,
      );
      expect(linkGraph(linked, linker)).toEqual(linked);
    }),
  );
});
