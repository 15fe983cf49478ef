import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/ui/page-header';
import { useFormat } from '@/lib/format';
import { Ask, LastResort } from './support';
import classes from './support.module.css';

const route = getRouteApi('/logged-in/c/$company/help');

/** Each text says when it was last looked at, and from which version on it holds (C-12). */
const AREAS = [
  { id: 'documents', updated: '2026-11-29', version: '0.1' },
  { id: 'ordering', updated: '2026-11-29', version: '0.1' },
  { id: 'projects', updated: '2026-11-29', version: '0.1' },
  { id: 'account', updated: '2026-11-29', version: '0.1' },
  { id: 'support', updated: '2026-11-29', version: '0.1' },
] as const;

/** What the portal can do, area by area; whoever is not helped turns to the support team (F-111). */
export function Help() {
  const { t } = useTranslation();
  const format = useFormat();
  const { company } = route.useParams();
  return (
    <div className={classes.help}>
      <PageHeader title={t('nav.page.help')} below={t('help.intro')} />
      <div className={classes.areas}>
        {AREAS.map(({ id, updated, version }) => (
          <section key={id} className={classes.area} aria-labelledby={`help-${id}`}>
            <h2 id={`help-${id}`}>{t(`help.${id}.title`)}</h2>
            <p>{t(`help.${id}.text`)}</p>
            <span className={classes.edition}>{t('help.edition', { date: format.date(updated), version })}</span>
          </section>
        ))}
      </div>
      <div className={classes.turn}>
        <strong>{t('help.contact')}</strong>
        <Ask company={company} />
      </div>
      <LastResort company={company} />
    </div>
  );
}
