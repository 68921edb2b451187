import { MultiGraph } from 'graphology';
import Sigma from 'sigma';
import {
  EdgeProgram,
  type EdgeProgramType,
  NodeProgram,
  type NodeProgramType,
  type ProgramInfo,
} from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import type { NodeDisc, Point } from './edge-shape.ts';
import { drawGroups } from './groups.ts';
import type { PlacedLabel } from './labels.ts';
import { addLayer, average, clearLayer, reducedMotion, shrinkFor, TextRuler } from './layers.ts';
import { type OverlayInput, overlay } from './overlay.ts';
import type { Palette } from './palette.ts';
import { pickTarget } from './pick.ts';
import { type DrawnEdge, type DrawnNode, EMPTY_PICTURE, type Focus, type Picture } from './picture.ts';
import { CanvasPointer } from './pointer.ts';
import {
  EDGE_PROGRAM,
  edgeCodes,
  NODE_PROGRAM,
  nodeCodes,
  programDefinition,
  setFrameUniforms,
  setIconUniforms,
} from './programs.ts';
import type { CanvasEvents, CanvasTarget, GraphRenderer, Viewport } from './renderer.ts';
import { paint } from './vector.ts';

/** The only file that knows Sigma: version 4 is a change of this file. */
export function createRenderer(container: HTMLElement, palette: Palette, events: CanvasEvents): GraphRenderer {
  return new SigmaRenderer(container, palette, events);
}

/** Attributes of the library's graph: places and sizes for it, and our own record of what is drawn. */
type NodeAttributes = { x: number; y: number; size: number; type: 'kind'; drawn: DrawnNode };
type EdgeAttributes = { size: number; type: 'stroke'; drawn: DrawnEdge };

// Picking is ours (below), so neither program draws into the picking buffer: half of each frame's work.
function nodeProgram(getPalette: () => Palette): NodeProgramType {
  return class extends NodeProgram {
    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma) {
      super(gl, null, renderer);
    }
    getDefinition() {
      return programDefinition(NODE_PROGRAM);
    }
    processVisibleItem(_id: number, at: number, data: object) {
      const { x, y, size, drawn } = data as NodeAttributes;
      const { color, kind, shape } = nodeCodes(drawn, getPalette());
      this.array.set([x, y, size, color, kind, shape], at);
    }
    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo) {
      setFrameUniforms(gl, uniformLocations, params);
      setIconUniforms(gl, uniformLocations, getPalette());
    }
  } as unknown as NodeProgramType;
}

function edgeProgram(getPalette: () => Palette): EdgeProgramType {
  return class extends EdgeProgram {
    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma) {
      super(gl, null, renderer);
    }
    getDefinition() {
      return programDefinition(EDGE_PROGRAM);
    }
    processVisibleItem(
      _id: number,
      at: number,
      from: Point & { size: number },
      to: Point & { size: number },
      data: object,
    ) {
      const { width, style, color } = edgeCodes((data as EdgeAttributes).drawn, getPalette());
      this.array.set([from.x, from.y, to.x, to.y, from.size, to.size, width, style, color], at);
    }
    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo) {
      setFrameUniforms(gl, uniformLocations, params);
    }
  } as unknown as EdgeProgramType;
}

class SigmaRenderer implements GraphRenderer {
  readonly #container: HTMLElement;
  readonly #stage: HTMLElement;
  readonly #groupsCanvas: HTMLCanvasElement;
  readonly #overlayCanvas: HTMLCanvasElement;
  readonly #graph = new MultiGraph<NodeAttributes, EdgeAttributes>();
  readonly #ruler = new TextRuler();
  readonly #pointer: CanvasPointer;
  #sigma: Sigma<NodeAttributes, EdgeAttributes>;
  #palette: Palette;
  #picture: Picture = EMPTY_PICTURE;
  #byId = new Map<string, DrawnNode>();
  #edgeByKey = new Map<string, DrawnEdge>();
  #focus: Focus | undefined;
  #hovered: CanvasTarget | undefined;
  #labels: PlacedLabel[] = [];
  #showGroups = false;
  #destroyed = false;
  /** On a narrow screen all is drawn smaller. */
  #shrink = 1;
  #frame: { x: [number, number]; y: [number, number] } | undefined;
  readonly #events: CanvasEvents;

  constructor(container: HTMLElement, palette: Palette, events: CanvasEvents) {
    this.#container = container;
    this.#palette = palette;
    this.#events = events;
    this.#groupsCanvas = addLayer(container, 'groups');
    this.#stage = container.appendChild(document.createElement('div'));
    this.#stage.className = 'canvas-stage';
    this.#overlayCanvas = addLayer(container, 'overlay');
    this.#sigma = this.#mount();
    this.#pointer = new CanvasPointer(container, {
      pick: (at) => pickTarget(at, this.#input()),
      hover: (target) => {
        if (JSON.stringify(target) === JSON.stringify(this.#hovered)) return;
        this.#hovered = target;
        events.hover(target);
      },
      press: events.press,
      menu: events.menu,
      lasso: (inside) =>
        events.lasso(this.#picture.nodes.filter((node) => inside(this.#disc(node))).map(({ id }) => id)),
      drag: (id, at) => this.#moveNode(id, at),
      drop: (id) => events.pin(id, [this.#graph.getNodeAttribute(id, 'x'), this.#graph.getNodeAttribute(id, 'y')]),
      busy: (busy) => this.#sigma.setSetting('enableCameraPanning', !busy),
    });
  }

  #mount(): Sigma<NodeAttributes, EdgeAttributes> {
    this.#shrink = shrinkFor(this.#container.clientWidth);
    const sigma = new Sigma<NodeAttributes, EdgeAttributes>(this.#graph as never, this.#stage, {
      renderLabels: false,
      stagePadding: 56,
      defaultNodeType: 'kind',
      defaultEdgeType: 'stroke',
      nodeProgramClasses: { kind: nodeProgram(() => this.#palette) as never },
      edgeProgramClasses: { stroke: edgeProgram(() => this.#palette) as never },
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / this.#shrink,
      minCameraRatio: 0.04,
      maxCameraRatio: 4,
      doubleClickZoomingRatio: 1,
      allowInvalidContainer: true,
      zoomDuration: reducedMotion() ? 0 : 200,
      inertiaDuration: reducedMotion() ? 0 : 160,
    });
    // Sigma would read a pixel back from the graphics card at each move of the mouse; our own search needs no such wait.
    Object.assign(sigma, { getNodeAtPosition: () => null });
    sigma.on('resize', () => {
      this.#shrink = shrinkFor(this.#container.clientWidth);
    });
    sigma.on('afterRender', () => {
      this.#drawOverlay();
      this.#events.view();
    });
    for (const canvas of Object.values(sigma.getCanvases()))
      canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault();
        // A Sigma that is put away loses its contexts too.
        if (this.#sigma === sigma && !this.#destroyed) this.#remount();
      });
    return sigma;
  }

  #remount(): void {
    const camera = this.#sigma.getCamera().getState();
    this.#sigma.kill();
    this.#sigma = this.#mount();
    if (this.#frame) this.#sigma.setCustomBBox(this.#frame);
    this.#sigma.getCamera().setState(camera);
    this.#sigma.refresh();
  }

  setPicture(picture: Picture): void {
    this.#picture = picture;
    this.#byId = new Map(picture.nodes.map((node) => [node.id, node]));
    this.#edgeByKey = new Map(picture.edges.map((edge) => [edge.key, edge]));
    const graph = this.#graph;
    for (const key of graph.edges()) if (!this.#edgeByKey.has(key)) graph.dropEdge(key);
    for (const id of graph.nodes()) if (!this.#byId.has(id)) graph.dropNode(id);
    for (const node of picture.nodes) {
      graph.mergeNode(node.id, { x: node.x, y: node.y, size: node.radius, type: 'kind', drawn: node });
    }
    for (const edge of picture.edges) {
      graph.mergeEdgeWithKey(edge.key, edge.source, edge.target, { size: edge.width, type: 'stroke', drawn: edge });
    }
    this.#sigma.refresh({ schedule: true });
  }

  setFrame(frame: { x: readonly [number, number]; y: readonly [number, number] }): void {
    this.#frame = { x: [...frame.x], y: [...frame.y] };
    this.#sigma.setCustomBBox(this.#frame);
    this.#sigma.refresh({ schedule: true });
  }

  setFocus(focus: Focus | undefined): void {
    this.#focus = focus;
    this.#container.classList.toggle('is-dimmed', focus !== undefined);
    this.#drawOverlay();
  }

  setPalette(palette: Palette): void {
    this.#palette = palette;
    this.#sigma.refresh();
  }

  setGroups(shown: boolean): void {
    this.#showGroups = shown;
    this.#drawOverlay();
  }

  zoom(factor: number): void {
    const duration = reducedMotion() ? 1 : 200;
    const camera = this.#sigma.getCamera();
    void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration });
  }

  fit(): void {
    void this.#sigma
      .getCamera()
      .animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: reducedMotion() ? 1 : 300 });
  }

  reveal(nodes: readonly string[]): void {
    const { width, height } = this.#sigma.getDimensions();
    const discs = nodes.flatMap((id) => this.#byId.get(id) ?? []).map((node) => this.#disc(node));
    if (discs.length === 0 || discs.every(({ x, y }) => x > 40 && y > 40 && x < width - 40 && y < height - 40)) return;
    const middle = { x: average(discs.map(({ x }) => x)), y: average(discs.map(({ y }) => y)) };
    const { x, y } = this.#sigma.viewportToFramedGraph(middle);
    void this.#sigma.getCamera().animate({ x, y }, { duration: reducedMotion() ? 1 : 300 });
  }

  viewport(): Viewport {
    const { width, height } = this.#sigma.getDimensions();
    return {
      width,
      height,
      disc: (id) => {
        const node = this.#byId.get(id);
        return node && this.#disc(node);
      },
    };
  }

  labels() {
    return this.#labels.map(({ id, box }) => ({ id, ...box }));
  }

  drawing(): OverlayInput {
    return this.#input();
  }

  destroy(): void {
    this.#destroyed = true;
    this.#pointer.destroy();
    this.#sigma.kill();
    this.#container.replaceChildren();
  }

  #disc(node: DrawnNode): NodeDisc {
    const { x, y } = this.#graph.getNodeAttributes(node.id);
    const place = this.#sigma.graphToViewport({ x, y });
    return { ...place, radius: this.#sigma.scaleSize(node.radius) };
  }

  #moveNode(id: string, at: Point): void {
    this.#graph.mergeNodeAttributes(id, this.#sigma.viewportToGraph(at));
    this.#drawOverlay();
  }

  #input(): OverlayInput {
    return {
      picture: this.#picture,
      byId: this.#byId,
      edgeByKey: this.#edgeByKey,
      focus: this.#focus,
      hovered: this.#hovered?.kind === 'node' ? this.#hovered.id : undefined,
      palette: this.#palette,
      ...this.#sigma.getDimensions(),
      before: new Set(this.#labels.map(({ id }) => id)),
      disc: (node) => this.#disc(node),
      measure: (text, font) => this.#ruler.width(text, font),
    };
  }

  #drawOverlay(): void {
    const input = this.#input();
    const { ops, labels } = overlay(input);
    this.#labels = labels;
    paint(clearLayer(this.#overlayCanvas, input), ops);
    drawGroups(clearLayer(this.#groupsCanvas, input), this.#showGroups ? input : undefined);
  }
}
