import {
  AanmeldingService, CasusService, Clock, type Database, InrichtingService, InwonerService, openDienst, openSessie, type SessieClaim,
} from '@keukentafel/server';
import { v7 as uuidv7 } from 'uuid';
import { type Client } from 'pg';
import { type DemoGemeente } from './gemeente';
import { type DemoAanmelding } from './verhaal';

/** A clock that stands still, so that the story is told at one moment. */
class StoryClock extends Clock {
  constructor(private readonly at: Date) {
    super();
  }

  now(): Date {
    return this.at;
  }
}

/** The services the story is told through: the same rules as everyone's work. */
export class Leven {
  private readonly aanmeldingen: AanmeldingService;
  private readonly casussen: CasusService;

  constructor(private readonly db: Database, nu: Date) {
    const clock = new StoryClock(nu);
    this.casussen = new CasusService(db, clock);
    this.aanmeldingen = new AanmeldingService(db, clock, new InrichtingService(db, clock), new InwonerService(db), this.casussen);
  }

  /** Registers the story from position `vanaf` on, each by someone of the team it belongs to. */
  async beleef(story: readonly DemoAanmelding[], vanaf: number, wie: (team: string, nr: number) => SessieClaim): Promise<void> {
    const inwoners = new Map<number, string>();
    for (const [nr, item] of story.entries()) {
      if (nr < vanaf) continue;
      const sameTeam = item.terugVan !== null && story[item.terugVan]?.team === item.team;
      const inwonerId = sameTeam ? inwoners.get(item.terugVan) : undefined;
      inwoners.set(nr, await this.registreer(item, inwonerId ?? null, wie(item.team, nr)));
    }
  }

  private registreer(item: DemoAanmelding, inwonerId: string | null, claim: SessieClaim): Promise<string> {
    const { inwoner, ...rest } = item.invoer;
    return this.db.run(openSessie(claim, 'demo'), async () => {
      const { casusId, inwonerId: wie } = await this.aanmeldingen.registreer(inwonerId ? { ...rest, inwonerId } : { ...rest, inwoner });
      if (!item.opgepakt) return wie;
      const casus = await this.casussen.lees(casusId);
      if (!casus.regiehouder) await this.casussen.wijzig(casusId, casus.version, { regiehouderId: claim.medewerkerId });
      return wie;
    });
  }
}

/** A sessie for every worker of the demo, by team; they end when the story is told. */
export async function openWorkers(db: Database, owner: Client, gemeente: DemoGemeente, gemeenteId: string): Promise<Map<string, SessieClaim[]>> {
  const byTeam = new Map<string, SessieClaim[]>();
  for (const medewerker of gemeente.medewerkers.filter(({ rollen }) => rollen.includes('sociaal_werker'))) {
    const { rows } = await owner.query<{ id: string }>('select id from medewerker where gemeente_id = $1 and email = $2', [gemeenteId, medewerker.email]);
    const claim = { gemeenteId, medewerkerId: rows[0]?.id ?? '', sessieId: uuidv7() };
    await db.run(openDienst(), () => db.query({ name: 'demo.sessie', text: `select app.start_sessie($1, $2, $3, '1 hour')` }, [gemeenteId, claim.medewerkerId, claim.sessieId]));
    for (const team of medewerker.teams) byTeam.set(team, [...(byTeam.get(team) ?? []), claim]);
  }
  return byTeam;
}

/** Ends the sessies of {@link openWorkers}. */
export async function closeWorkers(db: Database, workers: ReadonlyMap<string, readonly SessieClaim[]>): Promise<void> {
  for (const { gemeenteId, sessieId } of new Set([...workers.values()].flat())) {
    await db.run(openDienst(), () => db.query({ name: 'demo.eindig', text: 'select app.eindig_sessie($1, $2)' }, [gemeenteId, sessieId]));
  }
}
