import { AanmeldingEntity } from './aanmelding/aanmelding.entity';
import { CasusEntity } from './casus/casus.entity';
import { InwonerEntity } from './inwoner/inwoner.entity';
import { MedewerkerEntity } from './medewerker/medewerker.entity';

/** Everything TypeORM saves one at a time. */
export const ENTITIES = [AanmeldingEntity, CasusEntity, InwonerEntity, MedewerkerEntity];
