import { type NieuweAanmelding } from '@keukentafel/contract';
import {
  BEWAARNORM, checkAanmelding, checkAfhandeling, checkOvergang, checkRegiehouder, datumIn, directAfgesloten, type CasusStatus, type Datum, type DirecteAfsluiting,
  type HulpvraagUitkomst, type InterventieStand, type Leefgebied, type Plaatsing, type TijdlijnSoort, type Werksoort,
} from '@keukentafel/domain';
import { nieuwId } from './id';
import { type Rijen } from './rijen';

/** A hulpvraag of a casus; its row changes with it. */
export interface DemoHulpvraag {
  readonly rij: { id: string; vraagverkenning_id: string; leefgebied: Leefgebied; gesteld_op: Datum; gesloten_op: Datum | null; uitkomst: HulpvraagUitkomst | null; version: number };
  beantwoord: boolean;
}

/** An interventie of a casus with its goals and what it answers. */
export interface DemoWerk {
  readonly id: string;
  readonly werksoort: Werksoort;
  stand: InterventieStand;
  readonly rij: Record<string, unknown> & { version: number };
  readonly doelen: { readonly rij: Record<string, unknown> & { id: string; omschrijving: string; score_begin: number; score_eind: number | null }; readonly eind: number }[];
  readonly hulpvraag: DemoHulpvraag;
}

/**
 * One casus of the demo, lived by the rules of the domain: a step that they refuse throws. Every step leaves the rows it leaves when somebody
 * takes it on the screen.
 */
export class DemoCasus {
  readonly id = nieuwId();
  readonly hulpvragen: DemoHulpvraag[] = [];
  readonly werk: DemoWerk[] = [];
  readonly contacten: { status: string; version: number }[] = [];
  verkend = false;
  readonly rij;
  /** How it was closed as it was opened. */
  private readonly dicht: DirecteAfsluiting | null;

  constructor(readonly rijen: Rijen, readonly medewerkerId: string, readonly inwonerId: string, wijkteamId: string, readonly geopend: Date, direct: boolean) {
    const dicht = direct ? directAfgesloten(geopend, BEWAARNORM) : null;
    const status: CasusStatus = dicht ? 'afgesloten' : 'aangemeld';
    this.dicht = dicht;
    this.rij = rijen.voeg('casus', {
      id: this.id, inwoner_id: inwonerId, wijkteam_id: wijkteamId, regiehouder_id: null as string | null, status, geopend_op: geopend,
      afgesloten_op: dicht?.afgeslotenOp ?? null, resultaat: dicht?.resultaat ?? null, afsluitreden: dicht?.reden ?? null, bewaren_tot: dicht?.bewarenTot ?? null, version: 1,
    });
  }

  get status(): CasusStatus {
    return this.rij.status;
  }

  /** What bounds the days of what is done in it, when that is written down at a moment. */
  kader(op: Date): { geopendOp: Datum; vandaag: Datum } {
    return { geopendOp: datumIn(this.geopend), vandaag: datumIn(op) };
  }

  /** Whether it was open on a day, seen from today. */
  wasOpen(op: Date): boolean {
    return op >= this.geopend && (this.rij.afgesloten_op === null || datumIn(op) < this.rij.afgesloten_op);
  }

  /** An aanmelding about it, with what was done at once. @throws DomainError of {@link checkAanmelding} and {@link checkAfhandeling} */
  meldAan(op: Date, { afhandeling, ...invoer }: NieuweAanmelding, plaatsing: Plaatsing): string {
    checkAanmelding({ ...invoer, ontvangenOp: op }, op);
    const id = nieuwId();
    this.rijen.voeg('aanmelding', {
      id, inwoner_id: this.inwonerId, casus_id: this.id, ontvangen_op: op, kanaal: invoer.kanaal, aanmelder: invoer.aanmelder,
      aanmelder_organisatie: invoer.aanmelderOrganisatie ?? null, vraag: invoer.vraag, leefgebieden: invoer.leefgebieden, urgentie: invoer.urgentie,
      veiligheid: invoer.veiligheid, postcode: invoer.inwoner?.postcode ?? null, wijk_id: plaatsing.wijkId, wijkteam_id: plaatsing.wijkteamId,
      geregistreerd_door: this.medewerkerId, version: 1,
    });
    this.regel('aanmelding', op, id);
    if (!afhandeling) return id;
    checkAfhandeling(afhandeling);
    this.voegActie(op, { soort: afhandeling.soort, toelichting: afhandeling.toelichting ?? null, aanmelding_id: id });
    if (this.dicht) this.legAfsluitingVast(op, this.dicht);
    return id;
  }

  /** Someone of the wijkteam leads it from now on. @throws DomainError of {@link checkRegiehouder} */
  neemRegie(op: Date): void {
    checkRegiehouder({ status: this.status }, true);
    Object.assign(this.rij, { regiehouder_id: this.medewerkerId, version: this.rij.version + 1 });
    this.regel('regie', op, this.medewerkerId);
  }

  /** Writes down how it ended, with its line in the tijdlijn. */
  legAfsluitingVast(op: Date, { afgeslotenOp, resultaat, reden, bewarenTot }: DirecteAfsluiting): void {
    const id = nieuwId();
    this.rijen.voeg('afsluiting', { id, casus_id: this.id, afgesloten_op: afgeslotenOp, afgesloten_door: this.medewerkerId, resultaat, reden, bewaren_tot: bewarenTot });
    this.regel('afgesloten', op, id, { resultaat, bewarenTot });
  }

  /** Brings it to another status; the same is no change. @throws DomainError `overgang-niet-toegestaan` */
  zetStatus(op: Date, naar: CasusStatus): void {
    const van = this.status;
    if (van === naar) return;
    checkOvergang(van, naar);
    Object.assign(this.rij, { status: naar, version: this.rij.version + 1 });
    if (naar !== 'afgesloten') this.regel('status', op, null, { van, naar });
  }

  /** An actie, with its line in the tijdlijn. */
  voegActie(op: Date, { leefgebied, ...actie }: { soort: string; leefgebied?: Leefgebied; toelichting?: string | null; organisatie?: string | null; hulpvraag_id?: string; vraagverkenning_id?: string; aanmelding_id?: string }): void {
    const id = nieuwId();
    const leeg = { hulpvraag_id: null, vraagverkenning_id: null, aanmelding_id: null, toelichting: null, organisatie: null };
    this.rijen.voeg('actie', { id, casus_id: this.id, ...leeg, ...actie, gedaan_op: op, gedaan_door: this.medewerkerId });
    this.regel('actie', op, id, { soort: actie.soort, ...(leefgebied ? { leefgebied, hulpvraagId: actie.hulpvraag_id } : {}) });
  }

  /** Closes a hulpvraag on the day of a moment. */
  sluitHulpvraag({ rij }: DemoHulpvraag, op: Date, uitkomst: HulpvraagUitkomst): void {
    Object.assign(rij, { gesloten_op: datumIn(op), uitkomst, version: rij.version + 1 });
    this.regel('hulpvraag_gesloten', op, rij.id, { leefgebied: rij.leefgebied, uitkomst });
  }

  /** A line of the tijdlijn, written down as it happened; of some contacts two days later. */
  regel(soort: TijdlijnSoort, op: Date, objectId: string | null, gegevens: object = {}): void {
    const id = nieuwId();
    const later = soort === 'contact_gedaan' && id.endsWith('7') ? 2 * 86_400_000 : 0;
    this.rijen.voeg('tijdlijn', {
      id, casus_id: this.id, soort, gebeurd_op: op, object_id: objectId, door: this.medewerkerId, gegevens, created_at: new Date(Math.min(op.getTime() + later, Date.now())),
    });
  }
}
