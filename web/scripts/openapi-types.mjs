const HEAD = (file) => `// Generated from contracts/openapi/${file} by "npm run api". Do not edit.\n`;

/** The TypeScript source for every schema of an OpenAPI 3.1 document, in the order of their names. */
export function renderTypes(openapi, file) {
  const schemas = Object.entries(openapi.components?.schemas ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return HEAD(file) + schemas.map(([name, schema]) => `\n${comment(schema, '')}${declaration(name, schema)}\n`).join('');
}

function declaration(name, schema) {
  return schema.properties && !schema.allOf
    ? `export interface ${name} ${object(schema, '')}`
    : `export type ${name} = ${type(schema, '')};`;
}

function type(schema, indent) {
  if (schema === true || schema === undefined) return 'unknown';
  if (schema.$ref) return schema.$ref.split('/').pop();
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  for (const [keyword, glue] of [['allOf', ' & '], ['oneOf', ' | '], ['anyOf', ' | ']]) {
    if (schema[keyword]) return schema[keyword].map((part) => type(part, indent)).join(glue);
  }
  if (Array.isArray(schema.type)) {
    return schema.type.map((one) => type({ ...schema, type: one }, indent)).join(' | ');
  }
  switch (schema.type) {
    case 'array': {
      const item = type(schema.items, indent);
      return /[|&]/.test(item) && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
    }
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'null';
    case 'string':
      return 'string';
    default:
      return schema.properties || schema.additionalProperties ? object(schema, indent) : 'unknown';
  }
}

function object(schema, indent) {
  if (!schema.properties) return `Record<string, ${type(schema.additionalProperties, indent)}>`;
  const inner = `${indent}  `;
  const required = new Set(schema.required ?? []);
  const fields = Object.entries(schema.properties).map(
    ([name, property]) =>
      `${comment(property, inner)}${inner}${/^\w+$/.test(name) ? name : JSON.stringify(name)}${required.has(name) ? '' : '?'}: ${type(property, inner)};\n`,
  );
  return `{\n${fields.join('')}${indent}}`;
}

function comment(schema, indent) {
  return schema.description && !schema.$ref ? `${indent}/** ${schema.description.replaceAll(/\s+/g, ' ').replaceAll('*/', '* /')} */\n` : '';
}
