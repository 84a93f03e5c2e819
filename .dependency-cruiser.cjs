/** The import rule of the house: folders know only what stands below them. */
const rooms = ['contracts', 'knowledge', 'agents', 'server', 'web-widget'];
const mayKnow = {
  contracts: [],
  knowledge: ['contracts'],
  agents: ['knowledge', 'contracts'],
  server: ['agents', 'knowledge', 'contracts'],
  'web-widget': ['contracts'],
};

const roomRules = rooms.map((room) => ({
  name: `${room}-knows-only-what-is-below`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: {
    path: `^(${[...rooms, 'test'].filter((other) => other !== room && !mayKnow[room].includes(other)).join('|')})/`,
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'contracts-import-zod-only',
      severity: 'error',
      from: { path: '^contracts/' },
      to: { dependencyTypes: ['npm', 'core'], pathNot: 'node_modules/zod/' },
    },
    {
      name: 'widget-takes-types-of-contracts-only',
      severity: 'error',
      from: { path: '^web-widget/' },
      to: { path: '^contracts/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-the-assistant-wires-the-agent',
      severity: 'error',
      comment: 'Models are opened in agents/models; the agent graph is built in agents/assistant.',
      from: { pathNot: '^(agents/(assistant|models)|test)/' },
      to: { path: 'node_modules/langchain/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|node_modules/\\.cache)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
