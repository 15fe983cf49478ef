import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Counter, counterLink } from '@/components/ui/counter';
import { useFormat } from '@/lib/format';
import { projectCountQuery } from '../api/projects';

const RUNNING = { status: ['ACTIVE'] };

/** How many projects are going on; the list behind it has the same filter. */
export function ProjectCounter({ company }: { company: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(projectCountQuery(company, RUNNING));
  const count = data && (data.capped ? t('list.more', { count: data.count }) : format.number(data.count));
  return (
    <Link to="/c/$company/projects" params={{ company }} search={RUNNING} className={counterLink}>
      <Counter label={t('dashboard.projectsActive')} count={count} />
    </Link>
  );
}
