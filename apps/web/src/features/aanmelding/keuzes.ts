import { URGENTIE, type Urgentie } from '@keukentafel/domain';
import { IconBolt, IconUrgent } from '@tabler/icons-react';
import type { SegmentKeuze } from '../../components/Segment';

const STIJL: Readonly<Record<Urgentie, Pick<SegmentKeuze<Urgentie>, 'icon' | 'kleur'>>> = {
  regulier: {},
  spoed: { icon: IconBolt, kleur: 'spoed' },
  crisis: { icon: IconUrgent, kleur: 'crisis' },
};

/** The urgenties with how they look. */
export const URGENTIE_KEUZES: readonly SegmentKeuze<Urgentie>[] = URGENTIE.map((keuze) => ({ ...keuze, ...STIJL[keuze.code] }));
