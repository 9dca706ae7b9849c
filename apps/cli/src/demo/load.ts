import { datumIn } from '@keukentafel/domain';
import { connectionFor, Database, ENTITIES, openGemeente, type Settings } from '@keukentafel/server';
import { Client } from 'pg';
import { type DemoGemeente } from './gemeente';
import { HEEMSKERK } from './heemskerk';
import { findGemeente, richtIn } from './inrichten';
import { closeWorkers, dagtekenTijdlijn, Leven, openWorkers } from './leven';
import { UITGEEST } from './uitgeest';
import { verhaal } from './verhaal';

const SEED: Readonly<Record<string, number>> = { [HEEMSKERK.cbsCode]: 2021, [UITGEEST.cbsCode]: 450 };

interface Doors {
  readonly owner: Client;
  readonly app: Database;
  readonly cijfers: Database;
}

/** What was told already. */
const TOLD = { name: 'demo.told', text: 'select id from aanmelding where gemeente_id = $1 order by id' };

/**
 * Loads the demo data through the same services and rules as everyone's work. Running it again adds nothing; after it was cut off it
 * goes on where it stopped.
 */
export async function loadDemo(settings: Settings, onStep?: (text: string) => void): Promise<void> {
  const owner = new Client({ connectionString: connectionFor(settings, 'owner') });
  await owner.connect();
  const app = await Database.connect({ url: connectionFor(settings, 'app'), applicationName: 'keukentafel-demo', poolMax: 2, entities: ENTITIES });
  const cijfers = await Database.connect({ url: connectionFor(settings, 'cijfers'), applicationName: 'keukentafel-demo', poolMax: 1 });
  try {
    for (const gemeente of [HEEMSKERK, UITGEEST]) {
      onStep?.(gemeente.naam);
      await loadGemeente({ owner, app, cijfers }, gemeente, new Date());
    }
  } finally {
    await Promise.all([owner.end(), app.close(), cijfers.close()]);
  }
}

async function loadGemeente({ owner, app, cijfers }: Doors, gemeente: DemoGemeente, nu: Date): Promise<void> {
  const gemeenteId = (await findGemeente(owner, gemeente)) ?? (await richtIn(owner, gemeente, datumIn(nu)));
  const told = await cijfers.run(openGemeente(gemeenteId), () => cijfers.query<{ id: string }>(TOLD, [gemeenteId]));
  if (told.length >= gemeente.aanmeldingen) return;
  const story = verhaal(gemeente, SEED[gemeente.cbsCode] ?? 1, nu);
  const workers = await openWorkers(app, owner, gemeente, gemeenteId);
  const wie = (team: string, nr: number) => {
    const claims = workers.get(team) ?? [];
    return claims[nr % claims.length]!;
  };
  await new Leven(app, nu).beleef(story, told.length, wie);
  await closeWorkers(app, workers);
  await dagtekenTijdlijn(owner, gemeenteId);
}
