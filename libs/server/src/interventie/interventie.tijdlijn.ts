import { datumIn, type Datum, type InterventieStand, type InterventieVervolg, type TijdlijnSoort, type Werksoort } from '@keukentafel/domain';
import { type TijdlijnRegel } from '../tijdlijn/tijdlijn';
import { type StandRow } from './interventie.mapper';

/** A day as a moment: now when it is today, else noon of that day in the Netherlands, give or take the hour of summer. */
const moment = (dag: Datum | null, nu: Date): Date => (dag === null || dag === datumIn(nu) ? nu : new Date(`${dag}T11:00:00Z`));

interface Nieuw {
  readonly casusId: string;
  readonly id: string;
  readonly stand: InterventieStand;
  readonly werksoort: Werksoort;
  readonly hulpvragen: readonly string[];
  readonly nu: Date;
}

/** The line of a new interventie, on the day it began or came on the wachtlijst. */
export const regelVanNieuwe = ({ casusId, id, stand, werksoort, hulpvragen, nu }: Nieuw): TijdlijnRegel => ({
  casusId, soort: 'interventie_toegevoegd', op: moment(stand.gestartOp ?? stand.wachtlijstOp, nu), objectId: id, gegevens: { werksoort, status: stand.status, hulpvragen },
});

interface Gewijzigd {
  readonly casusId: string;
  readonly id: string;
  readonly oud: StandRow;
  readonly vervolg: InterventieVervolg;
  /** Names of the fields that were given. */
  readonly velden: readonly string[];
  readonly nu: Date;
}

/** The lines of a change: started or closed on the day that was given, corrected now; and every hulpvraag that closed with it. */
export function regelsVan({ casusId, id, oud, vervolg, velden, nu }: Gewijzigd): TijdlijnRegel[] {
  const { stand, stap, dicht, daarna } = vervolg;
  const regel = (soort: TijdlijnSoort, op: Date, gegevens: TijdlijnRegel['gegevens']): TijdlijnRegel => ({ casusId, soort, op, objectId: id, gegevens });
  const gesloten = moment(stand.afgeslotenOp, nu);
  const wat = stap === 'actief' ? regel('interventie_gestart', moment(stand.gestartOp, nu), { velden })
    : stap === 'afgesloten' ? regel('interventie_afgesloten', gesloten, { resultaat: stand.resultaat, velden })
      : regel('interventie_gewijzigd', nu, { velden });
  const hulpvragen = oud.hulpvragen.filter((hulpvraag) => dicht.includes(hulpvraag.id));
  return [wat, ...hulpvragen.map(({ id: objectId, leefgebied }): TijdlijnRegel => ({ casusId, soort: 'hulpvraag_gesloten', op: gesloten, objectId, gegevens: { leefgebied, uitkomst: daarna } }))];
}
