import { expect, it } from 'vitest';
import { keepCourseTemplatesRequest } from '../contract/course-template.ts';
import { SHIPPED_TEMPLATES } from './shipped-templates.ts';

it('[TP3] what comes with Rapport is what a practice could keep itself', () => {
  const templates = SHIPPED_TEMPLATES.map((template) => ({
    ...template,
    name: template.id,
  }));
  expect(keepCourseTemplatesRequest.parse({ revision: 0, templates }).templates).toEqual(templates);
  expect(new Set(SHIPPED_TEMPLATES.map(({ approach }) => approach)).size).toBe(4);
  // DIT was made for one to one: a group is an adaptation that a practice decides on itself.
  expect(SHIPPED_TEMPLATES.some((one) => one.approach === 'dit' && one.format === 'group')).toBe(
    false,
  );
});
