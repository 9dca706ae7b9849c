import { LIMIET, PROBLEM, type HulpvraagDto } from '@keukentafel/contract';
import { ACTIE_SOORT, naamOf, sluitHulpvraag, type ActieSoort } from '@keukentafel/domain';
import { Button, Card, Group, Text, Textarea, TextInput, Title } from '@mantine/core';
import { IconArrowForwardUp, IconCheck, IconHeartbeat, IconHeartHandshake, IconInfoCircle, IconScale, IconUsers, IconUsersGroup, type Icon } from '@tabler/icons-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { stijlVan, tintStyle } from '../../components/leefgebied';
import { useLijst } from '../../lib/lijst/use-lijst';
import { datumTekst } from '../../lib/tijd/tekst';
import classes from './Acties.module.css';
import { useSluitHulpvraag } from './api';
import type { ActiesVorm } from './keuze';

const BEELD: Readonly<Record<ActieSoort, Icon>> = {
  informatie_en_advies: IconInfoCircle, dienstverlening_sjd: IconScale, doorverwijzing: IconArrowForwardUp, overleg: IconUsers, interventie: IconHeartHandshake,
  klantvraag: IconUsersGroup, vinger_aan_de_pols: IconHeartbeat,
};

/** What was done before about a hulpvraag that is still open, and closing it by hand. */
function EerdereActies({ hulpvraag }: { readonly hulpvraag: HulpvraagDto }) {
  const sluit = useSluitHulpvraag(hulpvraag.casusId);
  if (hulpvraag.acties.length === 0) return null;
  const kies = (uitkomst: 'beantwoord' | 'niet_beantwoord') => () => sluit.mutate({ id: hulpvraag.id, version: hulpvraag.version, uitkomst });
  return (
    <div className={classes.eerder}>
      <Text size="sm" c="dimmed">Al gekozen: {hulpvraag.acties.map(({ soort, organisatie }) => `${naamOf(ACTIE_SOORT, soort).toLowerCase()}${organisatie ? ` naar ${organisatie}` : ''}`).join(', ')}.</Text>
      <Group gap="xs">
        <Text size="sm">Is deze vraag klaar?</Text>
        <Button size="xs" variant="default" loading={sluit.isPending} onClick={kies('beantwoord')}>Ja, beantwoord</Button>
        <Button size="xs" variant="default" loading={sluit.isPending} onClick={kies('niet_beantwoord')}>Nee, maar sluit hem</Button>
      </Group>
    </div>
  );
}

/** One hulpvraag with the acties that can be chosen for it. */
export function HulpvraagActies({ hulpvraag }: { readonly hulpvraag: HulpvraagDto }) {
  const { id, leefgebied, gesteldOp } = hulpvraag;
  const { register, setValue, control, formState: { errors } } = useFormContext<ActiesVorm>();
  const soorten = useWatch({ control, name: `keuze.${id}.soorten` }) ?? [];
  const Beeld = stijlVan(leefgebied).icon;
  const naam = useLijst('leefgebied').naamVan(leefgebied, gesteldOp);
  const wissel = (soort: ActieSoort) =>
    setValue(`keuze.${id}.soorten`, ACTIE_SOORT.map(({ code }) => code).filter((code) => (code === soort ? !soorten.includes(code) : soorten.includes(code))), { shouldDirty: true });
  return (
    <Card component="section" aria-label={naam} className={classes.hulpvraag} style={tintStyle(leefgebied)}>
      <div className={classes.kop}>
        <Beeld size={24} stroke={1.7} aria-hidden />
        <Title order={3}>{naam}</Title>
        <Text size="sm" c="dimmed">sinds {datumTekst(gesteldOp)}</Text>
      </div>
      <EerdereActies hulpvraag={hulpvraag} />
      <div className={classes.soorten} role="group" aria-label={`Acties voor ${naam.toLowerCase()}`}>
        {ACTIE_SOORT.map(({ code, naam: actie }) => {
          const Teken = BEELD[code];
          return (
            <button key={code} type="button" className={classes.soort} aria-pressed={soorten.includes(code)} onClick={() => wissel(code)}>
              <Teken size={20} stroke={1.7} aria-hidden />
              <span>{actie}{sluitHulpvraag(code) && <small>sluit de vraag</small>}</span>
              <IconCheck size={16} stroke={3} aria-hidden className={classes.vink} />
            </button>
          );
        })}
      </div>
      {soorten.includes('doorverwijzing') && (
        <TextInput
          label="Naar welke organisatie?" withAsterisk maxLength={120} error={errors.keuze?.[id]?.organisatie?.message}
          {...register(`keuze.${id}.organisatie`, { validate: (waarde) => Boolean(waarde?.trim()) || PROBLEM['doorverwijzing-zonder-organisatie'].title })}
        />
      )}
      {soorten.map((soort) => (
        <Textarea
          key={soort} label={`Toelichting bij ${naamOf(ACTIE_SOORT, soort).toLowerCase()}`} autosize minRows={1} maxRows={6} maxLength={LIMIET.notitieTekens}
          {...register(`keuze.${id}.toelichting.${soort}`)}
        />
      ))}
    </Card>
  );
}
