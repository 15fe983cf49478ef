import { ActionIcon, Skeleton, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Project } from '@/api/documents';
import { AsOf } from '@/components/ui/as-of';
import { Card, Facts as FactList } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { StatusPill } from '@/components/ui/status-pill';
import { Wide } from '@/components/ui/wide';
import { useFormat } from '@/lib/format';
import { projectQuery } from '../api/projects';
import { TASK_TONE, TONE, useProjectWords } from '../words';
import { Gantt } from './gantt';
import { ProgressBar } from './progress-bar';
import classes from './projects.module.css';

/** One project: where it stands, its plan as a diagram, and the same plan as a table (F-106). */
export function ProjectDetail({ company, number }: { company: string; number: string }) {
  const { t } = useTranslation();
  const words = useProjectWords();
  const query = useQuery(projectQuery(company, number));
  if (query.isError && !query.data) return <ProblemView level={1} error={query.error} onRetry={() => void query.refetch()} />;
  const project = query.data;
  return (
    <article className={classes.project} aria-busy={query.isPending}>
      <PageHeader
        title={project ? `${project.title} ` : number}
        below={project ? number : ' '}
        aside={project ? <StatusPill tone={TONE[project.status] ?? 'neutral'}>{words.status(project.status)}</StatusPill> : null}
      >
        <AsOf time={project?.asOf} />
        <Tooltip label={t('list.print')}>
          <ActionIcon aria-label={t('list.print')} onClick={() => window.print()}>
            <IconPrinter size={16} />
          </ActionIcon>
        </Tooltip>
      </PageHeader>
      {project ? (
        <>
          <Facts project={project} />
          <Card title={t('projects.schedule')}>
            <Gantt project={project} />
          </Card>
          <Tasks project={project} />
          <Documents company={company} project={project} />
        </>
      ) : (
        <>
          <Skeleton height={92} radius="md" />
          <Skeleton height={260} radius="md" />
        </>
      )}
    </article>
  );
}

function Facts({ project }: { project: Project }) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = project.tasks.filter(({ status }) => status === 'DONE').length;
  const facts = [
    { label: t('projects.progress'), value: <ProgressBar percent={project.progress} label={t('projects.progressOf', { number: project.number })} /> },
    { label: t('projects.tasks'), value: t('projects.tasksDone', { done, all: project.tasks.length }) },
    { label: t('projects.startsOn'), value: format.date(project.startsOn) },
    { label: t('projects.endsOn'), value: format.date(project.endsOn) },
    { label: t('projects.manager'), value: project.manager },
    { label: t('column.commission'), value: project.commission },
    { label: t('column.customerReference'), value: project.customerReference },
  ];
  return (
    <Card label={t('detail.facts')}>
      <FactList facts={facts} />
      {project.description ? <p className={classes.description}>{project.description}</p> : null}
    </Card>
  );
}

function Tasks({ project }: { project: Project }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useProjectWords();
  const titles = new Map(project.tasks.map(({ id, title }) => [id, title]));
  return (
    <Card title={t('projects.tasks')}>
      <Wide label={t('projects.tasks')} className={classes.scroll}>
        <table className={classes.tasks} aria-label={t('projects.tasks')}>
          <thead>
            <tr>
              <th scope="col">{t('projects.taskTitle')}</th>
              <th scope="col">{t('column.status')}</th>
              <th scope="col">{t('projects.startsOn')}</th>
              <th scope="col">{t('projects.endsOn')}</th>
              <th scope="col">{t('projects.progress')}</th>
              <th scope="col">{t('projects.assignee')}</th>
              <th scope="col">{t('projects.after')}</th>
            </tr>
          </thead>
          <tbody>
            {project.tasks.map((task) => (
              <tr key={task.id}>
                <th scope="row">
                  {task.title}
                  {task.milestone ? <small> · {t('projects.milestone')}</small> : null}
                </th>
                <td>
                  <StatusPill tone={TASK_TONE[task.status] ?? 'neutral'}>{words.task(task.status)}</StatusPill>
                </td>
                <td>{format.date(task.startsOn)}</td>
                <td>{format.date(task.endsOn)}</td>
                <td>
                  <ProgressBar percent={task.progress} label={t('projects.progressOf', { number: task.title })} />
                </td>
                <td>{task.assignee}</td>
                <td>{task.after.map((id) => titles.get(id) ?? id).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </Card>
  );
}

function Documents({ company, project }: { company: string; project: Project }) {
  const { t } = useTranslation();
  if (project.documents.length === 0) return null;
  return (
    <Card title={t('detail.related')}>
      <ul className={classes.documents}>
        {project.documents.map(({ kind, number }) => (
          <li key={`${kind}/${number}`}>
            <Link to="/c/$company/$kind/$" params={{ company, kind, _splat: number }}>
              {t(`kinds.${kind}.one`)} <b>{number}</b>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
