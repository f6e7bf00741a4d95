/** A snapshot that no longer reads back as it was written: an earlier one stands in, and it is said. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStorage } from 'server/storage/sqlite.ts';
import { startServer } from '../../support/server.ts';
import type { Case } from '../case.ts';
import { Scene } from '../scene.ts';

export const snapshot: Case = {
  name: 'snapshot',
  rule: 'FAULT-11',
  what: 'the newest snapshots of a document are damaged: an earlier one and the log stand in, and it is said',
  seconds: 6,
  async run({ folder, short }) {
    for (const damaged of short ? [1] : [1, 2]) {
      const data = join(folder, `data-${damaged}`);
      const warnings: string[] = [];
      const open = () => openSqliteStorage(data, { onWarning: (sentence) => warnings.push(sentence) });
      let server = await startServer(await open());
      const scene = await Scene.open(server, () => ({ url: server.url, origin: server.url }));
      await growThreeGenerations(scene, server);
      await scene.allAway();
      await server.close();
      damage(join(data, 'second-story.sqlite'), damaged);

      server = await startServer(await open());
      await scene.checkKept(`with ${damaged} damaged`);
      const said = warnings.filter((sentence) => /A snapshot of \S+\/board is damaged/.test(sentence));
      if (said.length < damaged) throw new Error(`it was said ${said.length} times: ${warnings.join(' ')}`);
      scene.allBack();
      scene.keepTyping();
      await scene.more(10);
      await scene.stopTyping();
      await scene.settle(`with ${damaged} damaged, later`);
      await scene.close();
      await server.close();
    }
  },
};

/** Enough is written for three snapshots, with words before, between and after them. */
async function growThreeGenerations(scene: Scene, server: { later(ms: number): void }): Promise<void> {
  const [writer] = scene.writers;
  if (!writer) return;
  for (let n = 0; n < 75; n += 1) {
    writer.doc.getMap('threads').set(`t${n % 8}`, { name: `${n} ${'x'.repeat(20_000)}` });
    scene.type(writer);
    server.later(1_000);
    await writer.saved();
  }
  await scene.settle('before anything is damaged');
}

/** What a failing disk does to the newest so many snapshots of the board. */
function damage(file: string, newest: number): void {
  const db = new DatabaseSync(file);
  const row = db.prepare(`SELECT id FROM documents WHERE room LIKE '%/board'`).get();
  const table = `document_${Number(row?.['id'])}`;
  const held = db.prepare(`SELECT count(*) AS n FROM ${table} WHERE through IS NOT NULL`).get();
  if (Number(held?.['n']) < 3) throw new Error(`only ${Number(held?.['n'])} snapshots were kept`);
  db.exec(`UPDATE ${table} SET bytes = CAST('torn' AS BLOB) WHERE seq IN
    (SELECT seq FROM ${table} WHERE through IS NOT NULL ORDER BY seq DESC LIMIT ${newest})`);
  db.close();
}
