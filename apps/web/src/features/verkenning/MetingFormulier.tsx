import type { MetingDto, VraagverkenningDto } from '@keukentafel/contract';
import { isBesproken, SCORE_MAX, UITKOMST, ZELFREDZAAMHEID, type Leefgebied, type MetingWaarde } from '@keukentafel/domain';
import { Textarea } from '@mantine/core';
import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { VerlaatVraag } from '../../components/VerlaatVraag';
import { ConceptMelding } from '../../lib/concept';
import { Botsing } from './Botsing';
import { MetingStand } from './MetingStand';
import { Schaal } from './Schaal';
import { useMeting } from './use-meting';
import classes from './Verkenning.module.css';
import { TEKSTVRAGEN } from './vorm';
import { VorigeKeer } from './VorigeKeer';

interface Props {
  readonly verkenning: VraagverkenningDto;
  readonly leefgebied: Leefgebied;
  readonly huidig: MetingDto | null;
  readonly vorige: MetingDto | null;
  /** What is chosen now, before it is saved. */
  readonly onWaarde: (waarde: MetingWaarde) => void;
}

const MAX = { wens: 2000, krachten: 2000, netwerk: 2000, notitie: 4000 } as const;
const UITKOMSTEN = UITKOMST.map(({ code, naam }) => ({ waarde: code, naam }));
const SCORES = Array.from({ length: SCORE_MAX }, (_, index) => ({ waarde: index + 1, naam: String(index + 1), kort: String(index + 1) }));
const NIVEAUS = ZELFREDZAAMHEID.map(({ niveau, naam }) => ({ waarde: niveau, naam, kort: String(niveau) }));

/** Everything that can be recorded of one leefgebied; only the uitkomst shows until it is discussed. Saves itself. */
export function MetingFormulier({ verkenning, leefgebied, huidig, vorige, onWaarde }: Props) {
  const { form, staat, concept, blocker, bewaar, verlaat, kies } = useMeting(verkenning, leefgebied, huidig);
  const [uitkomst, score, zelfredzaamheid] = useWatch({ control: form.control, name: ['uitkomst', 'score', 'zelfredzaamheid'] });
  const besproken = isBesproken({ uitkomst });
  useEffect(
    () => onWaarde({ leefgebied, uitkomst, score: besproken ? score : null, zelfredzaamheid: besproken ? zelfredzaamheid : null }),
    [onWaarde, leefgebied, uitkomst, besproken, score, zelfredzaamheid],
  );
  return (
    <form className={classes.formulier} noValidate onSubmit={(event) => event.preventDefault()} onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) verlaat(); }}>
      <ConceptMelding concept={concept} />
      {vorige && <VorigeKeer meting={vorige} />}
      <Schaal label="Is hier een vraag?" keuzes={UITKOMSTEN} waarde={uitkomst} onKies={(waarde) => form.setValue('uitkomst', waarde, { shouldDirty: true })} />
      {besproken && (
        <>
          <Schaal
            label="Welk cijfer geef je jezelf?" uitleg="1 is heel slecht, 10 is heel goed." keuzes={SCORES} waarde={score}
            onKies={(waarde) => form.setValue('score', waarde, { shouldDirty: true })} onWis={() => form.setValue('score', null, { shouldDirty: true })}
          />
          <Schaal
            label="Zelfredzaamheid, volgens de werker" keuzes={NIVEAUS} waarde={zelfredzaamheid}
            onKies={(waarde) => form.setValue('zelfredzaamheid', waarde, { shouldDirty: true })} onWis={() => form.setValue('zelfredzaamheid', null, { shouldDirty: true })}
          />
        </>
      )}
      <div className={classes.teksten}>
        {TEKSTVRAGEN.filter(({ naam }) => besproken || naam === 'notitie').map(({ naam, label }) => (
          <Textarea key={naam} label={label} autosize minRows={2} maxRows={8} maxLength={MAX[naam]} {...form.register(naam)} />
        ))}
      </div>
      {staat.soort === 'botsing' && <Botsing meting={staat.meting} onKies={kies} />}
      <MetingStand staat={staat} onBewaar={bewaar} />
      <VerlaatVraag blocker={blocker} bewaard />
    </form>
  );
}
