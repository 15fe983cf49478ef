import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Project, ProjectCount, ProjectPage } from '@/api/documents';
import { api, apiPath, queryString } from '@/lib/api-client';
import type { ProjectSearch } from '../search';

export function projectsQuery(company: string, search: ProjectSearch) {
  return infiniteQueryOptions({
    queryKey: ['projects', company, 'list', search],
    queryFn: ({ pageParam, signal }) => api<ProjectPage>(apiPath`/api/companies/${company}/projects`, { query: { ...search, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function projectCountQuery(company: string, search: ProjectSearch) {
  return queryOptions({
    queryKey: ['projects', company, 'count', search],
    queryFn: ({ signal }) => api<ProjectCount>(apiPath`/api/companies/${company}/projects/count`, { query: { ...search }, signal }),
  });
}

/** All that the filters find as a file. */
export function projectExportPath(company: string, search: ProjectSearch, format: 'csv' | 'xlsx'): string {
  return apiPath`/api/companies/${company}/projects/export` + queryString({ ...search, format });
}

export function projectQuery(company: string, number: string) {
  return queryOptions({
    queryKey: ['projects', company, 'one', number],
    queryFn: ({ signal }) => api<Project>(apiPath`/api/companies/${company}/projects/${number}`, { signal }),
  });
}
