import { createSecretKey } from 'node:crypto';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { CoreModule, InlogRem, keyFor, type Database, type Logger, type Settings } from '@keukentafel/server';
import { AanmeldingController } from './aanmelding/aanmelding.controller';
import { AfsluitingController } from './casus/afsluiting.controller';
import { CasusController } from './casus/casus.controller';
import { KijkerController } from './casus/kijker.controller';
import { ConceptController } from './concept/concept.controller';
import { ContactmomentController } from './contactmoment/contactmoment.controller';
import { DocumentController } from './document/document.controller';
import { FactsheetController } from './factsheet/factsheet.controller';
import { GebeurtenisController } from './gebeurtenis/gebeurtenis.controller';
import { Luisteraar } from './gebeurtenis/luisteraar';
import { HealthController } from './health/health.controller';
import { InrichtingController } from './inrichting/inrichting.controller';
import { InterventieController } from './interventie/interventie.controller';
import { WijkindelingController } from './inrichting/wijkindeling.controller';
import { InwonerController } from './inwoner/inwoner.controller';
import { HuishoudenController } from './huishouden/huishouden.controller';
import { KoppelingController } from './inwoner/koppeling.controller';
import { MeldingController } from './melding/melding.controller';
import { LijstController } from './lijst/lijst.controller';
import { LijstLuisteraar } from './lijst/lijst-luisteraar';
import { MedewerkerController } from './medewerker/medewerker.controller';
import { OverdrachtController } from './overdracht/overdracht.controller';
import { JwtStrategy } from './platform/jwt.strategy';
import { Lifecycle } from './platform/lifecycle';
import { ProblemFilter } from './platform/problem.filter';
import { ToegangGuard } from './platform/toegang.guard';
import { LOGGER, SETTINGS } from './platform/tokens';
import { TransactieInterceptor } from './platform/transactie.interceptor';
import { PublicatieController } from './publicatie/publicatie.controller';
import { SessieController } from './sessie/sessie.controller';
import { TijdlijnController } from './tijdlijn/tijdlijn.controller';
import { ToegangslogController } from './toegangslog/toegangslog.controller';
import { HulpvraagController } from './verkenning/hulpvraag.controller';
import { WerkController } from './werk/werk.controller';
import { VerkenningController } from './verkenning/verkenning.controller';

/** The HTTP door. */
@Module({})
export class AppModule {
  static with(settings: Settings, database: Database, logger: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.on(database),
        PassportModule,
        JwtModule.register({ secret: createSecretKey(keyFor(settings, 'jwt')), signOptions: { algorithm: 'HS256' } }),
      ],
      controllers: [
        LijstController, WijkindelingController, DocumentController, PublicatieController,
        WerkController,
        AfsluitingController, KijkerController, TijdlijnController,
        AanmeldingController, CasusController, ConceptController, FactsheetController, GebeurtenisController, HealthController, InrichtingController,
        InwonerController, MedewerkerController, MeldingController, HuishoudenController, KoppelingController, SessieController, ToegangslogController,
        ContactmomentController, InterventieController, OverdrachtController,
        HulpvraagController, VerkenningController,
      ],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: LOGGER, useValue: logger },
        { provide: APP_GUARD, useClass: ToegangGuard },
        { provide: APP_INTERCEPTOR, useClass: TransactieInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
        InlogRem, JwtStrategy, Lifecycle, LijstLuisteraar, Luisteraar,
      ],
    };
  }
}
