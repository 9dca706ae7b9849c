import { type DynamicModule, Module } from '@nestjs/common';
import { AanmeldingService } from '../../aanmelding/aanmelding.service';
import { RegistratieService } from '../../aanmelding/registratie.service';
import { HuishoudenService } from '../../huishouden/huishouden.service';
import { KoppelingService } from '../../inwoner/koppeling.service';
import { PersoonService } from '../../inwoner/persoon.service';
import { MeldingService } from '../../melding/melding.service';
import { AfsluitingService } from '../../casus/afsluiting.service';
import { CasusService } from '../../casus/casus.service';
import { KijkerService } from '../../casus/kijker.service';
import { ConceptService } from '../../concept/concept.service';
import { ContactmomentService } from '../../contactmoment/contactmoment.service';
import { DocumentService } from '../../document/document.service';
import { FactsheetService } from '../../factsheet/factsheet.service';
import { CijferLijstService } from '../../factsheet/lijst.service';
import { InrichtingService } from '../../inrichting/inrichting.service';
import { WijkindelingService } from '../../inrichting/wijkindeling.service';
import { InterventieService } from '../../interventie/interventie.service';
import { UitvoerderService } from '../../interventie/uitvoerder.service';
import { WachtlijstService } from '../../interventie/wachtlijst.service';
import { BekendenService } from '../../inwoner/bekenden.service';
import { InwonerService } from '../../inwoner/inwoner.service';
import { LijstBeheerService } from '../../lijst/lijst-beheer.service';
import { LijstService } from '../../lijst/lijst.service';
import { MedewerkerService } from '../../medewerker/medewerker.service';
import { OverdrachtService } from '../../overdracht/overdracht.service';
import { PublicatieService } from '../../publicatie/publicatie.service';
import { SessieService } from '../../sessie/sessie.service';
import { TijdlijnService } from '../../tijdlijn/tijdlijn.service';
import { ToegangslogService } from '../../toegangslog/toegangslog.service';
import { HulpvraagService } from '../../verkenning/hulpvraag.service';
import { MetingService } from '../../verkenning/meting.service';
import { VerkenningService } from '../../verkenning/verkenning.service';
import { WerkService } from '../../werk/werk.service';
import { Clock, SystemClock } from '../clock/clock';
import { Database } from '../database/database';

const SERVICES = [
  CijferLijstService, DocumentService, PublicatieService,
  LijstBeheerService, LijstService, WijkindelingService,
  WerkService,
  AfsluitingService, KijkerService, TijdlijnService,
  AanmeldingService, RegistratieService, MeldingService, HuishoudenService, KoppelingService, PersoonService, BekendenService, CasusService, ConceptService, FactsheetService, InrichtingService, InwonerService, MedewerkerService, SessieService, ToegangslogService,
  ContactmomentService, InterventieService, OverdrachtService, UitvoerderService, WachtlijstService,
  HulpvraagService, MetingService, VerkenningService,
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
