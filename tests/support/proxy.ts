/**
 * A TCP proxy of our own, to put between people and the server: each connection through it can be held, let go or
 * cut, without the server or the client doing anything. Bytes inside one connection keep their order, as TCP's do.
 */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Link {
  readonly isOpen: boolean;
  /** Nothing passes any more, in either direction, and nobody is told. */
  hold(): void;
  /** What was held passes, and all that follows. */
  release(): void;
  /** Both ends are cut off at once. */
  cut(): void;
}

export interface Proxy {
  readonly url: string;
  /** Connections that are open, oldest first. */
  links(): readonly Link[];
  /** Where new connections lead from now on. */
  leadTo(port: number): void;
  close(): Promise<void>;
}

export async function startProxy(port: number): Promise<Proxy> {
  let target = port;
  const open = new Set<Link>();
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    const link = join(near, far, () => open.delete(link));
    open.add(link);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    links: () => [...open],
    leadTo(next) {
      target = next;
    },
    async close() {
      for (const link of open) link.cut();
      server.close();
      await once(server, 'close');
    },
  };
}

function join(near: Socket, far: Socket, ended: () => void): Link {
  let held = false;
  let isOpen = true;
  const cut = () => {
    if (!isOpen) return;
    isOpen = false;
    near.destroy();
    far.destroy();
    ended();
  };
  for (const [from, to] of [
    [near, far],
    [far, near],
  ] as const) {
    from.on('data', (bytes: Buffer) => {
      if (!to.write(bytes)) from.pause();
    });
    to.on('drain', () => {
      if (!held) from.resume();
    });
    from.on('error', cut);
    from.on('close', cut);
  }
  return {
    get isOpen() {
      return isOpen;
    },
    hold() {
      held = true;
      near.pause();
      far.pause();
    },
    release() {
      held = false;
      near.resume();
      far.resume();
    },
    cut,
  };
}
