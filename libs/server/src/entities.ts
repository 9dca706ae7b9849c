import { AanmeldingEntity } from './aanmelding/aanmelding.entity';
import { AfsluitingEntity } from './casus/afsluiting.entity';
import { CasusEntity } from './casus/casus.entity';
import { ContactmomentEntity } from './contactmoment/contactmoment.entity';
import { InterventieEntity } from './interventie/interventie.entity';
import { InwonerEntity } from './inwoner/inwoner.entity';
import { MedewerkerEntity } from './medewerker/medewerker.entity';
import { VraagverkenningEntity } from './verkenning/vraagverkenning.entity';
import { WijkEntity } from './inrichting/wijk.entity';

/** Everything TypeORM saves one at a time. */
export const ENTITIES = [AanmeldingEntity, AfsluitingEntity, CasusEntity, ContactmomentEntity, InterventieEntity, InwonerEntity, MedewerkerEntity, VraagverkenningEntity, WijkEntity];
