import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { readGexf } from '../src/import/gexf.ts';

// Sigma as its documentation shows it: its own labels, and reducers that fade what is not near the pointer. The reader of GEXF is ours,
// so that both pages read the same file by the same code.
const input = document.body.appendChild(document.createElement('input'));
input.type = 'file';
const stage = document.body.appendChild(document.createElement('div'));
stage.style.cssText = 'position:fixed;inset:0';

input.addEventListener('change', async () => {
  const file = input.files![0]!;
  const { nodes, edges } = readGexf(await file.text(), file.name);
  const graph = new MultiDirectedGraph();
  for (const { id, label, place = [0, 0] } of nodes) graph.mergeNode(id, { x: place[0], y: place[1], size: 4, label });
  for (const { source, target } of edges) graph.mergeEdge(source, target, { size: 1, type: 'arrow' });
  let near: Set<string> | undefined;
  const sigma = new Sigma(graph, stage, {
    nodeReducer: (node, data) => (!near || near.has(node) ? data : { ...data, label: '', color: '#f0f0f0' }),
    edgeReducer: (edge, data) =>
      !near || graph.extremities(edge).every((end) => near!.has(end)) ? data : { ...data, hidden: true },
  });
  sigma.on('enterNode', ({ node }) => {
    near = new Set([node, ...graph.neighbors(node)]);
    sigma.refresh({ skipIndexation: true });
  });
  sigma.on('leaveNode', () => {
    near = undefined;
    sigma.refresh({ skipIndexation: true });
  });
  const discs = () =>
    nodes.slice(0, 400).map(({ id }) => {
      const { x, y } = sigma.getNodeDisplayData(id)!;
      return sigma.framedGraphToViewport({ x, y });
    });
  Object.assign(window, { discs });
  requestAnimationFrame(() => requestAnimationFrame(() => document.body.setAttribute('data-ready', 'true')));
});
