import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import Markdown, { type MarkdownToJSX } from 'markdown-to-jsx';
import type { ComponentProps } from 'react';
import { Link, useParams } from 'react-router';
import { NietGevonden } from '../../app/NietGevonden';
import { Pagina } from '../../components/Pagina';
import { Resultaat } from '../../components/Resultaat';
import classes from './Hulp.module.css';
import { adresVan, tekstVan } from './paginas';

const Koppeling = ({ href = '', children }: ComponentProps<'a'>) =>
  href.startsWith('http') ? <Anchor href={href}>{children}</Anchor> : <Anchor component={Link} to={adresVan(href)}>{children}</Anchor>;
const Beeld = ({ src = '', alt = '' }: ComponentProps<'img'>) => <img className={classes.beeld} src={adresVan(src)} alt={alt} loading="lazy" />;

const OPTIES: MarkdownToJSX.Options = { wrapper: 'article', forceWrapper: true, overrides: { a: { component: Koppeling }, img: { component: Beeld } } };

function Uitleg({ tekst, isEerste }: { readonly tekst: string; readonly isEerste: boolean }) {
  const [titel = '', ...rest] = tekst.split('\n');
  return (
    <Pagina titel={titel.replace(/^# /, '')} acties={!isEerste && <Anchor component={Link} to="/hulp">Alle onderwerpen</Anchor>}>
      <div className={classes.tekst}><Markdown options={OPTIES}>{rest.join('\n')}</Markdown></div>
    </Pagina>
  );
}

/** One page of the user help. */
export function Component() {
  const { pagina } = useParams();
  const query = useQuery({ queryKey: ['hulp', pagina], queryFn: () => tekstVan(pagina), staleTime: Infinity });
  return <Resultaat query={query}>{(tekst) => (tekst === null ? <NietGevonden /> : <Uitleg key={pagina} tekst={tekst} isEerste={!pagina} />)}</Resultaat>;
}
