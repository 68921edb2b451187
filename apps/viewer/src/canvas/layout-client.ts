import type { LayoutTask } from './layout.ts';
import LayoutWorker from './layout.worker.ts?worker&inline';

/** Runs a layout in a worker; a newer task ends the one before it, whose promise then stays open. */
export class LayoutClient {
  #worker: Worker | undefined;

  run(task: LayoutTask, onProgress: (done: number) => void): Promise<Float32Array> {
    this.stop();
    const worker = new LayoutWorker();
    this.#worker = worker;
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<{ done?: number; places?: Float32Array }>) => {
        if (data.done !== undefined) onProgress(data.done);
        if (!data.places) return;
        this.stop();
        resolve(data.places);
      };
      worker.onerror = (event) => {
        this.stop();
        reject(new Error(event.message || 'The layout failed.'));
      };
      worker.postMessage(task);
    });
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
