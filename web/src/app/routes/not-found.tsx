import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '@/components/ui/problem-view';
import { Problem } from '@/lib/problem';

/** The same page for what does not exist and for what does not exist for this person. */
export function NotFound() {
  const { t } = useTranslation();
  const { company } = useParams({ strict: false });
  return (
    <ProblemView level={1} error={new Problem(404)}>
      {company ? (
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/c/$company" params={{ company }} />}>
          {t('problem.home')}
        </Button>
      ) : (
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/" />}>
          {t('problem.start')}
        </Button>
      )}
    </ProblemView>
  );
}
