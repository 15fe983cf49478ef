import { getRouteApi } from '@tanstack/react-router';
import { ProjectDetail } from '@/features/projects/components/project-detail';
import { ProjectList } from '@/features/projects/components/project-list';
import { usePermission } from '../use-permission';

const list = getRouteApi('/logged-in/c/$company/projects/');
const detail = getRouteApi('/logged-in/c/$company/projects/$');

export function Projects() {
  const { company } = list.useParams();
  return <ProjectList key={company} company={company} search={list.useSearch()} mayExport={usePermission(company, 'exports.create')} />;
}

export function Project() {
  const { company, _splat: number = '' } = detail.useParams();
  return <ProjectDetail key={`${company}/${number}`} company={company} number={number} />;
}
