import { Injectable } from '@nestjs/common';
import { ProblemError, type GemetenDto, type NieuweMeting, type NieuweMetingen } from '@keukentafel/contract';
import {
  checkMetingen, datumIn, gemetenNa, gevolgVan, vergelijkInvoer, type Leefgebied, type MetingInhoud, type OpenHulpvraag, type VerkenningStatus,
} from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { CasusService, type VergrendeldeCasus } from '../casus/casus.service';
import { LijstService } from '../lijst/lijst.service';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { type Wie } from '../platform/tenancy/opening';
import { addToTijdlijn, type TijdlijnRegel } from '../tijdlijn/tijdlijn';
import { INSERT as INSERT_HULPVRAAG, SLUIT } from './hulpvraag.sql';
import { INSERT, LAATSTE, STAND } from './meting.sql';
import { toMetingDto, type MetingRow } from './verkenning.mapper';
import { VerkenningService } from './verkenning.service';

interface StandRow {
  readonly status: VerkenningStatus;
  readonly metingen: (MetingInhoud & { readonly id: string; readonly gemeten_op: string })[];
  readonly hulpvragen: OpenHulpvraag[];
}

/** Metingen: what is found of the leefgebieden while people talk. They are only ever added. */
@Injectable()
export class MetingService {
  constructor(
    private readonly db: Database, private readonly clock: Clock, private readonly casussen: CasusService, private readonly verkenningen: VerkenningService,
    private readonly lijsten: LijstService,
  ) {}

  /**
   * Adds a meting for every leefgebied of which something new is said, and raises the hulpvragen that follow or lets them lapse.
   * @throws ProblemError `niet-gevonden`; `versie-verouderd`, naming the leefgebieden of which a colleague recorded something the caller
   *   did not see: then nothing is written; DomainError `casus-gesloten`, `keuze-onbekend` and of {@link checkMetingen}.
   */
  async registreer(id: string, { metingen }: NieuweMetingen): Promise<GemetenDto> {
    const { gemeenteId } = this.db.context<Wie>();
    const casus = await this.casussen.vergrendelOpen((await this.verkenningen.vind(id)).casus_id);
    const [stand] = await this.db.query<StandRow>(STAND, [gemeenteId, id]) as [StandRow];
    checkMetingen(stand.status, metingen);
    await this.checkLeefgebieden(metingen, stand);
    const { nieuw, verouderd } = vergelijkInvoer(metingen, stand.metingen);
    if (verouderd.length > 0) throw gezienIsOud(verouderd);
    if (nieuw.length > 0) await this.schrijf(casus, id, nieuw.map((index) => metingen[index]!), stand);
    const nu = (await this.db.query<MetingRow>(LAATSTE, [gemeenteId, id])).map(toMetingDto);
    return { metingen: metingen.flatMap(({ leefgebied }) => nu.filter((meting) => meting.leefgebied === leefgebied)) };
  }

  /** A leefgebied that ended can still be corrected in this conversation, and an open hulpvraag of it still be talked about. */
  private checkLeefgebieden(metingen: readonly NieuweMeting[], stand: StandRow): Promise<void> {
    const bekend = new Set([...stand.metingen, ...stand.hulpvragen].map(({ leefgebied }) => leefgebied));
    return this.lijsten.controleer(metingen.map(({ leefgebied }, index) =>
      ({ veld: `metingen.${index}.leefgebied`, lijst: 'leefgebied', codes: bekend.has(leefgebied) ? [] : [leefgebied] })));
  }

  private async schrijf(casus: VergrendeldeCasus, verkenningId: string, metingen: readonly NieuweMeting[], stand: StandRow): Promise<void> {
    const { gemeenteId, medewerkerId } = this.db.context<Wie>();
    const laatste = stand.metingen.map(({ gemeten_op }) => new Date(gemeten_op)).sort((a, b) => a.getTime() - b.getTime()).at(-1);
    const op = gemetenNa(this.clock.now(), laatste);
    const ids = metingen.map(() => uuidv7());
    const kolom = <K extends keyof NieuweMeting>(veld: K) => metingen.map((meting) => meting[veld] ?? null);
    await this.db.affect(INSERT, [
      gemeenteId, casus.id, verkenningId, op, medewerkerId, ids, kolom('leefgebied'), kolom('uitkomst'), kolom('score'), kolom('zelfredzaamheid'),
      kolom('krachten'), kolom('netwerk'), kolom('wens'), kolom('notitie'),
    ]);
    const regels = metingen.map(({ leefgebied, uitkomst, score, zelfredzaamheid }, index): TijdlijnRegel => ({
      casusId: casus.id, soort: 'meting', op, objectId: ids[index]!, gegevens: { leefgebied, uitkomst, score: score ?? null, zelfredzaamheid: zelfredzaamheid ?? null },
    }));
    await addToTijdlijn(this.db, [...regels, ...(await this.volg(casus, verkenningId, metingen, stand.hulpvragen, op))]);
    await logToegang(this.db, 'aanmaken', 'meting', ids.map((objectId) => ({ objectId, inwonerId: casus.inwonerId })));
    await this.casussen.meldWijziging(casus);
  }

  /** Raises hulpvragen and lets them lapse, as the metingen ask; answers their lines for the tijdlijn. */
  private async volg(casus: VergrendeldeCasus, verkenningId: string, metingen: readonly NieuweMeting[], open: readonly OpenHulpvraag[], op: Date): Promise<TijdlijnRegel[]> {
    const { gemeenteId } = this.db.context<Wie>();
    const gevolgen = metingen.map((meting) => gevolgVan(meting, verkenningId, open));
    const gesteld = gevolgen.flatMap((gevolg) => (gevolg?.soort === 'stellen' ? [{ id: uuidv7(), leefgebied: gevolg.leefgebied }] : []));
    const vervallen = open.filter(({ id }) => gevolgen.some((gevolg) => gevolg?.soort === 'vervallen' && gevolg.hulpvraagId === id));
    const dag = datumIn(op);
    if (gesteld.length > 0) await this.db.affect(INSERT_HULPVRAAG, [gemeenteId, casus.id, verkenningId, dag, gesteld.map(({ id }) => id), gesteld.map(({ leefgebied }) => leefgebied)]);
    if (vervallen.length > 0) await this.db.affect(SLUIT, [gemeenteId, vervallen.map(({ id }) => id), dag, 'vervallen']);
    const regel = (soort: TijdlijnRegel['soort'], gegevens: TijdlijnRegel['gegevens']) =>
      ({ id, leefgebied }: { id: string; leefgebied: Leefgebied }): TijdlijnRegel => ({ casusId: casus.id, soort, op, objectId: id, gegevens: { leefgebied, ...gegevens } });
    return [...gesteld.map(regel('hulpvraag_gesteld', {})), ...vervallen.map(regel('hulpvraag_gesloten', { uitkomst: 'vervallen' }))];
  }
}

const gezienIsOud = (verouderd: readonly number[]): ProblemError =>
  new ProblemError('versie-verouderd', { fouten: verouderd.map((index) => ({ veld: `metingen.${index}.vorigeId`, regel: 'versie', melding: 'Een collega heeft hier intussen iets vastgelegd.' })) });
