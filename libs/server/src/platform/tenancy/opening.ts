import { type Rol } from '@keukentafel/domain';
import { escapeLiteral } from 'pg';
import { type Opening } from '../database/database';

/** Who is asking, as the database found them in the sessie. Ids are UUIDs. */
export interface Wie {
  readonly gemeenteId: string;
  readonly sessieId: string;
  readonly medewerkerId: string;
  readonly organisatieId: string;
  readonly rollen: readonly Rol[];
  readonly dossierTeams: readonly string[];
  readonly cijferTeams: readonly string[];
  /** Ground of access, for the log. */
  readonly doel: string;
  /** Network address the request came from, for the log. */
  readonly adres: string | null;
}

/** What a token claims; the database checks it. */
export interface SessieClaim {
  readonly gemeenteId: string;
  readonly sessieId: string;
  readonly medewerkerId: string;
}

/** The sessie is not there, has ended, or its medewerker may no longer log in. */
export class SessieVoorbijError extends Error {
  override readonly name = 'SessieVoorbijError';
}

interface OpenedRow {
  readonly organisatie_id: string;
  readonly rollen: Rol[];
  readonly dossier_teams: string[];
  readonly cijfer_teams: string[];
}

/** Opens a transaction for a sessie; `doel` and `adres` go into the access log. Refuses with {@link SessieVoorbijError}. */
export function openSessie(claim: SessieClaim, doel: string, adres: string | null = null): Opening<Wie> {
  const values = [claim.gemeenteId, claim.sessieId, claim.medewerkerId, doel].map(escapeLiteral).join(', ');
  return {
    sql: `select organisatie_id, rollen, dossier_teams, cijfer_teams from app.open_sessie(${values})`,
    accept(rows) {
      const row = rows[0] as OpenedRow | undefined;
      if (!row) throw new SessieVoorbijError();
      return {
        gemeenteId: claim.gemeenteId, sessieId: claim.sessieId, medewerkerId: claim.medewerkerId, organisatieId: row.organisatie_id,
        rollen: row.rollen, dossierTeams: row.dossier_teams, cijferTeams: row.cijfer_teams, doel, adres,
      };
    },
  };
}

/** Opens a transaction of a job for one gemeente, under the narrow role it is connected as. */
export const openGemeente = (gemeenteId: string): Opening<{ gemeenteId: string }> => ({
  sql: `select set_config('app.gemeente_id', ${escapeLiteral(gemeenteId)}, true)`,
  accept: () => ({ gemeenteId }),
});

/** Opens a transaction without anyone's context: only what the role itself may touch. */
export const openDienst = (): Opening<null> => ({ sql: `select 1`, accept: () => null });
