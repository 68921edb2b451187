import { type LayoutTask, layOut } from './layout.ts';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<LayoutTask>) => void) | null;
  postMessage(message: unknown, transfer?: Transferable[]): void;
};

scope.onmessage = ({ data }) => {
  const places = layOut(data, (done) => scope.postMessage({ done }));
  scope.postMessage({ places }, [places.buffer]);
};
