/** SIGKILL while three people type: what was acknowledged, or seen by somebody else, must be there afterwards. */
import * as Y from 'yjs';
import { markText } from '../load/board.ts';
import type { ServerName } from '../peers/anchors.ts';
import { onePlan, pause, plansFor, start, withServer, type Bench, type Findings, type Running } from './bench.ts';

const people = { rooms: 1, clients: 4, typists: 3 };

export function powerCut(bench: Bench, name: ServerName, ms: number): Promise<Findings> {
  return withServer(bench, name, people, async (running) => {
    const { server, seats, crowd, data } = running;
    await crowd.open(plansFor(name, people, seats));
    const driven = await crowd.drive({ editsPerSecond: 45, caretsPerSecond: 0, ms });
    await server.kill();
    await pause(100);
    const acknowledged = crowd.board.ids('acknowledged');
    const seen = crowd.board.ids('seen');
    await crowd.close();
    const again = await start(bench, name, data);
    try {
      const kept = await contentOf(name, { ...running, server: again });
      const lost = (ids: readonly number[]) => ids.filter((id) => !kept.includes(markText(id, 'edit'))).length;
      return {
        sent: driven.edits,
        acknowledged: acknowledged.length,
        acknowledgedLost: lost(acknowledged),
        seen: seen.length,
        seenLost: lost(seen),
      };
    } finally {
      await again.stop();
    }
  });
}

/** What somebody who comes after the restart reads; the cookies of before still count. */
async function contentOf(name: ServerName, { server, seats, crowd }: Running): Promise<string> {
  const plan = onePlan(name, seats, 50, 0, { writes: true, collects: true });
  const { port } = server;
  const headers = 'Origin' in plan.place.headers ? { Origin: `http://127.0.0.1:${port}` } : {};
  await crowd.open([{ ...plan, place: { ...plan.place, port, headers: { ...plan.place.headers, ...headers } } }]);
  // Some answer with an empty document first, and send the rest after it.
  await pause(400);
  const doc = new Y.Doc();
  for (const update of await crowd.collected(50)) Y.applyUpdate(doc, update);
  return JSON.stringify([doc.getXmlFragment('note:meeting').toJSON(), doc.getMap('events').toJSON()]);
}
