import { Injectable } from '@nestjs/common';
import { ProblemError, type Inloggen, type SessieDto } from '@keukentafel/contract';
import { rechtenOf } from '@keukentafel/domain';
import { v7 as uuidv7 } from 'uuid';
import { logToegang } from '../platform/audit/toegang';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { currentCorrelation } from '../platform/log/logger';
import { openDienst, openSessie, type SessieClaim, type Wie } from '../platform/tenancy/opening';
import { ACCOUNT, EINDIG, LOG, START, VERNIEUW, WIE } from './sessie.sql';
import { checkWachtwoord } from './wachtwoord';
import { type VernieuwToken } from './token';

/** How long a sessie lasts, how long an access token, and how long after renewing the previous token still counts as a second tab. */
export const SESSIE_DUUR = '12 hours';
export const TOEGANG_SECONDEN = 300;
export const TWEEDE_TAB_MARGE = '30 seconds';

/** A sessie with the token that renews it next. */
export interface GeopendeSessie {
  readonly claim: SessieClaim;
  readonly generatie: number;
}

interface AccountRow {
  readonly gemeente_id: string;
  readonly medewerker_id: string;
  readonly wachtwoord_hash: string;
  readonly actief: boolean;
}

interface VernieuwRow {
  readonly uitkomst: 'geroteerd' | 'herhaald' | 'hergebruik' | 'ongeldig';
  readonly medewerker_id: string;
  readonly generatie: number;
}

/** Logging in, renewing, logging out. */
@Injectable()
export class SessieService {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  /** Starts a sessie for an account. Unknown, disabled and wrong all answer alike. @throws ProblemError `inloggen-mislukt` */
  async start({ email, wachtwoord }: Inloggen, adres: string): Promise<GeopendeSessie> {
    const accounts = await this.db.run(openDienst(), () => this.db.query<AccountRow>(ACCOUNT, [email]));
    const account = accounts[0];
    const klopt = (await checkWachtwoord(account?.wachtwoord_hash, wachtwoord)) && account?.actief === true;
    const sessieId = uuidv7();
    await this.db.run(openDienst(), async () => {
      if (klopt) await this.db.query(START, [account.gemeente_id, account.medewerker_id, sessieId, SESSIE_DUUR]);
      await this.db.query(LOG, [
        account?.gemeente_id ?? null, uuidv7(), account?.medewerker_id ?? null, klopt ? sessieId : null, klopt ? 'inloggen' : 'inloggen-mislukt',
        adres, currentCorrelation() ?? null,
      ]);
    });
    if (!klopt) throw new ProblemError('inloggen-mislukt');
    return { claim: { gemeenteId: account.gemeente_id, sessieId, medewerkerId: account.medewerker_id }, generatie: 0 };
  }

  /** Renews a sessie. An older token than the last two means it was copied: the sessie ends. @throws ProblemError `niet-ingelogd` */
  async vernieuw(token: VernieuwToken): Promise<GeopendeSessie> {
    const { gemeenteId, sessieId, generatie } = token;
    const [row] = await this.db.run(openDienst(), () =>
      this.db.query<VernieuwRow>(VERNIEUW, [gemeenteId, sessieId, generatie, TWEEDE_TAB_MARGE]),
    );
    if (row?.uitkomst !== 'geroteerd' && row?.uitkomst !== 'herhaald') throw new ProblemError('niet-ingelogd');
    return { claim: { gemeenteId, sessieId, medewerkerId: row.medewerker_id }, generatie: row.generatie };
  }

  /** Who a sessie belongs to; opens its own transaction. @throws SessieVoorbijError */
  van(claim: SessieClaim): Promise<SessieDto> {
    return this.db.run(openSessie(claim, 'sessie'), () => this.wie());
  }

  /** Who I am, in the running transaction. */
  async wie(): Promise<SessieDto> {
    const { gemeenteId, medewerkerId, rollen } = this.db.context<Wie>();
    const [row] = await this.db.query<Pick<SessieDto, 'medewerker' | 'email' | 'organisatie' | 'gemeente' | 'wijkteams'>>(WIE, [gemeenteId, medewerkerId]);
    if (!row) throw new ProblemError('niet-ingelogd');
    const vernieuwVoor = new Date(this.clock.now().getTime() + TOEGANG_SECONDEN * 1000).toISOString();
    return { ...row, rollen: [...rollen], rechten: rechtenOf(rollen), vernieuwVoor };
  }

  /** Ends the sessie of the running transaction. */
  async eindig(): Promise<void> {
    const { gemeenteId, sessieId } = this.db.context<Wie>();
    await logToegang(this.db, 'uitloggen', 'sessie', [{ objectId: sessieId, inwonerId: null }]);
    await this.db.query(EINDIG, [gemeenteId, sessieId]);
  }
}
