import { type DynamicModule, Module } from '@nestjs/common';
import { AanmeldingService } from '../../aanmelding/aanmelding.service';
import { CasusService } from '../../casus/casus.service';
import { ConceptService } from '../../concept/concept.service';
import { FactsheetService } from '../../factsheet/factsheet.service';
import { InrichtingService } from '../../inrichting/inrichting.service';
import { BekendenService } from '../../inwoner/bekenden.service';
import { InwonerService } from '../../inwoner/inwoner.service';
import { MedewerkerService } from '../../medewerker/medewerker.service';
import { SessieService } from '../../sessie/sessie.service';
import { ToegangslogService } from '../../toegangslog/toegangslog.service';
import { Clock, SystemClock } from '../clock/clock';
import { Database } from '../database/database';

const SERVICES = [
  AanmeldingService, BekendenService, CasusService, ConceptService, FactsheetService, InrichtingService, InwonerService, MedewerkerService, SessieService, ToegangslogService,
];

/** Every area's service on one database door. */
@Module({})
export class CoreModule {
  /** @param database the door under the role of the program that uses it. */
  static on(database: Database): DynamicModule {
    return {
      module: CoreModule,
      providers: [{ provide: Database, useValue: database }, { provide: Clock, useClass: SystemClock }, ...SERVICES],
      exports: [Database, Clock, ...SERVICES],
    };
  }
}
