import { connectionFor, Database, openGemeente, telGemeente, type Settings } from '@keukentafel/server';
import { Client } from 'pg';
import { nieuwId } from './id';
import { type DemoGemeente } from './gemeente';
import { HEEMSKERK } from './heemskerk';
import { findGemeente, richtIn } from './inrichten';
import { jaarverhaal } from './jaar/jaar';
import { Rijen } from './rijen';
import { Toeval } from './toeval';
import { UITGEEST } from './uitgeest';
import { type DemoAanmelding, verhaal } from './verhaal';
import { verleden } from './verleden';
import { vertel } from './vertellen';

const SEED: Readonly<Record<string, number>> = { [HEEMSKERK.cbsCode]: 2021, [UITGEEST.cbsCode]: 450 };

/** How much demo there is: everything, or only the life of the last weeks. */
export type DemoOmvang = 'alles' | 'klein';

/** Everything a gemeente of the demo lives through, up to now. */
export function demoRijen(gemeente: DemoGemeente, omvang: DemoOmvang, nu: Date): DemoAanmelding[] {
  const seed = SEED[gemeente.cbsCode] ?? 1;
  const nuLeven = verhaal(gemeente, seed, nu);
  if (omvang === 'klein') return nuLeven;
  // People who come back are known by their place in the story: it stays first.
  return [...nuLeven, ...verleden(gemeente, new Toeval(seed + 1), nu), ...(gemeente === HEEMSKERK ? jaarverhaal(gemeente, seed + 2) : [])];
}

/**
 * Makes the demo data by the rules of the domain, writes it in large statements, and has it counted as everything is counted. Running it
 * again adds nothing; after it was cut off it goes on where it stopped.
 */
export async function loadDemo(settings: Settings, onStep: (text: string) => void = () => undefined): Promise<void> {
  const omvang: DemoOmvang = settings.DEMO === 'klein' ? 'klein' : 'alles';
  const owner = new Client({ connectionString: connectionFor(settings, 'owner'), application_name: 'keukentafel-demo' });
  await owner.connect();
  const cijfers = await Database.connect({ url: connectionFor(settings, 'cijfers'), applicationName: 'keukentafel-demo', poolMax: 1 });
  try {
    for (const gemeente of [HEEMSKERK, UITGEEST]) {
      const stap = (text: string): void => onStep(`${gemeente.naam}, ${text}`);
      const gemeenteId = (await findGemeente(owner, gemeente)) ?? (await loadGemeente(owner, gemeente, omvang, stap));
      await cijfers.run(openGemeente(gemeenteId), () => telGemeente(cijfers, ({ geteld, totaal }) => stap(`cijfers: ${geteld} van ${totaal}`)));
      await owner.query('analyze feit, cijfer');
    }
  } finally {
    await Promise.all([owner.end(), cijfers.close()]);
  }
}

/** One gemeente, in one transaction: when the loading is cut off, it is there in full or not at all. Answers its id. */
async function loadGemeente(owner: Client, gemeente: DemoGemeente, omvang: DemoOmvang, onStep: (text: string) => void): Promise<string> {
  const nu = new Date();
  const rijen = new Rijen(nieuwId());
  onStep('verhaal');
  const inrichting = await richtIn(rijen, gemeente);
  vertel(rijen, inrichting, demoRijen(gemeente, omvang, nu), nu);
  rijen.voeg('outbox', { id: nieuwId(), soort: 'factsheet.tellen', gegevens: { alles: true }, pogingen: 0, created_at: nu });
  await rijen.schrijf(owner, onStep);
  return rijen.gemeenteId;
}
